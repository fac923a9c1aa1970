import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { exitCodeOf } from "../src/cli/exit-codes.ts";
import { version } from "../src/cli/version.ts";
import { errorCodes } from "../src/errors.ts";

const sections = readFileSync("docs/errors.md", "utf8").split(/^## /mu).slice(1);

test.each(errorCodes)("docs/errors.md explains %s, its exit code and what mends it", (code) => {
  const section = sections.find((text) => text.startsWith(`${code}\n`)) ?? "";
  expect(section).toContain(`Exit code ${exitCodeOf[code]}.`);
  expect(section).toMatch(/^\*\*To mend it:\*\* \S/mu);
});

test("docs/errors.md explains no code that there is not, in the order of the codes", () => {
  expect(sections.map((text) => text.split("\n")[0])).toEqual([...errorCodes]);
});

test("a failure never looks like success", () => {
  expect(Object.values(exitCodeOf)).not.toContain(0);
});

test("the version that is printed is the package's", () => {
  expect(JSON.parse(readFileSync("package.json", "utf8"))).toMatchObject({ version });
});
