import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { VisavisError } from "../errors.ts";

/**
 * Takes the lock of a workspace for a command that writes, and gives the function that returns it. A lock whose
 * process is gone is taken over. Throws `workspace-locked` with the process that holds it.
 */
export function lockWorkspace(root: string): () => void {
  const path = join(root, ".visavis", "lock");
  mkdirSync(join(root, ".visavis"), { recursive: true });
  const release = (): void => rmSync(path, { force: true });
  try {
    writeFileSync(path, `${process.pid}\n`, { flag: "wx" });
    return release;
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) throw cause;
    const holder = Number.parseInt(readFileSync(path, "utf8"), 10);
    if (isAlive(holder)) throw locked(holder, cause);
    writeFileSync(path, `${process.pid}\n`);
    return release;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function locked(holder: number, cause: unknown): VisavisError {
  return new VisavisError({
    code: "workspace-locked",
    message: `another run (process ${holder}) is at work in this workspace`,
    hint: "Wait until it has ended. If there is no such process, delete .visavis/lock.",
    cause,
  });
}
