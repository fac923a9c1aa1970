import { bareNode, visavisHelp } from "./bed.ts";
import type { Claim } from "./claim.ts";
import { measurement, mediansInTurn } from "./measure.ts";

const bar = 3;
const rounds = 15;

/** Start-up: `visavis --help` against a bare `node -e 0`. */
export const startUp: Claim = async () => {
  const [base, help] = await mediansInTurn(rounds, [bareNode, visavisHelp]);
  return [measurement("visavis --help ÷ node -e 0", "×", { measured: help / base, bar })];
};
