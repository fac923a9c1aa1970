import type { Range, TermUse } from "../model.ts";
import type { Check, CheckedPair, Flaw } from "./check.ts";

/** Glossary terms are translated by their accepted forms. */
export const terms: Check = {
  name: "terms",
  issue: "terminology",
  severity: "error",
  describe:
    "Every glossary term of the source is translated by one of its accepted forms, and no forbidden form is used.",
  find: (pair) => pair.terms.filter((use) => !use.term.keep).flatMap((use) => flawsOf(use, pair)),
};

function flawsOf(use: TermUse, { target }: CheckedPair): readonly Flaw[] {
  return [...forbidden(use, target), ...missing(use)];
}

// A forbidden word inside an accepted one is not used on its own: `monopolio` in `denuncia por monopolio`.
function forbidden(use: TermUse, target: string): readonly Flaw[] {
  return use.forbidden
    .filter((range) => !use.target.some((accepted) => contains(accepted, range)))
    .map((range) => ({
      range,
      message: `“${use.term.term}” must not be translated “${target.slice(range.start, range.end)}” here; the glossary says “${use.expected}”.`,
      expected: use.expected,
      actual: target.slice(range.start, range.end),
    }));
}

function missing(use: TermUse): readonly Flaw[] {
  if (use.source.length <= use.target.length || use.expected === "" || use.forbidden.length > 0) return [];
  const none = use.target.length === 0;
  return [
    {
      range: null,
      message: none
        ? `“${use.term.term}” is not translated as the glossary says: “${use.expected}”.`
        : `“${use.term.term}” stands ${use.source.length} times in the source, “${use.expected}” only ${use.target.length} times here.`,
      expected: use.expected,
      actual: null,
      // The second mention of a term is often a pronoun in a good translation.
      severity: none ? "error" : "warning",
    },
  ];
}

function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
