import { shortHash } from "../text/hash.ts";
import { readText, writeText } from "./files.ts";
import { programStamp } from "./program.ts";
import type { Settings } from "./settings-schema.ts";

const path = ".visavis/settings.json";

interface Accepted {
  /** Of the settings' text and of the program that accepted it. */
  readonly key: string;
  readonly settings: Settings;
}

/**
 * The settings that this very text was accepted as by an earlier run of this very program, or null. Loading the YAML
 * parser and the schema takes longer than all the rest of a run in which nothing has changed.
 */
export function acceptedSettings(root: string, content: string): Settings | null {
  const accepted = readAccepted(root);
  return accepted?.key === keyOf(content) ? accepted.settings : null;
}

/** Keeps settings for `acceptedSettings`. Throws `workspace-write`. */
export function keepSettings(root: string, content: string, settings: Settings): void {
  const accepted: Accepted = { key: keyOf(content), settings };
  writeText(root, path, JSON.stringify(accepted));
}

function keyOf(content: string): string {
  return shortHash(`${programStamp()}\0${content}`, 16);
}

/** Null for what is not ours, a file cut off by a full disk say. */
function readAccepted(root: string): Accepted | null {
  try {
    const value: unknown = JSON.parse(readText(root, path) ?? "null");
    const isOurs = typeof value === "object" && value !== null && "key" in value && "settings" in value;
    return isOurs ? (value as Accepted) : null;
  } catch {
    return null;
  }
}
