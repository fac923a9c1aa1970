import type { Settings } from "./settings-schema.ts";

/** The names that settings may use, which other parts of the house know. */
export interface KnownNames {
  readonly engines: readonly string[];
  readonly checks: readonly string[];
}

/** What is wrong with settings of the right types, and the names that lead to it. */
export interface Mistake {
  readonly path: readonly string[];
  readonly message: string;
}

type Rule = (settings: Settings, known: KnownNames) => Mistake | null;

/** What settings of the right types may still get wrong, one function a rule; the first mistake is told. */
const rules: readonly Rule[] = [
  repeatedTarget,
  foldersThatOverlap,
  notATarget,
  moduleNames,
  unknownEngine,
  unknownPrice,
  unknownCheck,
  suggestedAboveUsed,
  penaltyForNoMemory,
];

/** The first mistake in settings of the right types, or null. */
export function findMistake(settings: Settings, known: KnownNames): Mistake | null {
  for (const rule of rules) {
    const mistake = rule(settings, known);
    if (mistake) return mistake;
  }
  return null;
}

/** Tags that differ by case only would be one folder on macOS and Windows. */
function repeatedTarget({ source, targets }: Settings): Mistake | null {
  const tags = [source, ...targets].map((tag) => tag.toLowerCase());
  const index = targets.findIndex((_, place) => tags.indexOf(tags[place + 1] ?? "") <= place);
  if (index === -1) return null;
  return {
    path: ["targets", String(index)],
    message: `targets: ${targets[index]} is named twice or is the source language`,
  };
}

/** What `build` writes among the stories would be stories on the next run, and translated again. */
function foldersThatOverlap({ folders: { content, ...written } }: Settings): Mistake | null {
  const contains = (outer: string, inner: string): boolean => `${inner}/`.startsWith(`${outer}/`);
  const found = Object.entries(written).find(([, folder]) => contains(content, folder) || contains(folder, content));
  if (!found) return null;
  const [name, folder] = found;
  return {
    path: ["folders", name],
    message: `folders.${name}: '${folder}' and the stories' folder '${content}' must lie apart`,
  };
}

/** A setting for a language that is no target would do nothing, silently: `en-gb` beside the target `en-GB`. */
function notATarget({ targets, engines, deepl, llm }: Settings): Mistake | null {
  const byTarget = {
    engines,
    "deepl.variants": deepl.variants,
    "deepl.formality": deepl.formality,
    "deepl.style": deepl.style,
    "deepl.instructions": deepl.instructions,
    // `{id: "…"}` is one for all targets.
    "deepl.memory": typeof deepl.memory?.["id"] === "string" ? undefined : deepl.memory,
    "llm.style": llm.style,
  };
  for (const [path, value] of Object.entries(byTarget)) {
    if (typeof value !== "object" || Array.isArray(value)) continue;
    const tag = Object.keys(value).find((key) => !targets.includes(key) && !(path === "engines" && key === "default"));
    if (tag === undefined) continue;
    const message = `${path}: '${tag}' is none of the targets (${targets.join(", ")})`;
    return { path: [...path.split("."), tag], message };
  }
  return null;
}

function moduleNames({ modules }: Settings, known: KnownNames): Mistake | null {
  const taken = Object.keys(modules).find((name) => name === "memory" || known.engines.includes(name));
  if (taken === undefined) return null;
  return { path: ["modules", taken], message: `modules: '${taken}' is the name of an engine of our own` };
}

function engineNames({ modules }: Settings, known: KnownNames): readonly string[] {
  return [...known.engines, ...Object.keys(modules)];
}

function unknownEngine(settings: Settings, known: KnownNames): Mistake | null {
  const names = engineNames(settings, known);
  for (const [key, value] of Object.entries(settings.engines ?? [])) {
    const name = [value].flat().find((candidate) => !names.includes(candidate));
    if (name === undefined) continue;
    const message = `engines: there is no engine '${name}', only ${names.join(", ")}; the memory always comes first`;
    return { path: ["engines", key], message };
  }
  return null;
}

function unknownPrice(settings: Settings, known: KnownNames): Mistake | null {
  const names = engineNames(settings, known);
  const name = Object.keys(settings.prices.engines).find((candidate) => !names.includes(candidate));
  if (name === undefined) return null;
  const message = `prices.engines: there is no engine '${name}', only ${names.join(", ")}`;
  return { path: ["prices", "engines", name], message };
}

function unknownCheck({ checks }: Settings, known: KnownNames): Mistake | null {
  const check = Object.keys(checks).find((name) => !known.checks.includes(name));
  if (check === undefined) return null;
  return { path: ["checks", check], message: `checks: there is no check '${check}', only ${known.checks.join(", ")}` };
}

/** Between the two there would be matches that are used, and never shown. */
function suggestedAboveUsed({ memory: { use, suggest } }: Settings): Mistake | null {
  if (suggest <= use) return null;
  const message = `memory.suggest: ${suggest} is more than memory.use, ${use}: what is used is shown too`;
  return { path: ["memory", "suggest"], message };
}

/** A path that no TMX file of the memory folder can have would do nothing, silently: `old.tmx` for `memory/old.tmx`. */
function penaltyForNoMemory({ folders, memory: { penalties } }: Settings): Mistake | null {
  const { importedFile } = penalties;
  const isMemory = (path: string): boolean => path.startsWith(`${folders.memory}/`) && path.endsWith(".tmx");
  const path = typeof importedFile === "number" ? undefined : Object.keys(importedFile).find((name) => !isMemory(name));
  if (path === undefined) return null;
  const form = `write it like ${folders.memory}/old.tmx`;
  const message = `memory.penalties.importedFile: '${path}' is no TMX file of the memory's folder; ${form}`;
  return { path: ["memory", "penalties", "importedFile", path], message };
}
