import { expect, test } from "vitest";
import { visavis, workspace } from "./visavis.ts";

test.each([
  [["--dry-run"], "--apply"],
  [["--tui", "--port", "8080"], "review --port 8080"],
  [["--tui", "--apply", "decisions.json"], "review --tui"],
  [["plainte"], "review --tui nuage"],
  [["--to", "es"], "review --tui --to es"],
  [["--apply", "decisions.json", "--where", "findings=0"], "review --tui --where"],
])("review %j is refused: one of them belongs elsewhere", async (words, hint) => {
  const outcome = await visavis(workspace(), ["review", ...words]);
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toContain("has nothing to do here");
  expect(outcome.stderr).toContain(hint);
});

test.each(["65536", "80a", "-1"])("review --port %s is refused: there is no such port", async (port) => {
  const outcome = await visavis(workspace(), ["review", "--port", port]);
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toContain("--port");
});
