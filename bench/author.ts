import { phraseAt, sentencesPerStory, storyAt } from "./corpus.ts";

/** A sentence or heading; `isNew` when its content has changed since the story was last translated. */
interface Line {
  readonly text: string;
  readonly isNew: boolean;
}

interface Section {
  readonly heading: Line;
  readonly paragraphs: readonly (readonly Line[])[];
}

/** A story while its author works on it. */
export interface Draft {
  readonly title: Line;
  readonly sections: readonly Section[];
}

/** Numbers below the given one, the same in every run. */
export type Random = (below: number) => number;

/** A linear congruential generator, by the figures of Numerical Recipes. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Story number `index` of the corpus. */
export function draftAt(index: number): Draft {
  const [title = "", ...blocks] = storyAt(index).trim().split("\n\n");
  const sections: Section[] = [];
  for (const block of blocks) {
    const last = sections.at(-1);
    if (block.startsWith("## ")) sections.push({ heading: known(block.slice(3)), paragraphs: [] });
    else if (last) sections[sections.length - 1] = withParagraph(last, block.split(/(?<=\.) /u).map(known));
  }
  return { title: known(title.slice(2)), sections };
}

function known(text: string): Line {
  return { text, isNew: false };
}

function fresh(text: string): Line {
  return { text, isNew: true };
}

function rewritten(line: Line, text: string): Line {
  return text === line.text ? line : fresh(text);
}

function withParagraph(section: Section, lines: readonly Line[]): Section {
  return { ...section, paragraphs: [...section.paragraphs, lines] };
}

/** The story as Markdown. */
export function markdownOf({ title, sections }: Draft): string {
  const texts = sections.flatMap(({ heading, paragraphs }) => [
    `## ${heading.text}`,
    ...paragraphs.map((lines) => lines.map(({ text }) => text).join(" ")),
  ]);
  return `${[`# ${title.text}`, ...texts].join("\n\n")}\n`;
}

/** The units of the story, as lists of lines. */
export function unitsOf({ title, sections }: Draft): readonly (readonly Line[])[] {
  return [[title], ...sections.flatMap(({ heading, paragraphs }) => [[heading], ...paragraphs])];
}

/** The draft once it has been translated. */
export function asTranslated({ title, sections }: Draft): Draft {
  return {
    title: known(title.text),
    sections: sections.map(({ heading, paragraphs }) => ({
      heading: known(heading.text),
      paragraphs: paragraphs.map((lines) => lines.map(({ text }) => known(text))),
    })),
  };
}

interface Spot {
  readonly lines: readonly Line[];
  readonly at: number;
  readonly line: Line;
  /** A number that no other edit has. */
  readonly edit: number;
}

/** What an author does to a paragraph; what comes of it is a sentence that no story has said before, or an old one. */
const sentenceEdits: readonly ((spot: Spot) => readonly Line[])[] = [
  ({ lines, at, line, edit }) => lines.with(at, rewritten(line, line.text.replace(/ \S+/u, ` révise${edit}`))),
  ({ lines, at, line, edit }) => lines.with(at, rewritten(line, line.text.replace(/\d+\.$/u, `${3000 + edit}.`))),
  ({ lines, at, edit }) => lines.toSpliced(at, 0, fresh(`${phraseAt(edit).fr}, dit-on ${edit}.`)),
  ({ lines, at }) => (lines.length > 1 ? lines.toSpliced(at, 1) : lines),
  ({ lines }) => lines.toReversed(),
  // Typesetting alone.
  ({ lines, at, line }) => lines.with(at, { ...line, text: line.text.replace(" ", "\u00A0").replaceAll("'", "’") }),
  ({ lines, at, line, edit }) => {
    const [head = "", tail = ""] = line.text.split(/ (?=du \d)/u);
    const parts = [
      `${head} une ${edit}e fois.`,
      `Cela date ${tail === "" ? "d'hier" : tail.slice(0, -1)}, au point ${edit}.`,
    ];
    return lines.toSpliced(at, 1, ...parts.map(fresh));
  },
  ({ lines, at, line, edit }) => {
    const next = lines[at + 1];
    const merged = `${line.text.slice(0, -1)}, et ${next?.text.slice(0, -1)} au point ${edit}.`;
    return next ? lines.toSpliced(at, 2, fresh(merged)) : lines;
  },
];

/** The story after one more edit: of a sentence, or of the order of paragraphs and sections, or of a heading. */
export function editDraft(draft: Draft, edit: number, random: Random): Draft {
  const place = random(draft.sections.length);
  const section = draft.sections[place];
  if (!section) return draft;
  const kind = random(sentenceEdits.length + 3);
  const change = sentenceEdits[kind];
  if (kind === sentenceEdits.length) return { ...draft, sections: draft.sections.toReversed() };
  if (kind === sentenceEdits.length + 1) return moveParagraph(draft, place, random(draft.sections.length));
  const edited = change
    ? editParagraph(section, change, { edit, random })
    : { ...section, heading: fresh(`Bilan ${edit}`) };
  return { ...draft, sections: draft.sections.with(place, edited) };
}

function editParagraph(
  section: Section,
  change: (spot: Spot) => readonly Line[],
  { edit, random }: { readonly edit: number; readonly random: Random },
): Section {
  const which = random(section.paragraphs.length);
  const lines = section.paragraphs[which] ?? [];
  const at = random(lines.length);
  const line = lines[at];
  return line ? { ...section, paragraphs: section.paragraphs.with(which, change({ lines, at, line, edit })) } : section;
}

function moveParagraph(draft: Draft, from: number, to: number): Draft {
  const moved = draft.sections[from]?.paragraphs.slice(0, 1) ?? [];
  const sections = draft.sections.map((section, index) => {
    const rest = index === from ? section.paragraphs.slice(1) : section.paragraphs;
    return { ...section, paragraphs: index === to ? [...rest, ...moved] : rest };
  });
  return { ...draft, sections };
}

/** So many sentences the corpus has before those that edits bring. */
export function firstEdit(stories: number): number {
  return stories * sentencesPerStory;
}
