/** Gets the tools that the demo and the tests use beside npm's, from Debian: Apertium, and tools that save XLIFF. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { getuid } from "node:process";
import { suiteTools } from "./cat-tools.ts";

const apertiumPackages: readonly string[] = [
  "apertium",
  "apertium-fr-es",
  "apertium-fra-cat",
  "apertium-eng-spa",
  "apertium-eng-cat",
];

function installCommand(packages: readonly string[]): string {
  return `sudo apt-get update && sudo apt-get install -y ${packages.join(" ")}`;
}

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
  return install({ name: "Apertium, the offline engine,", packages: apertiumPackages }, say) && hasApertium();
}

/** The same for the tools that the suites save translation files with. */
export function ensureCatTools(say: (line: string) => void): void {
  for (const { name, package: debian, isThere } of suiteTools)
    if (!isThere()) install({ name, packages: debian.split(" ") }, say);
}

interface Wanted {
  readonly name: string;
  readonly packages: readonly string[];
}

function install({ name, packages }: Wanted, say: (line: string) => void): boolean {
  const command = installCommand(packages);
  if (getuid?.() !== 0 || !isDebian()) {
    say(`${name} is not installed. To get it: ${command}`);
    return false;
  }
  say(`${name} is missing: installing it now (apt-get install ${packages.join(" ")}) …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const parameters of [
    ["update", "-q"],
    ["install", "-y", "-q", "--no-install-recommends", ...packages],
  ]) {
    const { status, stderr } = spawnSync("apt-get", parameters, { env: environment, encoding: "utf8" });
    if (status !== 0) {
      say(`apt-get ${parameters[0]} failed: ${stderr.trim().split("\n").at(-1) ?? ""}\nTo try by hand: ${command}`);
      return false;
    }
  }
  return true;
}

export interface MissingTool {
  readonly name: string;
  /** What gets it. */
  readonly command: string;
}

/** The tools that suites need and this machine has not. */
export function missingTools(): readonly MissingTool[] {
  return [
    ...(hasApertium() ? [] : [{ name: "Apertium", command: installCommand(apertiumPackages) }]),
    ...suiteTools.flatMap(({ name, package: debian, isThere }) =>
      isThere() ? [] : [{ name, command: installCommand(debian.split(" ")) }],
    ),
    ...(getuid?.() === 0 ? [] : [{ name: "The right to mount a small disk", command: "sudo npm test" }]),
  ];
}
