import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Bundle } from "../../src/emit/bundle.ts";
import { bundleTypes, typedNamespaces } from "../../src/emit/bundle/types.ts";

const bundles = new Map<string, Bundle>([
  [
    "openai-microsoft-antitrust",
    {
      title: "OpenAI",
      fields: { description: "…" },
      sections: { lede: { body: ["a", null, "c"] }, contexte: { heading: "Contexte", body: ["d"] } },
      order: ["lede", "contexte"],
    },
  ],
  ["2024/mon-récit", { title: "Récit", sections: {}, order: [] }],
]);

const use = `
import i18next, { t } from "i18next";
export const title: string = t("openai-microsoft-antitrust:title");
export const nested: string = t("2024/mon-récit:title");
export const one: string = t("openai-microsoft-antitrust:sections.lede.body.1");
export const all: readonly string[] = t("openai-microsoft-antitrust:sections.lede.body", { returnObjects: true });
export const given: string = t("title", { ns: "2024/mon-récit" });
export const fixed: string = i18next.getFixedT("es", "openai-microsoft-antitrust")("sections.contexte.heading");
export const bodies: readonly (readonly string[])[] = t("openai-microsoft-antitrust:order", { returnObjects: true }).map(
  (id) => t(\`openai-microsoft-antitrust:sections.\${id}.body\`, { returnObjects: true }),
);
// @ts-expect-error: no such key
t("openai-microsoft-antitrust:titel");
// @ts-expect-error: no such story
t("openai:title");
// @ts-expect-error: no such block
t("openai-microsoft-antitrust:sections.lede.body.3");
// @ts-expect-error: no such section
t("openai-microsoft-antitrust:sections.suite.heading");
// @ts-expect-error: no such key in the default namespace
t("title");
// An application's own namespaces stay its own.
export const own: string = t("ui:hello");
`;

const application = `
import "i18next";
declare module "i18next" { interface CustomTypeOptions { resources: { ui: { hello: string } } } }
`;

const settings = {
  compilerOptions: { strict: true, noEmit: true, module: "nodenext", target: "es2024", types: [], skipLibCheck: false },
};

function compile(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "visavis-types-"));
  try {
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    execFileSync(resolve("node_modules/.bin/tsc"), ["-p", folder], { encoding: "utf8" });
    return "";
  } catch (error) {
    return String((error as { stdout?: string }).stdout ?? error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("bundleTypes", () => {
  it("is sorted, whatever the order of the bundles", () => {
    const text = bundleTypes(bundles);
    expect(bundleTypes(new Map([...bundles].reverse()))).toBe(text);
    expect(typedNamespaces(text)).toEqual([...bundles.keys()].sort());
    expect(text).toBe(`import "i18next";

declare module "i18next" {
  interface ResourceNamespaceMap {
    translation: {};
    "2024/mon-récit": { "title": string; "sections": {}; "order": readonly string[] };
    "openai-microsoft-antitrust": { "title": string; "fields": { "description": string }; "sections": { "lede": { "body": readonly [string, string, string] }; "contexte": { "heading": string; "body": readonly [string] } }; "order": readonly ["lede", "contexte"] };
  }
}
`);
  });

  it("lets tsc accept the keys of the bundles and refuse all others", () => {
    const files = { "i18next.d.ts": bundleTypes(bundles), "application.d.ts": application, "use.ts": use };
    expect(compile({ ...files, "tsconfig.json": JSON.stringify(settings) })).toBe("");
  });
});
