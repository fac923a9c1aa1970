import { expect, test } from "vitest";
import { parseMode } from "../../../src/engines/apertium/mode.ts";
import { findRoutes, modeOf } from "../../../src/engines/apertium/routes.ts";

test("a mode file becomes stages with null flush, without its placeholders", () => {
  const content =
    "lt-proc -w '/data/my pair/a.bin' | apertium-tagger -g $2 '/data/a.prob' |lt-proc $1 -b \"/data/g.bin\"\n";
  expect(parseMode(content, "a.mode")).toEqual([
    { command: "lt-proc", args: ["-z", "-w", "/data/my pair/a.bin"] },
    { command: "apertium-tagger", args: ["-z", "-g", "/data/a.prob"] },
    { command: "lt-proc", args: ["-z", "-n", "-b", "/data/g.bin"] },
  ]);
});

test.each([
  "rm -rf /",
  "lt-proc a.bin | sh -c 'x'",
  "lt-proc a.bin; touch /tmp/x",
  "lt-proc $(touch x)",
  "lt-proc `touch x`",
  "lt-proc a.bin > /etc/passwd",
  "lt-proc 'a.bin",
  "lt-proc a.bin | | lt-proc b.bin",
  "",
])("a mode file that is more than a pipeline of Apertium's programs is refused: %s", (content) => {
  expect(() => parseMode(content, "bad.mode")).toThrow(expect.objectContaining({ code: "engine-unavailable" }));
});

test.each([
  ["fra-cat", "fr", "ca"],
  ["spa-eng", "es", "en"],
  ["fr-es", "fr", "es"],
  ["oci-fra", "oc", "fr"],
])("%s translates %s into %s", (name, source, target) => {
  expect(modeOf(name)).toMatchObject({ source, target });
});

test.each(["eng-cat_valencia", "eco-fr-es", "README", "../fr-es", "fr-es.mode", "fr-fra"])(
  "%s is not a pair",
  (name) => {
    expect(modeOf(name)).toBeNull();
  },
);

test("the shortest chain serves a direction that no mode does, through Spanish when there is a choice", () => {
  const modes = ["cat-eng", "fr-es", "fra-cat", "spa-eng"].flatMap((name) => modeOf(name) ?? []);
  const routes = findRoutes(modes);
  expect(routes.get("fr>en")?.map(({ name }) => name)).toEqual(["fr-es", "spa-eng"]);
  expect(routes.get("fr>ca")?.map(({ name }) => name)).toEqual(["fra-cat"]);
  expect(routes.get("en>fr")).toBeUndefined();
});
