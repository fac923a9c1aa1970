import { partFindings } from "../../diff/describe.ts";
import type { Sentence } from "../../diff/sentence.ts";

export type Action =
  | "approve"
  | "final"
  | "next"
  | "edit"
  | "match"
  | "unchanged"
  | "waive"
  | "comment"
  | "more"
  | "forward"
  | "back"
  | "go"
  | "filter"
  | "quit"
  | "help";

interface KeyRow {
  readonly key: string;
  /** Keys that do the same. */
  readonly others: readonly string[];
  readonly action: Action;
  readonly describe: string;
  /** Whether it is of use for a sentence. */
  readonly applies: (sentence: Sentence) => boolean;
}

const always = (): boolean => true;

function isTranslated({ item: { text, origin } }: Sentence): boolean {
  return text !== null && origin !== "pseudo";
}

/** What each key does, in the order of the help. */
export const keyRows: readonly KeyRow[] = [
  { key: "y", others: [], action: "approve", describe: "approve as reviewed", applies: isTranslated },
  { key: "f", others: [], action: "final", describe: "approve as final: it may be released", applies: isTranslated },
  { key: "n", others: [], action: "next", describe: "leave it as it is", applies: always },
  { key: "e", others: [], action: "edit", describe: "edit in $VISUAL or $EDITOR", applies: always },
  { key: "m", others: [], action: "match", describe: "take a match of the memory", applies: always },
  {
    key: "u",
    others: [],
    action: "unchanged",
    describe: "the meaning has not changed: keep the earlier translation and its approval",
    applies: ({ item }) => item.previousSource !== null,
  },
  {
    key: "w",
    others: [],
    action: "waive",
    describe: "let a warning stand, and say why",
    applies: ({ item }) => partFindings(item).standing.some(({ severity }) => severity === "warning"),
  },
  { key: "c", others: [], action: "comment", describe: "write a comment", applies: always },
  {
    key: "s",
    others: [],
    action: "more",
    describe: "show what stands around it, its terms and history",
    applies: always,
  },
  { key: "j", others: ["down", "right"], action: "forward", describe: "go to the next one", applies: always },
  { key: "k", others: ["up", "left"], action: "back", describe: "go back to the one before", applies: always },
  { key: "g", others: [], action: "go", describe: "go to one by its number", applies: always },
  {
    key: "/",
    others: [],
    action: "filter",
    describe: "choose by a query: findings>0 state=translated; without one, all that wants a look",
    applies: always,
  },
  { key: "q", others: ["ctrl+d"], action: "quit", describe: "quit; what was done is kept", applies: always },
  { key: "?", others: ["h"], action: "help", describe: "show this", applies: always },
];

/** The action of a key, where it is of use; null where it is none. */
export function actionOf(key: string, sentence: Sentence | null): Action | null {
  const row = keyRows.find((one) => one.key === key || one.others.includes(key));
  return row && (sentence === null || row.applies(sentence)) ? row.action : null;
}
