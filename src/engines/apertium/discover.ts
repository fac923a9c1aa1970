import { readdirSync, readFileSync, statSync } from "node:fs";
import { access, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { VisavisError } from "../../errors.ts";
import { notInstalled } from "./faults.ts";
import { type Installed, installedOf } from "./installed.ts";
import { parseMode, type Stage } from "./mode.ts";
import { type Mode, modeOf } from "./routes.ts";

const extension = ".mode";

/** The directions that the modes of a folder serve. Throws `engine-unavailable` when there is none. */
export async function discover(modesDir: string): Promise<Installed> {
  const names = await readdir(modesDir).catch((error: unknown) => {
    throw notInstalled(`there is no folder ${modesDir}`, error);
  });
  const installed = installedOf(modesOf(names));
  if (installed.routes.size === 0) throw notInstalled(`${modesDir} holds no language pair`);
  return installed;
}

/** The pipeline of a mode; its data files are there. Throws `engine-unavailable` otherwise. */
export async function readStages(modesDir: string, mode: Mode): Promise<readonly Stage[]> {
  const file = join(modesDir, `${mode.name}${extension}`);
  const stages = parseMode(await readFile(file, "utf8"), file);
  await Promise.all(dataOf(stages).map((path) => access(path))).catch((error: unknown) => {
    throw notInstalled(`the data of its mode ${mode.name} is missing`, error);
  });
  return stages;
}

/**
 * Size and time of each file that the modes of a folder read, as text: another release of a pair, or one compiled anew,
 * gives another text. Empty where there is no such folder.
 */
export function dataStamp(modesDir: string): string {
  const names = statSync(modesDir, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(modesDir) : [];
  const files = modesOf(names).flatMap(({ name }) => {
    const file = join(modesDir, `${name}${extension}`);
    return [file, ...dataOf(stagesOf(file))];
  });
  return [...new Set(files)].map(stampOf).join("\n");
}

function dataOf(stages: readonly Stage[]): readonly string[] {
  return stages.flatMap(({ args }) => args.filter((word) => word.startsWith("/")));
}

function modesOf(fileNames: readonly string[]): readonly Mode[] {
  const names = fileNames.toSorted().filter((name) => name.endsWith(extension));
  return names.flatMap((name) => modeOf(name.slice(0, -extension.length)) ?? []);
}

/** A mode that cannot be read is told of when it is used. */
function stagesOf(file: string): readonly Stage[] {
  try {
    return parseMode(readFileSync(file, "utf8"), file);
  } catch (error) {
    if (error instanceof VisavisError) return [];
    throw error;
  }
}

function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${file} ${found.size} ${found.mtimeMs}` : `${file} missing`;
}
