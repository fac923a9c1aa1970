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

/** True when the workspace lies in a git repository that has a commit. Throws `usage` where git refuses to read it. */
export function hasCommits(root: string): boolean {
  try {
    git(root, ["rev-parse", "--verify", "--quiet", "HEAD"]);
    return true;
  } catch (error) {
    refuseForeign(root, error);
    return false;
  }
}

/** In a CI container the clone is often another user's: git then reads nothing, and everything would look new. */
function refuseForeign(root: string, cause: unknown): void {
  const says = cause instanceof Error && "stderr" in cause ? String(cause.stderr) : "";
  if (!says.includes("safe.directory")) return;
  throw new VisavisError({
    code: "usage",
    message: `git does not read the repository of ${root}: it belongs to another user`,
    hint: `Allow it: git config --global --add safe.directory '${root}' (or the repository's top folder).`,
    cause,
  });
}

/**
 * The contents of files (paths relative to the workspace) at a commit; a file that is not there is left out. One git
 * process for all. Throws `usage` when `ref` names no commit.
 */
export function filesAt(root: string, ref: string, paths: readonly string[]): ReadonlyMap<string, string> {
  const commit = resolveCommit(root, ref);
  // The protocol is one name a line: git has no answer for a name of two lines.
  const names = paths.filter((path) => !path.includes("\n"));
  const output = git(root, ["cat-file", "--batch"], names.map((path) => `${commit}:./${path}\n`).join(""));
  const found = new Map<string, string>();
  let offset = 0;
  for (const path of names) {
    const end = output.indexOf(10, offset);
    const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/u.exec(output.toString("utf8", offset, end)) ?? [];
    offset = end + 1;
    if (size === undefined) continue;
    const content = output.subarray(offset, offset + Number(size));
    offset += Number(size) + 1;
    if (type === "blob") found.set(path, new TextDecoder().decode(content));
  }
  return found;
}

/** How many commits of a file are looked at for a sound version of it. */
const mostCommits = 20;

/**
 * The newest commit whose version of a file is accepted, and its date; null where there is none among the last twenty,
 * or no repository that git reads.
 */
export function lastCommitWith(
  root: string,
  path: string,
  accepts: (content: string) => boolean,
): { readonly commit: string; readonly date: string } | null {
  const log = answer(root, ["--literal-pathspecs", "log", `-${mostCommits}`, "--format=%h %cs", "--", path]) ?? "";
  for (const line of log.split("\n").filter((one) => one !== "")) {
    const [commit = "", date = ""] = line.split(" ");
    const content = answer(root, ["cat-file", "blob", `${commit}:./${path}`]);
    if (content !== null && accepts(content)) return { commit, date };
  }
  return null;
}

/** The files below a folder that are not as the last commit has them; none without a repository that git reads. */
export function changedFiles(root: string, folder: string): ReadonlySet<string> {
  // A command that only reads writes no index, and starts no monitor that a repository names.
  const quietly = ["--no-optional-locks", "-c", "core.fsmonitor=false", "--literal-pathspecs"];
  const names = answer(root, [...quietly, "diff", "--name-only", "--relative", "-z", "HEAD", "--", folder]) ?? "";
  return new Set(names.split("\0").filter((name) => name !== ""));
}

/** A file as the last commit has it, or null. */
export function committedFile(root: string, path: string): string | null {
  return answer(root, ["cat-file", "blob", `HEAD:./${path}`]);
}

/** What git prints; null where it fails: no repository, no commit, no such file, another user's, no git at all. */
function answer(root: string, parameters: readonly string[]): string | null {
  try {
    return git(root, parameters).toString("utf8");
  } catch (error) {
    if (error instanceof Error && ("status" in error || "code" in error)) return null;
    throw error;
  }
}

function resolveCommit(root: string, ref: string): string {
  try {
    return git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`])
      .toString("utf8")
      .trim();
  } catch (cause) {
    refuseForeign(root, cause);
    throw new VisavisError({
      code: "usage",
      message: `--since ${ref}: git knows no such commit here`,
      hint: "Name a commit, branch or tag, for instance: visavis diff --since HEAD~1",
      cause,
    });
  }
}

/** The name that git signs commits with here; null where there is none, or no git that would say. */
export function userName(root: string): string | null {
  // git ends with 1 for a setting that is not there.
  return answer(root, ["config", "--get", "user.name"])?.trim() || null;
}
