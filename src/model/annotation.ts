/** A line of a file, 1-based; null where it is not known. */
export interface FileLine {
  readonly file: string;
  readonly line: number | null;
}

/** What a code host shows at a line of a file, or of the whole run where there is no place. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly place: FileLine | null;
  readonly title: string;
  readonly message: string;
}
