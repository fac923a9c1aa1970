/** Gets the tools that the demo and the tests use beside npm's: Apertium and its language pairs, from Debian. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { getuid } from "node:process";

const apertiumPackages: readonly string[] = [
  "apertium",
  "apertium-fr-es",
  "apertium-fra-cat",
  "apertium-eng-spa",
  "apertium-eng-cat",
];

/** The command that gets what is missing, on Debian and Ubuntu. */
export const apertiumCommand: string = `sudo apt-get update && sudo apt-get install -y ${apertiumPackages.join(" ")}`;

const wantedModes = ["fr-es", "fra-cat", "spa-eng"];

/** True when the language pairs that the project uses are installed. */
export function hasApertium(): boolean {
  return wantedModes.every((mode) => existsSync(`/usr/share/apertium/modes/${mode}.mode`));
}

function isDebian(): boolean {
  if (!existsSync("/etc/os-release")) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/mu.test(readFileSync("/etc/os-release", "utf8"));
}

/**
 * Installs Apertium when it is missing, this is root and the system is Debian or Ubuntu (it says so first); elsewhere
 * it says the exact command. Answers whether Apertium is there now.
 */
export function ensureApertium(say: (line: string) => void): boolean {
  if (hasApertium()) return true;
  if (getuid?.() !== 0 || !isDebian()) {
    say(`Apertium, the offline engine, is not installed. To get it: ${apertiumCommand}`);
    return false;
  }
  say(`Apertium, the offline engine, is missing: installing it now (apt-get install ${apertiumPackages.join(" ")}) …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const parameters of [
    ["update", "-q"],
    ["install", "-y", "-q", "--no-install-recommends", ...apertiumPackages],
  ]) {
    const { status, stderr } = spawnSync("apt-get", parameters, { env: environment, encoding: "utf8" });
    if (status !== 0) {
      say(
        `apt-get ${parameters[0]} failed: ${stderr.trim().split("\n").at(-1) ?? ""}\nTo try by hand: ${apertiumCommand}`,
      );
      return hasApertium();
    }
  }
  return hasApertium();
}

export interface MissingTool {
  readonly name: string;
  /** What gets it. */
  readonly command: string;
}

/** The tools that suites need and this machine has not. */
export function missingTools(): readonly MissingTool[] {
  return [
    ...(hasApertium() ? [] : [{ name: "Apertium", command: apertiumCommand }]),
    ...(getuid?.() === 0 ? [] : [{ name: "The right to mount a small disk", command: "sudo npm test" }]),
  ];
}
