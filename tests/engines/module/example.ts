import { readFileSync } from "node:fs";
import type { Engine } from "../../../src/engines/engine.ts";
import { loadEngineModule } from "../../../src/engines/module.ts";

const folder = new URL("../../../examples/engine-libretranslate/", import.meta.url);

/** The example as a run starts it. */
export async function exampleFor(
  url: string,
  more: { readonly key?: string; readonly options?: object } = {},
): Promise<Engine> {
  const { name, version } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8")) as Record<string, string>;
  return await loadEngineModule({
    name: "libretranslate",
    package: { name: name ?? "", version: version ?? "", url: new URL("index.js", folder).href },
    options: { url, ...more.options },
    key: more.key,
  });
}
