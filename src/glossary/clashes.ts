import type { Lng, TargetTerm, Term } from "../model.ts";
import { isAcronym, regularForms } from "./inflect.ts";
import type { Fault } from "./problem.ts";
import type { ReadTerm } from "./read-term.ts";
import { acceptedForms } from "./translation.ts";
import { phraseKey } from "./words.ts";

/** A spelling of a term: how it was written, which part of the entry it is, and where. */
interface Spelling {
  readonly owner: ReadTerm;
  readonly text: string;
  readonly path: string;
}

type ClashRule = (terms: readonly ReadTerm[], source: Lng) => readonly Fault[];

const rules: readonly ClashRule[] = [sameSpelling, regularFormIsTerm, repeatedForms, forbiddenAccepted];

/** What entries say against each other or against themselves. */
export function clashFaults(terms: readonly ReadTerm[], source: Lng): readonly Fault[] {
  const places = new Set<number>();
  return rules
    .flatMap((rule) => rule(terms, source))
    .filter(({ rule, offset }) => {
      // An entry that is a listed form and a regular form of another is one mistake.
      const told = places.has(offset) && rule.endsWith("-term");
      places.add(offset);
      return !told;
    });
}

/** `Cloud` and `cloud`; a listed form of one term that is another term or one of its listed forms. */
function sameSpelling(terms: readonly ReadTerm[], source: Lng): readonly Fault[] {
  const first = new Map<string, Spelling[]>();
  return terms.flatMap(spellingsOf).flatMap((spelling) => {
    const key = phraseKey(spelling.text, source);
    const known = first.get(key) ?? [];
    const earlier = known.find((other) => other.owner !== spelling.owner && !toldApart(other, spelling));
    first.set(key, [...known, spelling]);
    return earlier ? [clashFault(spelling, earlier)] : [];
  });
}

function spellingsOf(owner: ReadTerm): readonly Spelling[] {
  const forms = owner.term.forms.map((text, index) => ({ owner, text, path: `forms.${index}` }));
  return [{ owner, text: owner.term.term, path: "term" }, ...forms];
}

/** `Azure` (the platform, caseSensitive) and `azure` (the colour) can both be terms. */
function toldApart(one: Spelling, other: Spelling): boolean {
  const exact = [one, other].some(({ owner, text }) => owner.term.caseSensitive || isAcronym(text));
  return exact && one.text !== other.text;
}

function clashFault(spelling: Spelling, earlier: Spelling): Fault {
  const both = spelling.path === "term" && earlier.path === "term";
  const line = earlier.owner.term.line;
  return {
    severity: "error",
    rule: both ? "duplicate-term" : "overlapping-term",
    offset: placeOf(spelling),
    message: both
      ? `“${spelling.text}” is already a term, on line ${line}.`
      : `“${spelling.text}” also belongs to the term “${earlier.owner.term.term}” on line ${line}.`,
    hint: both ? "Bring the two entries together in one." : "Leave the form to one of the two terms.",
  };
}

function placeOf(spelling: Spelling): number {
  return spelling.owner.offsets.get(spelling.path) ?? 0;
}

/** `plaintes antitrust` as a term of its own beside `plainte antitrust`. */
function regularFormIsTerm(terms: readonly ReadTerm[], source: Lng): readonly Fault[] {
  const headwords = new Map(terms.map((read) => [phraseKey(read.term.term, source), read]));
  return terms.flatMap((owner) => {
    if (owner.term.keep) return [];
    return regularForms(owner.term.term, source).flatMap(({ text }, index) => {
      const other = index === 0 ? undefined : headwords.get(phraseKey(text, source));
      const spelling = other && { owner: other, text: other.term.term, path: "term" };
      if (!spelling || other === owner || toldApart({ owner, text, path: "term" }, spelling)) return [];
      // Each is a form of the other: one report, at the later one.
      return isSecond(other, owner, source) ? [inflectedFault(spelling, owner)] : [];
    });
  });
}

function isSecond(other: ReadTerm, owner: ReadTerm, source: Lng): boolean {
  const mutual = regularForms(other.term.term, source).some(
    ({ text }) => phraseKey(text, source) === phraseKey(owner.term.term, source),
  );
  return !mutual || placeOf({ owner: other, text: "", path: "term" }) > placeOf({ owner, text: "", path: "term" });
}

function inflectedFault(spelling: Spelling, owner: ReadTerm): Fault {
  const same = translateAlike(spelling.owner.term, owner.term);
  const message = `“${spelling.text}” is a regular form of the term “${owner.term.term}” on line ${owner.term.line}`;
  return {
    severity: same ? "error" : "warning",
    rule: same ? "duplicate-term" : "overlapping-term",
    offset: placeOf(spelling),
    message: same ? `${message}.` : `${message}, with another translation; each is used where it stands as written.`,
    hint: same
      ? "Remove this entry: regular forms are found without it."
      : "Remove one of the two, if they mean the same.",
  };
}

/** True when every language that both have is translated by forms of one phrase. */
function translateAlike(one: Term, other: Term): boolean {
  return Object.entries(one.targets).every(([lng, target]) => {
    const beside = Object.hasOwn(other.targets, lng) ? other.targets[lng] : undefined;
    return !beside || acceptedKeys(beside, lng).has(phraseKey(target.term, lng));
  });
}

function acceptedKeys(target: TargetTerm, lng: Lng): ReadonlySet<string> {
  return new Set(acceptedForms(target, lng).map((text) => phraseKey(text, lng)));
}

/** The same form twice, or a form that is the term itself, in the source or in a translation. */
function repeatedForms(terms: readonly ReadTerm[], source: Lng): readonly Fault[] {
  return terms.flatMap(({ term, offsets }) => {
    const lists = Object.entries(term.targets).map(([lng, target]) => ({ lng, path: `${lng}.forms`, ...target }));
    return [{ lng: source, path: "forms", ...term }, ...lists].flatMap((list) => {
      const seen = new Map([[phraseKey(list.term, list.lng), "the term itself"]]);
      return list.forms.flatMap((text, index): readonly Fault[] => {
        const key = phraseKey(text, list.lng);
        const same = seen.get(key);
        if (same === undefined) seen.set(key, `the same as “${text}” before it`);
        if (same === undefined || (isAcronym(text) && text !== list.term)) return [];
        const offset = offsets.get(`${list.path}.${index}`) ?? 0;
        const message = `The form “${text}” is ${same}: case, apostrophes and hyphens do not tell forms apart.`;
        return [{ severity: "warning", rule: "repeated-form", offset, message, hint: "Remove it." }];
      });
    });
  });
}

/** A forbidden translation that is also an accepted one: `nubes` beside `nube`. */
function forbiddenAccepted(terms: readonly ReadTerm[]): readonly Fault[] {
  return terms.flatMap(({ term, offsets }) =>
    Object.entries(term.targets).flatMap(([lng, target]) => {
      if (target.forbidden.length === 0) return [];
      const accepted = acceptedKeys(target, lng);
      return target.forbidden.flatMap((text, index): readonly Fault[] => {
        if (!accepted.has(phraseKey(text, lng))) return [];
        const offset = offsets.get(`${lng}.forbidden.${index}`) ?? 0;
        const message = `“${text}” is forbidden and accepted in ${lng} for “${term.term}”.`;
        const hint = `Remove it from 'forbidden': it is a form of “${target.term}” or stands in 'forms'.`;
        return [{ severity: "error", rule: "forbidden-accepted", offset, message, hint }];
      });
    }),
  );
}
