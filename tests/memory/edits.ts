import * as fc from "fast-check";
import type { WrittenSection } from "./stories.ts";

/** Few sentences, so that they meet often: alike, equal, with codes, without letters. */
const sentences = [
  "Le prix monte.",
  "Le prix monte vite.",
  "Le prix monte très vite.",
  "Le *prix* monte vite.",
  "Le *prix* monte `vite`.",
  "La Commission ouvre une enquête.",
  "La Commission ouvre une *autre* enquête.",
  "Oui.",
  "« … »",
  "`npm ci` *et* `npm test`.",
];

const anySentence = fc.constantFrom(...sentences);
const anyUnit = fc.record({
  kind: fc.constantFrom("paragraph" as const, "list-item" as const),
  sentences: fc.array(anySentence, { minLength: 1, maxLength: 4 }),
});

/** A story in short; sections have distinct ids. */
export const anyStory: fc.Arbitrary<readonly WrittenSection[]> = fc
  .array(fc.record({ heading: anySentence, units: fc.array(anyUnit, { maxLength: 3 }) }), { maxLength: 3 })
  .map((sections) => sections.map((section, index) => ({ id: `s-${index}`, ...section })));

const actNames = [
  "insert",
  "edit",
  "delete",
  "move",
  "duplicate",
  "swap",
  "dropUnit",
  "swapUnits",
  "dropSection",
  "rename",
] as const;

type Act = (typeof actNames)[number];

/** What an author may do to a story; `at` and `to` pick places. */
export interface Edit {
  readonly act: Act;
  readonly at: number;
  readonly to: number;
  readonly sentence: string;
}

interface Draft {
  id: string;
  heading: string;
  units: { kind: "paragraph" | "list-item"; sentences: string[] }[];
}

interface Spot {
  readonly draft: Draft[];
  readonly section: Draft;
  /** A paragraph of the section, and the index of a sentence in it. */
  readonly here: string[];
  readonly index: number;
  /** Another paragraph of it, or the same. */
  readonly there: string[];
  readonly sentence: string;
}

const acts: Readonly<Record<Act, (spot: Spot) => unknown>> = {
  insert: ({ here, index, sentence }) => here.splice(index, 0, sentence),
  edit: ({ here, index, sentence }) => here.splice(index, 1, sentence),
  delete: ({ here, index }) => here.splice(index, 1),
  move: ({ here, index, there }) => there.push(...here.splice(index, 1)),
  duplicate: ({ here, index, there }) => there.unshift(...here.slice(index, index + 1)),
  swap: ({ here }) => here.reverse(),
  dropUnit: ({ here }) => here.splice(0),
  swapUnits: ({ section }) => section.units.reverse(),
  dropSection: ({ draft, section }) => draft.splice(draft.indexOf(section), 1),
  rename: ({ section, sentence }) => Object.assign(section, { heading: sentence, id: `${section.id}-r` }),
};

const anyEdit: fc.Arbitrary<Edit> = fc.record({
  act: fc.constantFrom(...actNames),
  at: fc.nat(20),
  to: fc.nat(20),
  sentence: anySentence,
});

export const anyEdits: fc.Arbitrary<readonly Edit[]> = fc.array(anyEdit, { maxLength: 4 });

/** The story after the edits. */
export function edit(story: readonly WrittenSection[], edits: readonly Edit[]): readonly WrittenSection[] {
  const draft = story.map(({ id, heading, units }): Draft => ({
    id,
    heading: heading ?? "",
    units: units.map((unit) => ({
      kind: unit.kind === "list-item" ? "list-item" : "paragraph",
      sentences: [...unit.sentences],
    })),
  }));
  for (const one of edits) applyEdit(draft, one);
  return draft.map((section) => ({ ...section, units: section.units.filter((unit) => unit.sentences.length > 0) }));
}

function applyEdit(draft: Draft[], { act, at, to, sentence }: Edit): void {
  const section = pick(draft, at);
  if (!section) return;
  const here = pick(section.units, at)?.sentences ?? [];
  const there = pick(section.units, to)?.sentences ?? [];
  acts[act]({ draft, section, here, index: at % Math.max(1, here.length), there, sentence });
}

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % Math.max(1, list.length)];
}
