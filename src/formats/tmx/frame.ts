import type { ScannedTag } from "../xml/scan-state.ts";
import type { TmxItem } from "./tmx.ts";

/** What reads the inside of one element: `open` gives the reader of a child. */
export interface TmxFrame {
  readonly open: (tag: ScannedTag) => TmxFrame;
  readonly text: (text: string) => void;
  readonly close: () => void;
}

/** Where a reader's frames put what they have read, and how they refuse what cannot be read. */
export interface TmxSink {
  readonly item: (item: TmxItem) => void;
  /** 1-based line of the start tag that is being opened. */
  readonly line: () => number;
  /** Throws, with the place that the parser is at. */
  readonly refuse: (message: string, hint: string) => never;
}
