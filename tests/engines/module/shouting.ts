import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll } from "vitest";
import type { Engine } from "../../../src/engines/engine.ts";
import { type EngineModuleSpecification, loadEngineModule } from "../../../src/engines/module.ts";
import { VisavisError } from "../../../src/errors.ts";

const scratch = mkdtempSync(join(tmpdir(), "visavis-module-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let files = 0;

/** An engine that shouts, as a package from elsewhere would write it; `members` in its place. */
export function shouting(members = ""): string {
  return `{
    name: "own", variant: "v", release: true,
    limits: { texts: 10, bytes: 5000, concurrency: 2, scope: "any" },
    supports: { markup: "none", glossary: false, context: false, faults: false },
    pairs: async () => [{ source: "fr", target: "es" }],
    encodedSize: (text) => text.length * 4,
    expectedUsage: () => ({ characters: 0, inputTokens: 0, outputTokens: 0 }),
    translate: async ({ texts }) => ({
      texts: texts.map(({ text }) => ({ text: text.toUpperCase() })), model: null,
      usage: { characters: 0, inputTokens: 0, outputTokens: 0 },
    }),
    close: async () => {},
    ${members}
  }`;
}

/** What a package with this code is to the loader. */
export function specified(code: string, more: Partial<EngineModuleSpecification> = {}): EngineModuleSpecification {
  const file = join(scratch, `module-${++files}.mjs`);
  writeFileSync(file, code);
  return { name: "shout", package: { name: "@acme/shout", version: "1.2.3", url: pathToFileURL(file).href }, ...more };
}

/** The engine of a package whose engine shouts, with `members` in place of its own. */
export async function load(members = "", more: Partial<EngineModuleSpecification> = {}): Promise<Engine> {
  return await loadEngineModule(specified(`export const createEngine = () => (${shouting(members)});`, more));
}

/** What a call throws, as plain data. */
export async function faultOf(work: Promise<unknown>): Promise<object> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof VisavisError)) throw new Error(`no VisavisError: ${String(error)}`);
  const { code, message, hint, retry } = error;
  return { code, message, hint, retry };
}
