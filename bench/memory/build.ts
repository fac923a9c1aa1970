/** `build.ts ROOT COUNT QUERIES`: fills the near index of a folder, and writes `queries.json` beside it. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openNear } from "../../src/run/near.ts";
import { contextKey, normalizeText, segmentKey } from "../../src/text/identity.ts";
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
  index.together(() =>
    index.replace({ path, lng, stamp: "1", story: "bench" }, texts.slice(first, first + perFile).map(entryOf)),
  );
}
openNear(index, lng, emphasis);
index.close();
writeFileSync(join(root, "queries.json"), JSON.stringify(queriesFor(texts, Number(queries), seed + 1)));

function entryOf(text: string): NearEntry {
  const key = segmentKey(text, []);
  const pair = { source: text, target: `EN ${text}`, coded: null, segment: key, date: null, domain: null } as const;
  const made = { state: "reviewed", touched: true, machine: false, origin: "bench" } as const;
  return { text: normalizeText(text), key, context: contextKey(key, key), ...pair, ...made };
}
