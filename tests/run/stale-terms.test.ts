import { expect, test } from "vitest";
import { termsStamp } from "../../src/glossary/stamp.ts";
import { termUses } from "../../src/glossary/uses.ts";
import { isStaleByTerms, staleByTerms } from "../../src/run/stale-terms.ts";
import { type House, termsOf } from "../../src/run/terms.ts";
import type { TranslatedSegment } from "../../src/model.ts";
import { parseSettings } from "../../src/workspace/settings.ts";
import { segment, unit } from "../formats/translations.ts";

const source = "Le cloud d’Azure.";
const settings = parseSettings("source: fr\ntargets: [es]\n", "visavis.yml", { engines: [], checks: [] });

function houseWith(target: string): House {
  const glossary = `source: fr\nterms:\n  - { term: cloud, es: ${target} }\n  - { term: Azure, keep: true }\n`;
  return { settings, glossary };
}

function stampIn(house: House): string {
  return termsStamp(termUses(termsOf(house).finder, { source, target: null, lng: "es" }), "es");
}

const before = houseWith("nube");
const now = houseWith("computación en nube");

interface Case {
  readonly what: string;
  readonly segment: Partial<TranslatedSegment>;
  /** Wants a look or a new translation; is made again. */
  readonly stale: readonly [boolean, boolean];
}

const other = { target: "La nube de Azure.", terms: stampIn(before) } as const;

test.each<Case>([
  { what: "made under other terms", segment: other, stale: [true, true] },
  { what: "made under these terms", segment: { ...other, terms: stampIn(now) }, stale: [false, false] },
  { what: "made under terms that nobody knows", segment: { ...other, terms: null }, stale: [false, false] },
  { what: "made when no term applied", segment: { ...other, terms: "-" }, stale: [true, true] },
  { what: "reviewed under other terms", segment: { ...other, state: "reviewed", touched: true }, stale: [true, false] },
  {
    what: "reviewed under other terms, and saying what these want",
    segment: { ...other, target: "La computación en nube de Azure.", state: "reviewed", touched: true },
    stale: [false, false],
  },
])("$what", ({ segment: changes, stale: [isStale, isRenewed] }) => {
  const made = segment("s1", { source, ...changes });
  const uses = termUses(termsOf(now).finder, { source, target: made.target, lng: "es" });
  expect(isStaleByTerms(made, uses, "es")).toBe(isStale);
  expect(staleByTerms(now)(made, unit("u1", [made]), "es")).toBe(isRenewed);
});
