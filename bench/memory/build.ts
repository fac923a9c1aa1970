/** `build.ts ROOT COUNT QUERIES`: fills the near index of a folder, and writes `queries.json` beside it. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { concordanceWords } from "../../src/memory/near/concordance.ts";
import { openNear } from "../../src/run/near.ts";
import { normalizeText } from "../../src/text/identity.ts";
import { openNearIndex, type NearEntry } from "../../src/workspace/near-index.ts";
import { emphasis, lng, seed } from "./house.ts";
import { queriesFor } from "./queries.ts";
import { frenchSentences } from "./sentences.ts";

/** Sentences of one file of the bench. */
const perFile = 10_000;

const [root = "", count = "0", queries = "0"] = process.argv.slice(2);
const texts = [...frenchSentences(Number(count), seed)];
const index = openNearIndex(root);
for (let first = 0; first < texts.length; first += perFile) {
  const path = `translations/${lng}/story-${first}.xlf`;
  index.together(() => index.replace({ path, lng, stamp: "1" }, texts.slice(first, first + perFile).map(entryOf)));
}
openNear(index, lng, emphasis);
index.close();
writeFileSync(join(root, "queries.json"), JSON.stringify(queriesFor(texts, Number(queries), seed + 1)));

function entryOf(text: string): NearEntry {
  const pair = {
    source: text,
    target: `EN ${text}`,
    state: "reviewed",
    origin: "bench",
    story: "bench",
    segment: null,
  } as const;
  return { ...pair, text: normalizeText(text), words: concordanceWords(text, emphasis.lng) };
}
