import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { resolvePackage } from "../../src/workspace/packages.ts";

/** A scratch folder with these files; objects are written as JSON. */
function folderOf(files: Readonly<Record<string, unknown>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "visavis-packages-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), typeof content === "string" ? content : JSON.stringify(content));
  }
  return root;
}

const manifests: readonly [what: string, manifest: object, file: string][] = [
  ["no entry", {}, "index.js"],
  ["main", { main: "lib/main.js" }, "lib/main.js"],
  ["a main without its extension", { main: "./lib/main" }, "lib/main.js"],
  ["exports as a path", { exports: "./lib/main.js", main: "no.js" }, "lib/main.js"],
  ["exports for import alone", { exports: { ".": { types: "./x.d.ts", import: "./lib/main.js" } } }, "lib/main.js"],
  ["exports in conditions", { exports: { node: { require: "./no.cjs", default: "./lib/main.js" } } }, "lib/main.js"],
];

test.each(manifests)("finds what a package with %s exports", (_, manifest, file) => {
  const root = folderOf({
    "node_modules/@acme/shout/package.json": { name: "@acme/shout", version: "1.2.3", ...manifest },
    [`node_modules/@acme/shout/${file}`]: "",
  });
  const url = pathToFileURL(join(root, "node_modules/@acme/shout", file)).href;
  expect(resolvePackage(root, "@acme/shout")).toEqual({ name: "@acme/shout", version: "1.2.3", url });
});

test("looks in the folders above, as a workspace of many packages has it, and beside visavis itself", () => {
  const root = folderOf({ "node_modules/shout/package.json": {}, "node_modules/shout/index.js": "", "site/a.md": "" });
  expect(resolvePackage(join(root, "site"), "shout")).toMatchObject({ version: "" });
  expect(resolvePackage(root, "zod").url).toContain("/node_modules/zod/");
});

test("follows a link to a package elsewhere", () => {
  const linked = folderOf({ "package.json": { name: "shout", exports: "./index.js" }, "index.js": "" });
  const root = folderOf({ "node_modules/other/package.json": {} });
  symlinkSync(linked, join(root, "node_modules/shout"));
  expect(resolvePackage(root, "shout").url).toBe(pathToFileURL(join(linked, "index.js")).href);
});

const names = [
  "../evil",
  "./evil",
  "/tmp/evil",
  "C:\\evil",
  "fs",
  "node:fs",
  "file:///evil.js",
  "data:text/javascript,",
];
test.each([...names, "#evil", "shout/evil.js", "shout/..", "", ".", "..", "own", "folder"])("refuses %j", (name) => {
  const root = folderOf({
    "package.json": { name: "own", exports: "./evil.js", imports: { "#evil": "./evil.js" } },
    "evil.js": "",
    "evil/package.json": {},
    "evil/index.js": "",
    "node_modules/shout/package.json": {},
    "node_modules/shout/index.js": "",
    "node_modules/shout/evil.js": "",
    "node_modules/folder/index.js": "",
  });
  expect(() => resolvePackage(root, name)).toThrow(expect.objectContaining({ code: "engine-unavailable" }));
});

const ways: readonly [what: string, manifest: unknown][] = [
  ["by main", { main: "../../evil.js" }],
  ["by exports", { exports: "../../evil.js" }],
  ["by exports of another package", { exports: "./node_modules/other/index.js" }],
  ["by a link", { main: "link.js" }],
  ["to nothing", { exports: "./no.js" }],
  ["to no form of exports that there is", { exports: { import: 7 } }],
  ["nowhere, without JSON", "{"],
  ["nowhere, without an object", "null"],
];

test.each(ways)("refuses a package that leads out of its folder %s", (_, manifest) => {
  const root = folderOf({ "evil.js": "", "node_modules/shout/package.json": manifest });
  symlinkSync(join(root, "evil.js"), join(root, "node_modules/shout/link.js"));
  expect(() => resolvePackage(root, "shout")).toThrow(
    expect.objectContaining({ code: "engine-unavailable", hint: "Install it again: npm install shout" }),
  );
});
