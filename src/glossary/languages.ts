import type { Lng } from "../model.ts";
import type { Fault } from "./problem.ts";
import { nearestTo } from "./suggest.ts";

const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
const commonLanguages: readonly Lng[] = ["en", "es", "ca", "de", "fr", "it", "pt", "nl"];

/** Countries and short names that people take for language tags. */
const mistaken: Readonly<Record<string, Lng>> = {
  sp: "es",
  ge: "de",
  jp: "ja",
  cn: "zh",
  cz: "cs",
  dk: "da",
  gb: "en",
  us: "en",
  gk: "el",
};

/** True when a key is meant as a language tag: two or three letters, perhaps a region or script. */
export function looksLikeTag(key: string): boolean {
  return /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/iu.test(key);
}

/** What is wrong with a language tag in a term, or null. `place` says where and what the project's languages are. */
export function tagFault(
  tag: string,
  place: { readonly offset: number; readonly source: Lng; readonly languages: readonly Lng[] },
): Fault | null {
  const { offset, source, languages } = place;
  if (tag.toLowerCase() === source.toLowerCase()) {
    const message = `“${tag}” is the source language of the glossary: a term has no translation into it.`;
    return fault("source-as-target", offset, {
      message,
      hint: `Other forms of the term go into 'forms: […]'; else remove '${tag}:'.`,
    });
  }
  const canonical = canonicalTag(tag);
  if (canonical === null) {
    const near =
      (Object.hasOwn(mistaken, tag.toLowerCase()) ? mistaken[tag.toLowerCase()] : null) ??
      nearestTo(tag, languages.length > 0 ? languages : commonLanguages);
    const message = `“${tag}” is not a language${near ? `, did you mean “${near}”?` : "."}`;
    return fault("unknown-language", offset, {
      message,
      hint: `Use a BCP 47 tag: ${[...languages, ...commonLanguages].slice(0, 4).join(", ")} …`,
    });
  }
  if (canonical !== tag) {
    return fault("unknown-language", offset, {
      message: `The language “${tag}” is written “${canonical}”.`,
      hint: `Write '${canonical}:'.`,
    });
  }
  const primary = tag.split("-")[0];
  const related = languages.filter((lng) => lng.split("-")[0] === primary);
  if (related.length === 0 || related.some((lng) => lng === tag || lng.startsWith(`${tag}-`))) return null;
  const message = `“${tag}” is none of the project's languages, but “${related[0]}” is: this translation is not used.`;
  return {
    ...fault("unknown-language", offset, {
      message,
      hint: `Write '${related[0]}:', or add ${tag} to 'targets' in visavis.yml.`,
    }),
    severity: "warning",
  };
}

function fault(rule: string, offset: number, text: { message: string; hint: string }): Fault {
  return { severity: "error", rule, offset, ...text };
}

/** The tag as BCP 47 writes it; null when it is malformed or names no language that Unicode CLDR knows. */
function canonicalTag(tag: string): string | null {
  const [canonical] = safely(() => Intl.getCanonicalLocales(tag.replaceAll("_", "-"))) ?? [];
  if (canonical === undefined || safely(() => names.of(canonical)) === undefined) return null;
  return canonical;
}

/** `Intl` throws a RangeError for a malformed tag: for us that is an answer. */
function safely<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The tag of a language that is called by its name: `english`, `anglais`, `español`. */
export function tagOfName(name: string, languages: readonly Lng[]): Lng | null {
  const known = [...languages, ...commonLanguages];
  return (
    known.find((lng) =>
      ["en", "fr", lng].some(
        (locale) => new Intl.DisplayNames([locale], { type: "language" }).of(lng)?.toLowerCase() === name.toLowerCase(),
      ),
    ) ?? null
  );
}
