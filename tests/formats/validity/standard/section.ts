/** A section of XLIFF 2.1 with documents that keep to it, and documents that do not, each with what is said of it. */
export interface Section {
  /** Title of the section, or name of the element or attribute whose constraints these are. */
  readonly clause: string;
  readonly valid: readonly string[];
  readonly invalid: readonly (readonly [content: string, says: RegExp])[];
}
