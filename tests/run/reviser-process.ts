import { decide, edit, segmentsIn } from "./reviser.ts";

// Edits every second sentence of a story, one by one: node reviser-process.ts ROOT NAME 0|1
const [root = "", by = "", turn = ""] = process.argv.slice(2);
const segments = segmentsIn(root, "translations/en/lait.xlf").map(({ id }) => id);
for (const [at, segment] of segments.entries()) {
  if (at % 2 !== Number(turn)) continue;
  const [outcome] = await decide(
    root,
    [{ story: "lait", target: "en", segment, stamp: null, decision: edit(`${by} ${at}.`) }],
    { by },
  );
  if (outcome?.type !== "done") process.exitCode = 1;
}
