import type { Glossary, Lng, TargetTerm, Term } from "../model.ts";
import { numberOf, pluralOf } from "./inflect.ts";
import { inflectionOf } from "./inflection/tables.ts";
import type { GlossaryProblem } from "./problem.ts";
import { translationOf } from "./translation.ts";
import { phraseKey, wordsOf } from "./words.ts";

interface LintContext {
  readonly glossary: Glossary;
  /** Languages that the terms should be translated into. */
  readonly languages: readonly Lng[];
}

type LintRule = (context: LintContext) => readonly GlossaryProblem[];

/** One rule a function; add yours here. */
const rules: readonly LintRule[] = [
  noTerms,
  missingTranslation,
  strayLanguage,
  unusedDomain,
  equalToSource,
  sameTarget,
  needlessForm,
  leadingArticle,
  unbalanced,
];

/**
 * What a terminologist would say of a glossary that parses: warnings in file order, at column 1 of the term's line.
 * `languages` are the project's; without them, all that the glossary translates into.
 */
export function lintGlossary(glossary: Glossary, languages: readonly Lng[] = []): readonly GlossaryProblem[] {
  const wanted = languages.filter((lng) => lng !== glossary.source);
  const context = { glossary, languages: wanted.length > 0 ? wanted : languagesOf(glossary) };
  return rules.flatMap((rule) => rule(context)).toSorted((one, other) => one.line - other.line);
}

function warning(rule: string, line: number, text: { message: string; hint: string }): GlossaryProblem {
  return { severity: "warning", rule, line, column: 1, ...text };
}

function languagesOf(glossary: Glossary): readonly Lng[] {
  return [...new Set(glossary.terms.flatMap((term) => Object.keys(term.targets)))];
}

function noTerms({ glossary }: LintContext): readonly GlossaryProblem[] {
  if (glossary.terms.length > 0) return [];
  return [
    warning("no-terms", 1, { message: "The glossary has no terms.", hint: "Add 'terms:' with '- term: …' entries." }),
  ];
}

/** `cloud` with en and es, and no ca. */
function missingTranslation({ glossary, languages }: LintContext): readonly GlossaryProblem[] {
  return glossary.terms.flatMap((term) => {
    const missing = term.keep ? [] : languages.filter((lng) => !translationOf(term, lng));
    if (missing.length === 0) return [];
    const message = `“${term.term}” has no translation into ${missing.join(", ")}.`;
    const hint = `Add '${missing[0]}: …', or 'keep: true' for a name that is never translated.`;
    return [warning("missing-translation", term.line, { message, hint })];
  });
}

/** `se:` (Northern Sami) once in a glossary of `es:`: a real language, but none of the project's nor of most terms. */
function strayLanguage({ glossary, languages }: LintContext): readonly GlossaryProblem[] {
  const translated = glossary.terms.filter((term) => !term.keep);
  return languagesOf(glossary).flatMap((lng) => {
    const having = translated.filter((term) => Object.hasOwn(term.targets, lng));
    const used = languages.some((language) => language === lng || language.startsWith(`${lng}-`));
    if (used || having.length * 2 >= translated.length) return [];
    const message = `“${lng}” is none of the project's languages, and only ${having.length} of ${translated.length} terms have it.`;
    const hint = `Correct '${lng}:', or add ${lng} to 'targets' in visavis.yml.`;
    return [warning("stray-language", having[0]?.line ?? 1, { message, hint })];
  });
}

function unusedDomain({ glossary }: LintContext): readonly GlossaryProblem[] {
  const used = new Set(glossary.terms.map((term) => term.domain));
  const unused = Object.keys(glossary.domains).filter((domain) => !used.has(domain));
  return unused.map((domain) =>
    warning("unused-domain", 1, {
      message: `No term has the domain “${domain}”.`,
      hint: `Remove '${domain}:' from 'domains', or give it to a term.`,
    }),
  );
}

/** `OpenAI` → `OpenAI` in every language is what `keep` is for; `cloud` → `cloud` in English alone is a translation. */
function equalToSource({ glossary }: LintContext): readonly GlossaryProblem[] {
  return glossary.terms.flatMap((term) => {
    const targets = Object.values(term.targets);
    if (targets.length < 2 || !targets.every((target) => target.term === term.term)) return [];
    const message = `Every translation of “${term.term}” is “${term.term}”.`;
    return [warning("equal-to-source", term.line, { message, hint: "Write 'keep: true' in their place." })];
  });
}

