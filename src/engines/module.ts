import { shortHash } from "../text/hash.ts";
import type { Engine } from "./engine.ts";
import { breaksContract, type StartedModule } from "./module/faults.ts";
import { explained, fitting, guarded } from "./module/guard.ts";
import { engineShape, sizeShape, usageShape } from "./module/shape.ts";

export { notAllowed } from "./module/faults.ts";

/** What `createEngine` of an engine's package is given. */
export interface EngineModuleOptions {
  /** `modules.<name>.options` of the settings, as they stand there. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The environment variable `VISAVIS_<NAME>_KEY`, where it is set. */
  readonly key?: string;
}

/** An engine's package as it was found, and what its engine is made with. */
export interface EngineModuleSpecification {
  /** The name that the settings give the engine. */
  readonly name: string;
  /** The installed package; `url` is what it exports. */
  readonly package: { readonly name: string; readonly version: string; readonly url: string };
  readonly options?: EngineModuleOptions["options"] | undefined;
  readonly key?: string | undefined;
}

/** The environment variable that holds the key of the engine of that name: `VISAVIS_MY_ENGINE_KEY` for `my-engine`. */
export function moduleKeyVariable(name: string): string {
  return `VISAVIS_${name.toUpperCase().replaceAll("-", "_")}_KEY`;
}

/**
 * Runs a package and gives the engine that its `createEngine` makes, under the settings' name for it. Whatever the
 * engine does becomes what the contract says: replies of another form and errors of any kind are `VisavisError`s that
 * name the package. Throws `engine-unavailable` when it cannot be loaded or is no engine.
 */
export async function loadEngineModule(specification: EngineModuleSpecification): Promise<Engine> {
  const { name, options = {}, key = "" } = specification;
  const module = { name, package: specification.package.name, key: key === "" ? null : key };
  return await explained(module, async () => {
    const create = creatorIn(await import(specification.package.url), module);
    const made = await create({ options, ...(module.key === null ? {} : { key: module.key }) });
    const engine = fitting(module, { name: "createEngine", shape: engineShape, given: made });
    fitting(module, { name: "encodedSize", shape: sizeShape, given: engine.encodedSize("Été") });
    fitting(module, { name: "expectedUsage", shape: usageShape, given: engine.expectedUsage("Été") });
    return { ...guarded(module, engine), variant: variantOf(specification, engine) };
  });
}

type Creator = (options: EngineModuleOptions) => Promise<Engine>;

/** `createEngine` of a package; what it gives is not yet known to be an engine. */
function creatorIn(exported: unknown, module: StartedModule): Creator {
  const { createEngine } = exported as { readonly createEngine?: unknown };
  if (typeof createEngine === "function") return createEngine as Creator;
  throw breaksContract(module, "it does not export a function createEngine");
}

/** All that shapes a reply, and what the engine itself may not think of: its version and its options. */
function variantOf({ package: { name, version }, options = {} }: EngineModuleSpecification, engine: Engine): string {
  return `${name}@${version} ${shortHash(JSON.stringify(options), 16)} ${engine.variant}`;
}
