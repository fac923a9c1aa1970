import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { acceptedSettings, keepSettings } from "../../src/workspace/accepted-settings.ts";
import { parseSettings } from "../../src/workspace/settings.ts";

const content = "targets: [en, es]\nengines: { default: [apertium], es: [deepl] }\n";
const settings = parseSettings(content, "visavis.yml", { engines: ["apertium", "deepl"], checks: [] });
let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "visavis-"));
  mkdirSync(join(root, ".visavis"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test("gives settings back as the parser gave them, for the very same text only", () => {
  expect(acceptedSettings(root, content)).toBeNull();
  keepSettings(root, content, settings);
  expect(acceptedSettings(root, content)).toEqual(settings);
  expect(acceptedSettings(root, `${content}# changed\n`)).toBeNull();
});

test.each(["", '{"key":', "[1]", "null", "{}", "a\0b"])("takes nothing from a damaged file: %j", (text) => {
  writeFileSync(join(root, ".visavis/settings.json"), text);
  expect(acceptedSettings(root, content)).toBeNull();
});
