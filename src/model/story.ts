/** A BCP 47 language tag as the settings write it: `fr`, `en`, `en-GB`. */
export type Lng = string;

/** Half-open range `[start, end)` in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A source file as it was read: `path` relative to the workspace with `/`, `content` decoded without its BOM. */
export interface SourceFile {
  readonly id: string;
  readonly path: string;
  readonly lng: Lng;
  readonly content: string;
}

/** What an inline code stands for; the names are ours, `formats/xliff` maps them to XLIFF `type`/`subType`. */
export type InlineRole =
  | "strong"
  | "emphasis"
  | "delete"
  | "link"
  | "code"
  | "image"
  | "break"
  | "footnote"
  | "html"
  | "other";

/**
 * A piece of mark-up inside a unit. In a unit's text the code is one character, `U+E000 + n`, where `n` is its index
 * in `Unit.codes` (see `text/codes.ts`). The `open` and `close` halves of a pair share one `id`.
 */
export interface Inline {
  readonly type: "open" | "close" | "standalone";
  /** Number as text, `"1"` upwards in order of appearance in the source. */
  readonly id: string;
  readonly role: InlineRole;
  /** The bytes of the source file that the code replaces. */
  readonly markup: string;
  /** What a reader sees in its place: `npm ci` for a code span, a space for a line break, empty for bold. */
  readonly equiv: string;
}

export type UnitKind =
  | "title"
  | "heading"
  | "paragraph"
  | "list-item"
  | "quote"
  | "table-cell"
  | "caption"
  | "footnote"
  | "image-alt"
  | "front-matter"
  | "code"
  | "raw";

/** Where an offset of a unit's text stands in the file; between two anchors both run in step. */
export interface Anchor {
  readonly text: number;
  readonly file: number;
}

/** One sentence: a range of its unit's text. The ranges of a unit tile its text exactly. */
export interface Segment {
  readonly type: "segment";
  readonly range: Range;
  /** Identity by content: see `text/identity.ts`. Equal keys mean the same sentence, wherever it stands. */
  readonly key: string;
}

/** Other mark-up inside a file: HTML in Markdown, the value of an HTML attribute, a YAML scalar. */
export type Notation = "html" | "attribute" | "yaml";

/** One translatable block, or one that is kept as it is (`translatable: false`: code, raw mark-up). */
export interface Unit {
  readonly type: "unit";
  readonly kind: UnitKind;
  readonly translatable: boolean;
  /** Plain text with inline codes as single characters; never raw mark-up. */
  readonly text: string;
  readonly codes: readonly Inline[];
  /** The bytes (UTF-16 offsets into `SourceFile.content`) that a translation replaces. */
  readonly range: Range;
  /** 1-based line of `range.start`. */
  readonly line: number;
  readonly anchors: readonly Anchor[];
  readonly segments: readonly Segment[];
  /** List items: `true` in a numbered list. */
  readonly ordered?: boolean;
  /** Front-matter units: the field's name. Attributes and titles of links and images: theirs. */
  readonly name?: string;
  /** How the text is written in the file, when that is not the file's own mark-up. */
  readonly notation?: Notation;
}

export type BlockKind = "paragraph" | "list" | "quote" | "table" | "code" | "figure" | "footnote" | "raw";

/** A top-level block of a section: one string of a locale bundle's `body`. Its units lie inside `range`, in order. */
export interface Block {
  readonly type: "block";
  readonly kind: BlockKind;
  readonly range: Range;
  readonly units: readonly Unit[];
}

export interface Section {
  readonly type: "section";
  /** Slug of the heading or the author's `{#id}`; `lede` before the first heading. Unique in the story. */
  readonly id: string;
  readonly heading: Unit | null;
  /** Depth of the heading, 1–6; 0 for `lede`. Plain text has 2 throughout. */
  readonly level: number;
  readonly blocks: readonly Block[];
}

/** Text of the file that is in no unit, and why. */
export interface Dropped {
  readonly text: string;
  readonly reason: string;
  readonly range: Range;
  readonly line: number;
}

export type StoryFormat = "markdown" | "text" | "html";

export interface Story {
  readonly type: "story";
  /** Path below the content folder without extension, `/` between folders. */
  readonly id: string;
  readonly path: string;
  readonly lng: Lng;
  readonly format: StoryFormat;
  readonly title: Unit | null;
  /** URL of the article that the story speaks of, when the text names one. */
  readonly reference: string | null;
  /** Front-matter fields and `<meta>` texts a reader sees (description, …), then what stands around a page's article (`nav`, `footer`, …), each in file order. */
  readonly fields: readonly Unit[];
  readonly sections: readonly Section[];
  readonly dropped: readonly Dropped[];
}

/** Cuts a unit's text (codes included) into sentence ranges that tile it. */
export type SplitSentences = (text: string, codes: readonly Inline[]) => readonly Range[];
