import type { JSX } from "preact";
import type { Inline, ReviewSegment } from "../../../model.ts";
import { codePattern, codesIn } from "../../../text/codes.ts";
import { chipLabel, chipName } from "../edit/coded.ts";
import { insertCoded } from "../edit/chip.ts";
import { decide, type Place } from "../state/decide.ts";
import { editing } from "../state/draft.ts";
import { saveAndNext } from "../state/work.ts";

interface ButtonsProps {
  readonly place: Place;
  readonly segment: ReviewSegment;
  readonly codes: readonly Inline[];
}

/** What can be decided of the open segment, and the codes that its text still lacks. */
export function Buttons({ place, segment, codes }: ButtonsProps): JSX.Element {
  const { previous, version } = segment;
  return (
    <fieldset class="buttons">
      <legend class="spoken">Decide</legend>
      <button type="button" class="main" onClick={() => void saveAndNext("reviewed")}>
        Save <kbd>Ctrl Enter</kbd>
      </button>
      <button type="button" onClick={() => void saveAndNext("final")}>
        Approve <kbd>Ctrl Alt Enter</kbd>
      </button>
      {previous && (
        <button type="button" onClick={() => void decide(place, { type: "unchanged" })}>
          Meaning unchanged
        </button>
      )}
      {["reviewed", "final"].includes(version.state) && (
        <button type="button" onClick={() => void decide(place, { type: "state", state: "translated" })}>
          Take approval back
        </button>
      )}
      {missingCodes(segment.source, editing.value?.text ?? "").map((char) => {
        const [code = null] = codesIn(char, codes);
        return (
          <button type="button" class="chip-button" key={char} onClick={() => putIn(char, codes)}>
            Insert <span aria-hidden="true">{chipLabel(code)}</span>
            <span class="spoken">{chipName(code)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}

/** The codes of the source that a text lacks, in order. */
export function missingCodes(source: string, text: string): readonly string[] {
  return [...new Set(source)].filter((char) => codePattern.test(char) && !text.includes(char));
}

/** Puts codes where the caret is. */
export function putIn(text: string, codes: readonly Inline[]): void {
  const editor = document.getElementById("editor");
  if (editor) insertCoded(editor, text, codes);
}
