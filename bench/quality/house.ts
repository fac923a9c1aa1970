import { checkNames } from "../../src/check/index.ts";
import { engineNames } from "../../src/engines/names.ts";
import type { House } from "../../src/run/terms.ts";
import { parseSettings } from "../../src/workspace/settings.ts";
import { readFile } from "./lines.ts";
import type { QualityOptions, SourceSet } from "./options.ts";

/** The houses that a set is translated for: one without terms, and one with the glossary that is given. */
export interface Houses {
  readonly bare: House;
  readonly withTerms: House | null;
}

/** Throws `input-missing`, `settings-invalid`; a glossary is read when its terms are first asked for. */
export function readHouses({ from, to }: SourceSet, { settings: file, glossary: path }: QualityOptions): Houses {
  const known = { engines: engineNames, checks: checkNames };
  const direction = parseSettings(JSON.stringify({ source: from, targets: [to] }), "--from, --to", known);
  const given = file === undefined ? direction : parseSettings(readFile(file), file, known);
  const { source, targets } = direction;
  // A name of its own, so that a service's copies of the real house's glossary are left alone.
  const settings = { ...given, source, targets, deepl: { ...given.deepl, glossary: "visavis-quality" } };
  return {
    bare: { settings, glossary: "" },
    withTerms: path === undefined ? null : { settings: { ...settings, glossary: path }, glossary: readFile(path) },
  };
}
