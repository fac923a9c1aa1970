import { execFileSync } from "node:child_process";
import { VisavisError } from "../errors.ts";

const maxOutput = 1_000_000_000;

function git(root: string, parameters: readonly string[], input = ""): Buffer {
  return execFileSync("git", ["-C", root, ...parameters], {
    input,
    maxBuffer: maxOutput,
    stdio: ["pipe", "pipe", "pipe"],
  });
}

/** True when the workspace lies in a git repository that has a commit. */
export function hasCommits(root: string): boolean {
  try {
    git(root, ["rev-parse", "--verify", "--quiet", "HEAD"]);
    return true;
  } catch {
    return false;
  }
}

/**
 * The contents of files (paths relative to the workspace) at a commit; a file that is not there is left out. One git
 * process for all. Throws `usage` when `ref` names no commit.
 */
export function filesAt(root: string, ref: string, paths: readonly string[]): ReadonlyMap<string, string> {
  const commit = resolveCommit(root, ref);
  const output = git(root, ["cat-file", "--batch"], paths.map((path) => `${commit}:./${path}\n`).join(""));
  const found = new Map<string, string>();
  let offset = 0;
  for (const path of paths) {
    const end = output.indexOf(10, offset);
    const size = /^\S+ blob (\d+)$/u.exec(output.toString("utf8", offset, end))?.[1];
    offset = end + 1;
    if (size === undefined) continue;
    found.set(path, output.toString("utf8", offset, offset + Number(size)));
    offset += Number(size) + 1;
  }
  return found;
}

function resolveCommit(root: string, ref: string): string {
  try {
    return git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`])
      .toString("utf8")
      .trim();
  } catch (cause) {
    throw new VisavisError({
      code: "usage",
      message: `--since ${ref}: git knows no such commit here`,
      hint: "Name a commit, branch or tag, for instance: visavis diff --since HEAD~1",
      cause,
    });
  }
}
