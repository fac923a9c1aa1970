/** What alignment sees of a sentence. */
export interface Alignable {
  readonly key: string;
  readonly text: string;
  /** Sentences of different kinds (a heading and a paragraph) are never the same one edited. */
  readonly kind: string;
}

export interface Alignment {
  /** Index in `before`. */
  readonly index: number;
  /** True when the content is equal, false when the sentence was edited. */
  readonly equal: boolean;
  /** True for a further part of a sentence that was split: another one is what has become of it. */
  readonly further: boolean;
  /** Indices in `before` of sentences that were merged into this one, besides its own. */
  readonly merged: readonly number[];
}
