import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { codedPair } from "../../src/formats/tmx/codes.ts";
import type { Inline } from "../../src/model.ts";
import { pairSorter } from "../../src/run/memory-pairs.ts";
import { parse, stringify, unitsOf } from "./tmx-files.ts";
import { assertValidTmx } from "./tmx-schema.ts";

/** Files as tools write them, by their documentation, each with the pairs that a workspace from `fr` into `en-GB` finds. */
const folder = new URL("fixtures/tmx/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".tmx"));
const sort = pairSorter("fr", ["en-GB"]);

describe.each(names)("%s", (name) => {
  const bytes = readFileSync(new URL(name, folder));
  const items = parse(bytes);
  const header = items.flatMap((item) => (item.type === "header" ? [item.header] : []))[0];
  if (header === undefined) throw new Error("there is no header");
  const content = stringify(header, unitsOf(items));

  test("is written again as valid TMX 1.4b that says the same", () => {
    assertValidTmx(content);
    const again = parse(content);
    expect(again[0]).toEqual({ type: "header", header });
    expect(unitsOf(again)).toEqual(unitsOf(items));
    expect(stringify(header, unitsOf(again))).toBe(content);
  });

  test("holds what a reader of it finds there, in any encoding", () => {
    const expected = readFileSync(new URL(name.replace(/\.tmx$/u, ".txt"), folder), "utf8");
    expect(pairsIn(bytes)).toBe(expected);
    const utf16 = bytes.toString("utf8").replace(/encoding=(["'])utf-8\1/iu, "encoding='UTF-16'");
    expect(pairsIn(Buffer.from(`\uFEFF${utf16}`, "utf16le"))).toBe(expected);
  });
});

/** The pairs of a file, one a line; inline codes as `{role}`, `{/role}`, `{role/}`. */
function pairsIn(bytes: Uint8Array): string {
  return unitsOf(parse(bytes))
    .flatMap((unit) => {
      const { source, targets } = sort(unit);
      if (source === null) return ["no source\n"];
      return targets.map(({ variant }) => {
        const pair = codedPair(source, variant);
        const texts = `${readable(pair.source, pair.codes)} → ${variant.lng}: ${readable(pair.target, pair.codes)}`;
        return `${source.lng}: ${texts}${pair.whole ? "" : " (codes differ)"}\n`;
      });
    })
    .join("");
}

function readable(text: string, codes: readonly Inline[]): string {
  return text.replace(/[\uE000-\uF8FF]/gu, (char) => {
    const code = codes[char.charCodeAt(0) - 0xe000];
    if (code === undefined) return "{?}";
    return { open: `{${code.role}}`, close: `{/${code.role}}`, standalone: `{${code.role}/}` }[code.type];
  });
}
