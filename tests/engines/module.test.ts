import { describe, expect, test } from "vitest";
import {
  type EngineModuleOptions,
  type EngineModuleSpecification,
  loadEngineModule,
  moduleKeyVariable,
  notAllowed,
} from "../../src/engines/module.ts";
import { VisavisError } from "../../src/errors.ts";
import { requestFor, translateTexts } from "../contracts/request.ts";
import { faultOf, load, shouting, specified } from "./module/shouting.ts";

const signal = new AbortController().signal;

describe("an engine from a package", () => {
  test("works, under the name that the settings give it", async () => {
    const engine = await load();
    expect(engine.name).toBe("shout");
    expect(await engine.pairs(signal)).toEqual([{ source: "fr", target: "es" }]);
    expect(await translateTexts(engine, ["Oui."])).toEqual(["OUI."]);
    expect(engine).not.toHaveProperty("quota");
    expect(engine).not.toHaveProperty("glossaries");
  });

  test("may be an object with a state, made in its own time", async () => {
    const code = `class Own { #said = "¡";
      ${["name = 'own'", "variant = ''", "release = true"].join(";")};
      limits = { texts: 1, bytes: 1000, concurrency: 1, scope: "section" };
      supports = { markup: "xml", glossary: true, context: true, faults: true };
      async pairs() { return []; } encodedSize(text) { return text.length + this.#said.length; }
      expectedUsage() { return { characters: this.#said.length, inputTokens: 0, outputTokens: 0 }; }
      async translate({ texts }) { return { texts: texts.map(() => ({ text: this.#said })), model: "m",
        usage: this.expectedUsage() }; }
      async quota() { return { used: this.#said.length, limit: null, unit: "tokens" }; }
      async close() {} }
      export const createEngine = async () => new Own();`;
    const engine = await loadEngineModule(specified(code));
    expect(await translateTexts(engine, ["Oui."])).toEqual(["¡"]);
    expect(engine.encodedSize("")).toBe(1);
    expect(engine.expectedUsage("").characters).toBe(1);
    expect(await engine.quota?.(signal)).toEqual({ used: 1, limit: null, unit: "tokens" });
    await engine.close();
  });

  test("is given its options and its key, and nothing else", async () => {
    const code = `export const createEngine = (given) => ({ ...${shouting()}, variant: JSON.stringify(given) });`;
    const variant = async (more: Partial<EngineModuleSpecification>): Promise<EngineModuleOptions> => {
      const engine = await loadEngineModule(specified(code, more));
      return JSON.parse(engine.variant.slice(engine.variant.indexOf("{"))) as EngineModuleOptions;
    };
    expect(await variant({})).toEqual({ options: {} });
    expect(await variant({ options: { loud: true }, key: "k" })).toEqual({ options: { loud: true }, key: "k" });
  });

  test("is another for the journal with other options, or as another version", async () => {
    const engines = await Promise.all([
      load(),
      load("", { options: { loud: true } }),
      load("", {
        package: { ...specified(`export const createEngine = () => (${shouting()});`).package, version: "2.0.0" },
      }),
      load('variant: "w"'),
    ]);
    expect(new Set(engines.map(({ variant }) => variant)).size).toBe(4);
    expect((await load()).variant).toBe(engines[0]?.variant);
  });

  test("takes its key from a variable of its own, and says how it is allowed", () => {
    expect(moduleKeyVariable("my-engine")).toBe("VISAVIS_MY_ENGINE_KEY");
    const { code, message, hint } = notAllowed({ name: "shout", package: "@acme/shout" });
    expect(code).toBe("engine-unavailable");
    expect(message).toContain("@acme/shout");
    expect(hint).toContain("--allow-engine shout");
  });
});

const noEngines: readonly [what: string, code: string, says: string][] = [
  ["does not export createEngine", "export const engine = {};", "createEngine"],
  ["exports something else", "export const createEngine = {};", "createEngine"],
  ["cannot be read", "export const = 1", "Unexpected token"],
  ["throws when it starts", 'throw new Error("no such host");', "no such host"],
  ["throws when it makes its engine", 'export const createEngine = () => { throw new Error("no url"); };', "no url"],
  ["gives nothing", "export const createEngine = () => undefined;", "received undefined"],
];

