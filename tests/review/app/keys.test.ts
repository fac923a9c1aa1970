import { expect, test } from "vitest";
import { keyTable, nameOf } from "../../../src/review/app/keys.ts";

function pressed(key: string, held: readonly string[] = [], code = ""): string {
  return nameOf({
    key,
    code,
    ctrlKey: held.includes("ctrl"),
    altKey: held.includes("alt"),
    metaKey: held.includes("meta"),
    getModifierState: (name) => held.includes(name),
  });
}

test("a key goes by what it writes, with Ctrl or Alt by its place", () => {
  expect(pressed("?", [], "Slash")).toBe("?");
  expect(pressed("Enter", ["ctrl"], "Enter")).toBe("ctrl+enter");
  expect(pressed("Enter", ["meta", "alt"], "Enter")).toBe("ctrl+alt+enter");
  // A French keyboard writes `&` there, a Mac `ç` with Alt.
  expect(pressed("&", ["ctrl"], "Digit1")).toBe("ctrl+1");
  expect(pressed("ç", ["ctrl", "alt"], "KeyC")).toBe("ctrl+alt+c");
});

test("AltGr writes: it is no Ctrl and Alt, whatever the system says", () => {
  expect(pressed("{", ["ctrl", "alt", "AltGraph"], "Digit4")).toBe("{");
  expect(pressed("ż", ["ctrl", "alt", "AltGraph"], "KeyZ")).toBe("ż");
});

test("no key has two meanings in one place, and single letters hold in the list alone", () => {
  for (const where of ["list", "story"] as const) {
    const keys = keyTable.filter((row) => row.where === where || row.where === "everywhere").flatMap((row) => row.keys);
    expect(keys).toEqual([...new Set(keys)]);
  }
  const letters = keyTable.filter((row) => row.keys.some((key) => /^[a-z]$/u.test(key)));
  expect(letters.map(({ where }) => where)).toEqual(letters.map(() => "list"));
});
