import { busyWith, decide, goTo, told } from "./moves.ts";
import type { Choice, Key, Mode, Purpose, Step, Tui } from "./tui.ts";

type Typing = Extract<Mode, { readonly type: "type" }>;
type Choosing = Extract<Mode, { readonly type: "choose" }>;

const graphemes = new Intl.Segmenter("fr", { granularity: "grapheme" });

/** A key while a line is being typed. */
export function typedKey(tui: Tui, mode: Typing, { name, text }: Key): Step {
  if (name === "enter") return entered(tui, mode);
  if (name === "escape") return told(tui, "Nothing was changed.");
  const next = edited(mode.text, name, text);
  return { tui: { ...tui, mode: { ...mode, text: next } }, effects: [] };
}

function edited(line: string, name: string, text: string): string {
  if (name === "ctrl+u") return "";
  if (name === "ctrl+w") return line.replace(/\S*\s*$/u, "");
  if (name !== "backspace") return line + text.replace(/\s+/gu, (space) => (space.length > 1 ? " " : oneLine(space)));
  return Array.from(graphemes.segment(line), ({ segment }) => segment)
    .slice(0, -1)
    .join("");
}

/** A comment has one line; a no-break space in it stays. */
function oneLine(space: string): string {
  return /[\t\n\r]/u.test(space) ? " " : space;
}

function entered(tui: Tui, { purpose, text }: Typing): Step {
  const line = text.trim();
  if (line === "" && purpose.type !== "filter") return told(tui, "Nothing was changed.");
  switch (purpose.type) {
    case "waive":
      return decide(tui, { type: "waive", rule: purpose.rule, reason: line }, { did: "waived" });
    case "comment":
      return decide(tui, { type: "comment", text: line }, { did: "commented" });
    case "go":
      return goToNumber(tui, line);
    default:
      return busyWith(tui, { type: "list", query: line });
  }
}

function goToNumber(tui: Tui, line: string): Step {
  const number = /^\d{1,9}$/u.test(line) ? Number(line) : 0;
  const isThere = number >= 1 && number <= tui.queue.length;
  return isThere ? goTo(tui, number - 1) : told(tui, `There are numbers from 1 to ${tui.queue.length}.`);
}

/** A key while something is chosen by its number. */
export function chosenKey(tui: Tui, { choices }: Choosing, { name, text }: Key): Step {
  const choice = name !== "paste" && /^[1-9]$/u.test(text) ? choices[Number(text) - 1] : undefined;
  return choice ? chosen(tui, choice) : told(tui, "Nothing was changed.");
}

function chosen(tui: Tui, choice: Choice): Step {
  if (choice.type === "rule") {
    const purpose: Purpose = { type: "waive", rule: choice.rule };
    return { tui: { ...tui, mode: { type: "type", purpose, text: "" } }, effects: [] };
  }
  const { proposal } = choice.match;
  return decide(tui, { type: "edit", text: proposal, state: "reviewed" }, { did: "edited", moves: true });
}
