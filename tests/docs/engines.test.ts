import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { providers } from "../../src/engines/llm/providers.ts";
import { engineSettings } from "../../src/workspace/engine-settings.ts";

const page = readFileSync("docs/engines.md", "utf8");

test("the engine that the page shows is the example", () => {
  const blocks = [...page.matchAll(/^```js\n(?<code>[^]*?)^```$/gmu)].map((match) => match.groups?.["code"]);
  expect(blocks).toEqual([readFileSync("examples/engine-libretranslate/index.js", "utf8")]);
});

/** The part of the page below a heading of the second level. */
function chapter(heading: string): string {
  return page.split(/^## /mu).find((part) => part.startsWith(`${heading}\n`)) ?? "";
}

function namesOf(schema: z.ZodType): readonly string[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return Object.keys(properties);
}

const settings = (["deepl", "llm", "apertium"] as const).flatMap((engine) =>
  namesOf(engineSettings[engine]).map((name): [string, string] => [engine, name]),
);

test("there are settings to look for", () => {
  expect(settings).toContainEqual(["deepl", "formality"]);
});

test.each(settings)("the chapter on %s has a row for the setting %s", (engine, name) => {
  expect(chapter(engine)).toContain(`| \`${name}\` |`);
});

test.each(providers.map(({ name }) => name))("the chapter on llm names the provider %s", (name) => {
  expect(chapter("llm")).toContain(`\`${name}\``);
});
