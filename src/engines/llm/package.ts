import type { VisavisError } from "../../errors.ts";
import { unavailable } from "./faults.ts";
import type { Provider } from "./providers.ts";

/** A value whose fields are not known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** The package of a provider. Throws `engine-unavailable`, with the command that installs it. */
export async function loadPackage(provider: Provider): Promise<Fields> {
  try {
    const module: unknown = await provider.load();
    return hasFields(module) ? module : {};
  } catch (error) {
    throw notLoaded(provider, error);
  }
}

function notLoaded({ name, package: id }: Provider, cause: unknown): VisavisError {
  const isMissing = cause instanceof Error && "code" in cause && cause.code === "ERR_MODULE_NOT_FOUND";
  return unavailable(
    `The package ${id} of the provider ${name} ${isMissing ? "is not installed" : "cannot be loaded"}.`,
    `npm i ${id}`,
  );
}

/** True for objects. */
export function hasFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}
