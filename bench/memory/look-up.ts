/** `look-up.ts ROOT ORACLE`: looks the queries of a folder up, so many of them by comparing all sentences too; prints JSON. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { best, type NearMatch } from "../../src/memory/near/best.ts";
import { buildTables } from "../../src/memory/near/build.ts";
import { queryOf } from "../../src/memory/near/query.ts";
import { scoreOf } from "../../src/memory/near/search.ts";
import { similarityScore } from "../../src/memory/near/similarity.ts";
import { weigher } from "../../src/memory/near/weights.ts";
import { openNear } from "../../src/run/near.ts";
import { openNearIndex, type NearIndex } from "../../src/workspace/near-index.ts";
import { asked, emphasis, lng } from "./house.ts";

/** What was measured; times are milliseconds of work a query. */
export interface LookedUp {
  readonly index: number;
  readonly oracle: number;
  /** Hits of the oracle, and how many of them the index found with the same score at the same place. */
  readonly expected: number;
  readonly found: number;
  readonly hits: number;
  /** Hits of the index that score below the threshold, as the sentences are compared by themselves. */
  readonly below: number;
  /** Peak of the resident set before the oracle begins. */
  readonly megabytes: number;
}

const [root = "", oracleQueries = "0"] = process.argv.slice(2);
const queries = JSON.parse(readFileSync(join(root, "queries.json"), "utf8")) as readonly string[];
const index = openNearIndex(root);
console.log(JSON.stringify(measure(index)));
index.close();

function measure(index: NearIndex): LookedUp {
  const search = openNear(index, lng, emphasis);
  // The compiler has seen the code before the clock runs.
  for (const text of queries.slice(0, 200)) search(text, asked);
  const started = busy();
  const answers = queries.map((text) => search(text, asked));
  const perQuery = (busy() - started) / queries.length;
  const megabytes = process.resourceUsage().maxRSS / 1000;
  const oracle = compareAll(index, queries.slice(0, Number(oracleQueries)));
  const pairs = oracle.answers.flatMap((matches, query) =>
    matches.map((match, place) => [match.score, answers[query]?.[place]?.score]),
  );
  return {
    index: perQuery,
    oracle: oracle.perQuery,
    expected: pairs.length,
    found: pairs.filter(([score, other]) => score === other).length,
    hits: answers.flat().length,
    below: answers.flatMap((matches, query) =>
      matches.filter(({ id }) => scoreAlone(queries[query] ?? "", id) < asked.threshold),
    ).length,
    megabytes,
  };
}

/** Milliseconds that this process has been at work: what else the machine does is not in it. */
function busy(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function scoreAlone(text: string, id: number): number {
  return similarityScore(text, index.pairsOf(id)[0]?.source ?? "", emphasis);
}

interface Compared {
  readonly perQuery: number;
  readonly answers: readonly (readonly NearMatch[])[];
}

/** Every sentence is compared, its tokens ready at hand, and given up as soon as it is too far. */
function compareAll(index: NearIndex, texts: readonly string[]): Compared {
  const weigh = weigher(emphasis);
  const tables = buildTables(index.sentences(lng, 0), weigh);
  const started = busy();
  const answers = texts.map((text) => {
    const query = queryOf(text, tables.vocabulary, weigh);
    const found = best(asked.limit, asked.threshold);
    for (const [sentence, id] of tables.ids.entries()) {
      const score = scoreOf(tables, query, { sentence, least: found.least() });
      if (score >= found.least()) found.add({ id, score, order: tables.hashes[sentence * 2] ?? 0 });
    }
    return found.matches();
  });
  return { perQuery: (busy() - started) / texts.length, answers };
}
