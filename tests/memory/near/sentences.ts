import * as fc from "fast-check";
import type { Emphasis } from "../../../src/memory/near/weights.ts";

export const french: Emphasis = { lng: "fr", terms: new Set() };

const words =
  "le la de un une et ne pas jamais contrat contrats tribunal Tribunal refuse refusé prix hausse ville maire plainte antitrust données 3 17 2024 1,5 , . ! ? ( ) « » ’ l’ d' \uE000 \uE001 \uE007 ß İ 😀 été".split(
    " ",
  );

/** Sentences of few words, so that many are near to one another; some with stray spaces or none. */
export const sentences: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(" ", " ", " ", "\u00A0", "  ", "")), { maxLength: 14 })
  .map((parts) => parts.map(([word, space]) => word + space).join(""));
