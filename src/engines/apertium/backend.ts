import type { Installed } from "./installed.ts";
import type { Mode } from "./routes.ts";

/** What one mode made of a text. */
interface Spoken {
  readonly text: string;
  /** Words of the text that the mode does not know, as it read them, in order. */
  readonly unknown: readonly string[];
}

/** Where modes are run: in processes here, or by a server. */
export interface Backend {
  /** Tells installations apart whose translations may differ. */
  readonly variant: string;
  readonly installed: (signal: AbortSignal) => Promise<Installed>;
  /** One mode's translation of plain text of at most a few thousand characters, without marks. */
  readonly translate: (text: string, mode: Mode, signal: AbortSignal) => Promise<Spoken>;
  readonly close: () => Promise<void>;
}
