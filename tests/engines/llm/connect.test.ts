import { expect, test } from "vitest";
import { connect } from "../../../src/engines/llm/connect.ts";
import type { Provider } from "../../../src/engines/llm/providers.ts";
import type { Service } from "../../../src/engines/llm/service.ts";

const made: unknown[] = [];

/** A package as somebody may have installed it. */
function provider(exports: Readonly<Record<string, unknown>>): Provider {
  return {
    name: "other",
    package: "@ai-sdk/other",
    load: () => Promise.resolve(exports),
    factories: ["createOther", "createOtherAI"],
    keyVariable: "OTHER_API_KEY",
    baseUrl: null,
    authorize: null,
  };
}

function factory(specificationVersion: string): (settings: unknown) => (model: string) => unknown {
  return (settings) => {
    made.push(settings);
    return (modelId) => ({ specificationVersion, modelId, provider: "other", doGenerate: () => null });
  };
}

function service(exports: Readonly<Record<string, unknown>>, more: Partial<Service> = {}): Service {
  return {
    model: "m",
    provider: provider(exports),
    baseUrl: null,
    query: {},
    key: undefined,
    server: "other",
    authorize: null,
    ...more,
  };
}

test.each([
  { what: "the factory's name", exports: { createOther: factory("v4") } },
  { what: "its earlier name", exports: { createOtherAI: factory("v3") } },
])("makes a model by $what", async ({ exports }) => {
  expect((await connect(service(exports), { output: "json" })).modelId).toBe("m");
});

test.each([
  { what: "without the factory", exports: { createThing: factory("v4") } },
  { what: "of another SDK's contract", exports: { createOther: factory("v2") } },
  { what: "that makes no models", exports: { createOther: () => null } },
])("says how to mend a package $what", async ({ exports }) => {
  await expect(connect(service(exports), { output: "json" })).rejects.toMatchObject({
    code: "engine-unavailable",
    hint: "npm i @ai-sdk/other@latest",
  });
});

test("a package is never left to look for a key or an address by itself", async () => {
  made.length = 0;
  await connect(service({ createOther: factory("v4") }, { baseUrl: "http://127.0.0.1:1/v1" }), { output: "json" });
  await connect(service({ createOther: factory("v4") }, { key: "k" }), { output: "json" });
  expect(made).toMatchObject([{ apiKey: "none", baseURL: "http://127.0.0.1:1/v1" }, { apiKey: "k" }]);
  expect(made[1]).not.toHaveProperty("baseURL");
});