test.each(noEngines)("a package that %s is unavailable", async (_, code, says) => {
  const fault = await faultOf(loadEngineModule(specified(code)));
  expect(fault).toMatchObject({ code: expect.stringMatching(/^engine-(?:unavailable|reply)$/u) });
  expect(fault).toMatchObject({ message: expect.stringContaining("shout (package @acme/shout)") });
  expect(fault).toMatchObject({ message: expect.stringContaining(says) });
});

const members: readonly [member: string, says: string][] = [
  ["name: ''", "name:"],
  ["variant: null", "variant:"],
  ["limits: undefined", "limits:"],
  ["limits: { texts: 0, bytes: 5000, concurrency: 2, scope: 'any' }", "limits.texts:"],
  ["limits: { texts: 1, bytes: Infinity, concurrency: 2, scope: 'any' }", "limits.bytes:"],
  ["limits: { texts: 1, bytes: 5000, concurrency: 1.5, scope: 'any' }", "limits.concurrency:"],
  ["limits: { texts: 1, bytes: 5000, concurrency: 1, scope: 'page' }", "limits.scope:"],
  ["supports: { markup: 'html', glossary: false, context: false, faults: false }", "supports.markup:"],
  ["supports: { markup: 'xml', context: false, faults: false }", "supports.glossary:"],
  ["release: 'yes'", "release:"],
  ["pairs: []", "pairs: must be a function (signal) => Promise<LanguagePair[]>"],
  ["translate: undefined", "translate: must be a function"],
  ["close: undefined", "close: must be a function"],
  ["quota: 7", "quota: must be a function"],
  ["glossaries: { status: () => {} }", "glossaries.sync: must be a function"],
  ["encodedSize: () => NaN", "encodedSize() gives"],
  ["expectedUsage: () => ({ characters: -1 })", "characters:"],
];

test.each(members)("an engine with %s is refused by the member's name", async (member, says) => {
  const fault = await faultOf(load(member));
  expect(fault).toMatchObject({ code: "engine-unavailable", message: expect.stringContaining(says), retry: undefined });
});

test("every mistake is named at once", async () => {
  const fault = await faultOf(load("variant: 1, release: 1, close: 1"));
  expect(fault).toMatchObject({ message: expect.stringMatching(/variant: .*release: .*close: /u) });
});

const gives = (reply: string): string => `translate: async () => (${reply})`;
const free = "usage: { characters: 0, inputTokens: 0, outputTokens: 0 }";
const replies: readonly [reply: string, says: string][] = [
  ["null", "received null"],
  ["['OUI.']", "received array"],
  [`{ model: null, ${free} }`, "texts:"],
  [`{ texts: ["OUI."], model: null, ${free} }`, "texts.0:"],
  [`{ texts: [{ text: null }], model: null, ${free} }`, "texts.0.text:"],
  [`{ texts: [{ text: "OUI.", unknownWords: "oui" }], model: null, ${free} }`, "texts.0.unknownWords:"],
  [`{ texts: [{ text: "OUI." }], model: 7, ${free} }`, "model:"],
  ["{ texts: [{ text: 'OUI.' }], model: null }", "usage:"],
  ["{ texts: [{ text: 'OUI.' }], model: null, usage: { characters: NaN, inputTokens: 0, outputTokens: 0 } }", "usage."],
];

test.each(replies)("a reply of the form %s is not kept", async (reply, says) => {
  const engine = await load(gives(reply));
  const fault = await faultOf(engine.translate(requestFor(["Oui."]), signal));
  expect(fault).toMatchObject({ code: "engine-unavailable", message: expect.stringContaining(says), retry: undefined });
});

test("pairs, quotas and glossaries of another form are refused", async () => {
  const engine = await load(`pairs: async () => [{ source: "fr" }], quota: async () => 7,
    glossaries: { status: async () => ({}), sync: async () => ({}) }`);
  const calls = [
    engine.pairs,
    engine.quota,
    engine.glossaries?.status.bind(null, []),
    engine.glossaries?.sync.bind(null, []),
  ];
  for (const call of calls) {
    expect(await faultOf(Promise.resolve(call?.(signal)))).toMatchObject({ code: "engine-unavailable" });
  }
});

