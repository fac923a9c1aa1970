import type { Engine } from "../engines/engine.ts";
import { VisavisError } from "../errors.ts";
import type { EngineSources } from "./engine-options.ts";

/** An engine from the npm module that the settings name; refused unless a flag of the command allows it. */
export async function startModule(
  name: string,
  { allowed = [], ...sources }: EngineSources & { readonly allowed?: readonly string[] | undefined },
): Promise<Engine> {
  const { settings, environment, root } = sources;
  const module = settings.modules[name];
  if (!module || !allowed.includes(name)) throw notAllowed(name, module?.package ?? "?");
  const { loadEngineModule } = await import("../engines/module.ts");
  const key = environment.variable(`VISAVIS_${name.toUpperCase().replaceAll("-", "_")}_KEY`);
  return await loadEngineModule({ name, package: module.package, options: module.options ?? {}, key, root });
}

function notAllowed(name: string, packageName: string): VisavisError {
  return new VisavisError({
    code: "engine-unavailable",
    message: `The engine ${name} is code of the npm package ${packageName}, and nobody has allowed it to run.`,
    hint: `If you trust ${packageName}, run the command again with --allow-engine ${name}.`,
  });
}
