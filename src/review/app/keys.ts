/** What a key does; `list` keys hold in the list alone, where nobody types. */
export interface KeyRow {
  readonly action: Action;
  /** As `KeyboardEvent.key` names it, in lower case, with what is held before it: `ctrl+alt+enter`. */
  readonly keys: readonly string[];
  readonly where: "everywhere" | "list" | "story";
  readonly describe: string;
}

export type Action =
  | "save"
  | "approve"
  | "up"
  | "down"
  | "match"
  | "term"
  | "first"
  | "last"
  | "help"
  | "open"
  | "mark"
  | "mark-all"
  | "approve-marked"
  | "undo"
  | "search"
  | "close"
  | "preview"
  | "unchanged"
  | "codes"
  | "comment";

/** All keys of the page. `?` shows this table. */
export const keyTable: readonly KeyRow[] = [
  { action: "save", keys: ["ctrl+enter"], where: "story", describe: "Save as reviewed and go to the next" },
  { action: "approve", keys: ["ctrl+alt+enter"], where: "story", describe: "Approve (final) and go to the next" },
  { action: "up", keys: ["alt+arrowup"], where: "everywhere", describe: "Previous segment" },
  { action: "down", keys: ["alt+arrowdown"], where: "everywhere", describe: "Next segment" },
  {
    action: "match",
    keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9"].map((digit) => `ctrl+${digit}`),
    where: "story",
    describe: "Take the match of that number",
  },
  {
    action: "term",
    keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9"].map((digit) => `ctrl+alt+${digit}`),
    where: "story",
    describe: "Put in the term of that number",
  },
  { action: "codes", keys: ["ctrl+alt+c"], where: "story", describe: "Put in the next inline code that is missing" },
  {
    action: "unchanged",
    keys: ["ctrl+alt+u"],
    where: "story",
    describe: "The meaning is unchanged: keep the approval",
  },
  { action: "comment", keys: ["ctrl+alt+m"], where: "story", describe: "Write a comment" },
  { action: "preview", keys: ["ctrl+alt+p"], where: "story", describe: "Show or hide the page" },
  { action: "undo", keys: ["ctrl+alt+z"], where: "everywhere", describe: "Undo the last decision" },
  { action: "search", keys: ["/"], where: "list", describe: "Filter" },
  { action: "up", keys: ["k", "arrowup"], where: "list", describe: "Previous segment" },
  { action: "down", keys: ["j", "arrowdown"], where: "list", describe: "Next segment" },
  { action: "first", keys: ["home"], where: "list", describe: "First segment" },
  { action: "last", keys: ["end"], where: "list", describe: "Last segment" },
  { action: "open", keys: ["enter", "o"], where: "list", describe: "Open in its story" },
  { action: "mark", keys: ["x", " "], where: "list", describe: "Mark, or take the mark away" },
  { action: "mark-all", keys: ["a"], where: "list", describe: "Mark all that are shown, or none" },
  { action: "approve-marked", keys: ["y"], where: "list", describe: "Decide on all that are marked" },
  { action: "close", keys: ["escape"], where: "everywhere", describe: "Back: to the editor, then to the list" },
  { action: "help", keys: ["?", "ctrl+/"], where: "everywhere", describe: "Show these keys" },
];

/** Of a `KeyboardEvent`. */
export interface PressedKey {
  readonly key: string;
  /** The place of the key, whatever it writes. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly getModifierState: (name: string) => boolean;
}

/** What the keys that are held and pressed are called in the table. */
export function nameOf(event: PressedKey): string {
  // AltGr writes a sign of the keyboard, and some systems say Ctrl and Alt for it: `€`, `ż`, `{`.
  if (event.getModifierState("AltGraph")) return event.key.toLowerCase();
  const control = event.ctrlKey || event.metaKey;
  // With Alt held, many keyboards give another sign: the place of the key says which one it is.
  const letter = /^(?:Key|Digit)(.)$/u.exec(event.code)?.[1]?.toLowerCase();
  const key = (control || event.altKey) && letter !== undefined ? letter : event.key.toLowerCase();
  return [control ? "ctrl" : "", event.altKey ? "alt" : "", key].filter((part) => part !== "").join("+");
}
