import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { catToolsPage } from "../../scripts/docs-cat-tools.ts";
import { checksPage, queriesPage } from "../../scripts/docs.ts";
import { exitCodes } from "../../src/cli/exit-codes.ts";
import { commandTable } from "../../src/cli/table.ts";
import { engineNames } from "../../src/engines/index.ts";
import { settingsSchema } from "../../src/workspace/settings-schema.ts";
import { z } from "zod";

const readme = readFileSync("README.md", "utf8");
const formats = readFileSync("docs/formats.md", "utf8");

describe("the README", () => {
  test.each(commandTable.map(({ usage }) => usage))("lists visavis %s", (usage) => {
    expect(readme).toContain(`\`${usage.replaceAll("...", "…")}\``);
  });

  const flags = [...new Set(commandTable.flatMap(({ options }) => options.map((option) => option.flags)))];
  test.each([...flags, "--cwd <dir>", "--json", "--quiet"])("explains %s", (flag) => {
    expect(readme).toContain(`\`${flag}\``);
  });

  const choices = commandTable.flatMap(({ options }) => options.flatMap((option) => option.choices ?? []));
  test.each([...new Set(choices)])("names the choice %s", (choice) => {
    expect(readme).toContain(`\`${choice}\``);
  });

  test.each(Object.values(exitCodes))("explains exit code %i", (code) => {
    expect(readme).toMatch(new RegExp(`^\\| ${code} \\|`, "mu"));
  });

  test.each(engineNames)("names the engine %s", (name) => {
    expect(readme).toContain(`\`${name}\``);
  });
});

/** The names of all settings, as `folders.content` and `engines`; records end where their keys are free. */
function settingNames(schema: unknown, path: string): readonly string[] {
  const inner = schema as { readonly properties?: Readonly<Record<string, unknown>> };
  if (inner.properties === undefined) return [path];
  return Object.entries(inner.properties).flatMap(([name, value]) =>
    settingNames(value, path === "" ? name : `${path}.${name}`),
  );
}

describe("docs/formats.md", () => {
  const names = settingNames(z.toJSONSchema(settingsSchema, { io: "input", unrepresentable: "any" }), "");

  test("there are settings to look for", () => {
    expect(names).toContain("folders.content");
    expect(names).toContain("targets");
  });

  test.each(names)("has a row for the setting %s", (name) => {
    expect(formats).toContain(`| \`${name}\` |`);
  });
});

/** The schemas of `--json`: two are for files. */
const documents = readdirSync("docs/schemas").filter((file) => !/^(?:glossary|decisions)\./u.test(file));

test.each(documents)("docs/formats.md shows the fields of %s", (file) => {
  const row = formats.split("\n").find((line) => line.includes(`](schemas/${file})`)) ?? "";
  const { properties } = JSON.parse(readFileSync(`docs/schemas/${file}`, "utf8")) as { properties: object };
  const same = file === "run.schema.json" ? ["targets", "stories", "currency", "refusal"] : [];
  expect(Object.keys(properties).filter((name) => !same.includes(name) && !row.includes(name))).toEqual([]);
});

test("docs/checks.md is what scripts/docs.ts writes", () => {
  expect(readFileSync("docs/checks.md", "utf8")).toBe(checksPage());
});

test("docs/queries.md is what scripts/docs.ts writes", () => {
  expect(readFileSync("docs/queries.md", "utf8")).toBe(queriesPage());
});

test("docs/cat-tools.md is what scripts/docs.ts writes", () => {
  expect(readFileSync("docs/cat-tools.md", "utf8")).toBe(catToolsPage());
});
