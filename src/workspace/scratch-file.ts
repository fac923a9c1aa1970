import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { explain, readTextAt } from "./files.ts";

/**
 * Lets `work` change a text in a file that nobody else can read, in the system's folder for such files, and answers what
 * it holds then. The file is gone afterwards, however that ends. Throws as reading and writing do.
 */
export async function changeInScratchFile(content: string, work: (path: string) => Promise<void>): Promise<string> {
  const folder = makeFolder();
  try {
    const path = join(folder, "translation.txt");
    writeFileSync(path, content, { mode: 0o600, flag: "wx" });
    await work(path);
    return readTextAt(path, path) ?? "";
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), "visavis-"));
  } catch (error) {
    throw explain(error, tmpdir());
  }
}
