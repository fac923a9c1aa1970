import { posix } from "node:path";
import { z } from "zod";
import type { Lng } from "../model.ts";
import { engineSettings, type EngineSettings } from "./engine-settings.ts";
import { usualGlossary } from "./paths.ts";

/** `visavis.yml`, checked and with its defaults. Data only: opening a workspace runs none of it. */
export interface Settings extends EngineSettings {
  readonly source: Lng;
  readonly targets: readonly Lng[];
  /** Engines in order of preference, for all languages or by language (`default` for the others). */
  readonly engines?: readonly string[] | Readonly<Record<string, readonly string[]>> | undefined;
  /** Folders relative to the workspace. */
  readonly folders: {
    readonly content: string;
    readonly translations: string;
    readonly locales: string;
    readonly editions: string;
    readonly memory: string;
  };
  /** Path of the glossary file. */
  readonly glossary: string;
  readonly locales: { readonly markup: "markdown" | "html" | "text" };
  /** What `build` writes. */
  readonly emit: readonly ("locales" | "editions")[];
  /** Severity by check name. */
  readonly checks: Readonly<Record<string, "error" | "warning" | "off">>;
  readonly review: {
    /** Who wrote a target may not make it final. */
    readonly fourEyes: boolean;
  };
}

const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** A tag that BCP 47 allows, of a language that Unicode CLDR knows: `zz` is well-formed, and no language. */
function isLanguage(tag: string): boolean {
  try {
    return languageNames.of(tag) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u, {
    error: "is not a language tag; write it like 'en', 'pt-BR' or 'zh-Hant'",
    abort: true,
  })
  .refine(isLanguage, { error: ({ input }) => `'${String(input)}' is not a language` });

const folder = z
  .string()
  .min(1)
  .refine((path) => !/^(\/|\\|[A-Za-z]:)|(^|[\\/])\.\.([\\/]|$)/u.test(path), {
    message: "must be a folder inside the workspace, without '..'",
  })
  // `./source-content/` is `source-content`: the start of the paths of its files.
  .transform((path) => posix.normalize(path.replaceAll("\\", "/")).replace(/\/$/u, ""))
  .refine((path) => path !== ".", { message: "must be a folder inside the workspace, not the workspace itself" });

const engineNames = z.array(z.string().min(1)).min(1);
const severity = z.enum(["error", "warning", "off"]);

/** Accepts what `visavis.yml` may hold. */
export const settingsSchema: z.ZodType<Settings> = z.strictObject({
  source: languageTag.default("fr"),
  targets: z.array(languageTag).min(1, "names no language to translate into"),
  engines: z
    .union(
      [engineNames, z.record(z.string(), engineNames)],
      "takes a list: [deepl, apertium]; or one by language: { ca: [apertium] }",
    )
    .optional(),
  folders: z
    .strictObject({
      content: folder.default("source-content"),
      translations: folder.default("translations"),
      locales: folder.default("locales"),
      editions: folder.default("editions"),
      memory: folder.default("memory"),
    })
    .prefault({}),
  glossary: folder.default(usualGlossary),
  locales: z.strictObject({ markup: z.enum(["markdown", "html", "text"]).default("markdown") }).prefault({}),
  emit: z.array(z.enum(["locales", "editions"])).default(["locales", "editions"]),
  checks: z.record(z.string(), severity).prefault({}),
  review: z.strictObject({ fourEyes: z.boolean().default(false) }).prefault({}),
  ...engineSettings,
});
