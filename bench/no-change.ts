import { type Bed, bareNode } from "./bed.ts";
import type { Claim } from "./claim.ts";
import { measurement, mediansInTurn } from "./measure.ts";

const bar = 12;
const rounds = 11;

/** A run in which nothing has changed, against a bare `node -e 0`; it writes no file and sends nothing. */
export const noChange: Claim = async (bed) => {
  const before = bed.stamps();
  bed.server.reset();
  const [base, run] = await mediansInTurn(rounds, [bareNode, async () => await timeOfRun(bed)]);
  const after = bed.stamps();
  const written = [...after].filter(([path, stamp]) => before.get(path) !== stamp).length;
  return [
    measurement(`no-change run, ${bed.stories} stories × 2 languages ÷ node -e 0`, "×", { measured: run / base, bar }),
    measurement("files written by no-change runs", "files", { measured: written, bar: 0 }),
    measurement("requests of no-change runs", "requests", { measured: bed.server.traffic().requests, bar: 0 }),
  ];
};

async function timeOfRun(bed: Bed): Promise<number> {
  return (await bed.visavis("run", "--quiet")).milliseconds;
}
