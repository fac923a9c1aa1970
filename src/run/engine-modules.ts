import type { Engine } from "../engines/engine.ts";
import type { EngineSources } from "./engine-options.ts";

/** An engine from the npm module that the settings name; refused unless a flag of the command allows it. */
export async function startModule(
  name: string,
  { allowed = [], ...sources }: EngineSources & { readonly allowed?: readonly string[] | undefined },
): Promise<Engine> {
  const { settings, environment, root } = sources;
  const module = settings.modules[name];
  const { loadEngineModule, moduleKeyVariable, notAllowed } = await import("../engines/module.ts");
  if (!module || !allowed.includes(name)) throw notAllowed({ name, package: module?.package ?? name });
  const { resolvePackage } = await import("../workspace/packages.ts");
  const key = environment.variable(moduleKeyVariable(name));
  return await loadEngineModule({ name, package: resolvePackage(root, module.package), options: module.options, key });
}