const unavailable = { code: "engine-unavailable" };
const later = { retry: { afterMs: null } };
const thrown: readonly [what: string, fault: object][] = [
  ['{ code: "engine-quota", message: "m", hint: "h" }', { code: "engine-quota", message: "m", hint: "h" }],
  ['{ code: "engine-timeout", message: "m", retry: { afterMs: 5 } }', { message: "m", retry: { afterMs: 5 } }],
  ['Object.assign(new Error("m"), { code: "engine-key", hint: "h" })', { code: "engine-key", message: "m", hint: "h" }],
  ['{ code: "input-too-large", message: "m", retry: true }', { code: "input-too-large", retry: undefined }],
  ['{ code: "internal", message: "m", hint: "h" }', { ...unavailable, retry: undefined }],
  ['Object.assign(new Error("m"), { code: "ECONNRESET" })', { ...unavailable, ...later }],
  ['new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED") })', { ...unavailable, ...later }],
  ['new DOMException("slow", "TimeoutError")', { code: "engine-timeout", ...later }],
  ['new SyntaxError("Unexpected token <")', { code: "engine-reply", ...later }],
  ['new TypeError("x is undefined")', { ...unavailable, retry: undefined }],
  ['"a text"', { ...unavailable, retry: undefined }],
  ["undefined", { ...unavailable, retry: undefined }],
];

test.each(thrown)("what a module throws is understood: %s", async (what, fault) => {
  for (const promise of [`async () => { throw ${what}; }`, `() => { throw ${what}; }`]) {
    const engine = await load(`translate: ${promise}, pairs: ${promise}`);
    expect(await faultOf(engine.translate(requestFor(["Oui."]), signal))).toMatchObject(fault);
    expect(await faultOf(engine.pairs(signal))).toMatchObject(fault);
  }
});

test("what nobody foresaw names the engine, its package and the innermost reason", async () => {
  const engine = await load('translate: () => { throw new Error("fetch failed", { cause: new Error("no route") }); }');
  const fault = await faultOf(engine.translate(requestFor(["Oui."]), signal));
  expect(fault).toMatchObject({ message: "The engine shout (package @acme/shout) failed: no route." });
});

test("a key is in no message, hint or cause", async () => {
  const failing = [
    "new Error('no: secret-key')",
    "{ code: 'engine-key', message: 'secret-key', hint: 'not secret-key' }",
  ];
  for (const what of failing) {
    const engine = await load(`translate: async () => { throw ${what}; }`, { key: "secret-key" });
    const error: unknown = await engine.translate(requestFor(["Oui."]), signal).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(VisavisError);
    const { message, hint, cause, stack } = error as VisavisError;
    expect([message, hint, String(cause), stack].join(" ")).not.toContain("secret-key");
  }
});

test("an abort is thrown as such, and a module that does not listen holds up no question for its directions", async () => {
  const engine = await load('pairs: () => new Promise(() => {}), translate: async () => { throw new Error("late"); }');
  const stop = new AbortController();
  const under = [engine.pairs(stop.signal), engine.translate(requestFor(["Oui."]), stop.signal)];
  stop.abort();
  const late = [engine.pairs(stop.signal), engine.translate(requestFor(["Oui."]), stop.signal)];
  for (const call of [...under, ...late]) await expect(call).rejects.toMatchObject({ name: "AbortError" });
});

test("a reply that comes after an abort is given all the same: it has been paid for", async () => {
  const slow = "await new Promise((resolve) => setTimeout(resolve, 20))";
  const engine = await load(
    `translate: async () => { ${slow}; return { texts: [{ text: "OUI." }], model: null, ${free} }; }`,
  );
  const stop = new AbortController();
  const under = engine.translate(requestFor(["Oui."]), stop.signal);
  stop.abort();
  expect((await under).texts).toEqual([{ text: "OUI." }]);
});