/** Two terms with one translation: right for synonyms (`cloud computing`, `informatique en nuage`), a slip otherwise. */
function sameTarget({ glossary, languages }: LintContext): readonly GlossaryProblem[] {
  const pairs = new Map<string, { term: Term; other: Term; lngs: Lng[] }>();
  for (const lng of languages) {
    const known = new Map<string, Term>();
    for (const term of glossary.terms) {
      const target = translationOf(term, lng);
      if (!target || term.keep) continue;
      const key = phraseKey(target.term, lng);
      const other = known.get(key);
      if (!other) known.set(key, term);
      else if (other.note === null && term.note === null) {
        const pair = pairs.get(`${other.line} ${term.line}`) ?? { term, other, lngs: [] };
        pairs.set(`${other.line} ${term.line}`, { ...pair, lngs: [...pair.lngs, lng] });
      }
    }
  }
  return [...pairs.values()].map(({ term, other, lngs }) =>
    warning("same-target", term.line, {
      message: `“${term.term}” and “${other.term}” (line ${other.line}) have the same translation in ${lngs.join(", ")}.`,
      hint: "If they are synonyms, say so in a 'note' of one of them; else tell them apart.",
    }),
  );
}

/** `forms: [plaintes antitrust]`: the rules give it anyway. */
function needlessForm({ glossary }: LintContext): readonly GlossaryProblem[] {
  return glossary.terms.flatMap((term) => {
    if (term.keep) return [];
    const lists = Object.entries(term.targets).map(([lng, target]) => ({ lng, target }));
    return [{ lng: glossary.source, target: term }, ...lists].flatMap(({ lng, target }) =>
      target.forms
        .filter((form) => isRegularPlural(form, target.term, lng))
        .map((form) =>
          warning("needless-form", term.line, {
            message: `The form “${form}” (${lng}) is the regular plural of “${target.term}”: it is found without being listed.`,
            hint: "Remove it from 'forms'.",
          }),
        ),
    );
  });
}

function isRegularPlural(form: string, term: string, lng: Lng): boolean {
  return numberOf(term, lng) === "singular" && form !== term && pluralOf(term, lng) === form;
}

/** `l'IA`, `le cloud`: without the article the term is found in `d'IA` too. */
function leadingArticle({ glossary }: LintContext): readonly GlossaryProblem[] {
  const { elisions, links } = inflectionOf(glossary.source);
  return glossary.terms.flatMap((term) => {
    const [first, second] = term.keep ? [] : wordsOf(term.term, glossary.source);
    const leads =
      first && second && (first.elided ? elisions.includes(first.key.slice(0, -1)) : links.includes(first.key));
    if (!leads) return [];
    const rest = term.term.slice(second.start);
    const message = `“${term.term}” begins with an article or preposition: it is found nowhere else than after it.`;
    return [warning("leading-article", term.line, { message, hint: `Write 'term: ${rest}'.` })];
  });
}

const brackets: readonly (readonly [string, string])[] = [
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["«", "»"],
  ["“", "”"],
];

/** `computación (en la nube`: a bracket or quote that is never closed. */
function unbalanced({ glossary }: LintContext): readonly GlossaryProblem[] {
  return glossary.terms.flatMap((term) =>
    [term, ...Object.values(term.targets)].flatMap(textsOf).flatMap((text) => {
      const bad = brackets.find(([open, close]) => text.split(open).length !== text.split(close).length);
      if (!bad && text.split('"').length % 2 === 1) return [];
      const message = `“${text}” has a ${bad ? bad.join(" or ") : '"'} without its other half.`;
      return [warning("unbalanced", term.line, { message, hint: "Close it, or remove it." })];
    }),
  );
}

function textsOf(
  phrase: Pick<TargetTerm, "term" | "forms"> & { readonly forbidden?: readonly string[] },
): readonly string[] {
  return [phrase.term, ...phrase.forms, ...(phrase.forbidden ?? [])];
}
