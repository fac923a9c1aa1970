import { z } from "zod";
import { type ErrorDetails, VisavisError } from "../../errors.ts";
import { reasonOf } from "../reason.ts";
import { withoutKey } from "../without-key.ts";

/** An engine from a package, as messages name it. */
export interface ModuleName {
  /** The name that the settings give the engine. */
  readonly name: string;
  /** The npm package that it comes from. */
  readonly package: string;
}

/** An engine from a package that has been started. */
export interface StartedModule extends ModuleName {
  /** Never to be seen in a message. */
  readonly key: string | null;
}

/** What a module throws on purpose: a `VisavisError`, be it of another copy of visavis, or a plain object like one. */
const thrownShape = z.object({
  code: z.enum([
    "engine-unavailable",
    "engine-key",
    "engine-quota",
    "engine-language",
    "engine-reply",
    "engine-timeout",
    "input-too-large",
    "settings-invalid",
  ]),
  message: z.string().min(1),
  hint: z.string().default("Another engine in `engines` of visavis.yml may do in the meantime."),
  retry: z
    .object({ afterMs: z.number().min(0).nullable() })
    .optional()
    .catch(undefined),
});

interface FaultRow {
  readonly when: (error: Error) => boolean;
  readonly code: ErrorDetails["code"];
  readonly retry: boolean;
}

/** One row a kind of error that a module lets pass, first match wins. */
const faults: readonly FaultRow[] = [
  // AbortSignal.timeout(…) around a fetch.
  { when: ({ name }) => name === "TimeoutError" || name === "AbortError", code: "engine-timeout", retry: true },
  // JSON.parse of a proxy's HTML.
  { when: ({ name }) => name === "SyntaxError", code: "engine-reply", retry: true },
  // `TypeError: fetch failed`, with the reason as its cause.
  { when: ({ cause }) => cause !== undefined, code: "engine-unavailable", retry: true },
  // `Cannot read properties of undefined`: a fault of the module's code, which stays.
  { when: ({ name }) => /^(?:Type|Reference|Range)Error$/u.test(name), code: "engine-unavailable", retry: false },
  { when: () => true, code: "engine-unavailable", retry: true },
];

/** What a module threw, as the sender understands it: by its shape, else by its kind, with the module's name. */
export function thrownBy(module: StartedModule, thrown: unknown): VisavisError {
  const { data: shaped } = thrownShape.safeParse(thrown);
  const { code, message, hint, retry } = shaped ?? unforeseen(module, thrown);
  return new VisavisError({
    code,
    message: withoutKey(message, module.key),
    hint: withoutKey(hint, module.key),
    ...(retry ? { retry } : {}),
    // What is within it may speak of the key.
    ...(module.key === null ? { cause: thrown } : {}),
  });
}

function unforeseen(module: ModuleName, thrown: unknown): ErrorDetails {
  const row = thrown instanceof Error ? faults.find(({ when }) => when(thrown)) : undefined;
  return {
    code: row?.code ?? "engine-unavailable",
    message: `The engine ${module.name} (package ${module.package}) failed: ${reasonOf(thrown).replace(/\.$/u, "")}.`,
    hint: "Run the command again; if it fails again, report it to the makers of the package.",
    ...(row?.retry ? { retry: { afterMs: null } } : {}),
  };
}

/** The package, its engine or a reply is not what the contract says. Not to be asked again: the next would be no better. */
export function breaksContract({ name, package: packageName }: ModuleName, what: string): VisavisError {
  return new VisavisError({
    code: "engine-unavailable",
    message: `The engine ${name} (package ${packageName}) does not keep the contract of engines: ${what}.`,
    hint: "Look for a version of the package that was made for this visavis; docs/engines.md shows what an engine is.",
  });
}

/** Nobody has allowed the package's code to run. */
export function notAllowed({ name, package: packageName }: ModuleName): VisavisError {
  return new VisavisError({
    code: "engine-unavailable",
    message: `The engine ${name} is code of the npm package ${packageName}, which runs only when it is allowed.`,
    hint: `If you trust the package, allow it: --allow-engine ${name}`,
  });
}
