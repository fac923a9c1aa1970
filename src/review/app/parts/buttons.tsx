import type { JSX } from "preact";
import type { Inline, ReviewSegment } from "../../../model.ts";
import { codesIn, readableText } from "../../../text/codes.ts";
import { writerOf } from "../../../text/writer.ts";
import { chipLabel, chipName, missingCodes } from "../edit/coded.ts";
import { workspace } from "../state/data.ts";
import { decide, type Place } from "../state/decide.ts";
import { editing, isDirty } from "../state/draft.ts";
import { putIn } from "../state/surface.ts";
import { saveAndNext } from "../state/work.ts";

interface ButtonsProps {
  readonly place: Place;
  readonly segment: ReviewSegment;
  readonly codes: readonly Inline[];
}

/** What can be decided of the open segment, and the codes that its text still lacks. */
export function Buttons({ place, segment, codes }: ButtonsProps): JSX.Element {
  const { previous, version } = segment;
  const isOwn = isOwnWork(segment, codes);
  return (
    <fieldset class="buttons">
      <legend class="spoken">Decide</legend>
      <button type="button" class="main" onClick={() => void saveAndNext("reviewed")}>
        Save <kbd>Ctrl Enter</kbd>
      </button>
      <button type="button" aria-disabled={isOwn} onClick={() => isOwn || void saveAndNext("final")}>
        Approve <kbd>Ctrl Alt Enter</kbd>
      </button>
      {previous?.whole && (
        <button type="button" onClick={() => void decide(place, { type: "unchanged" })}>
          Meaning unchanged <kbd>Ctrl Alt U</kbd>
        </button>
      )}
      {["reviewed", "final"].includes(version.state) && (
        <button type="button" onClick={() => void decide(place, { type: "state", state: "translated" })}>
          Take approval back
        </button>
      )}
      {isOwn && <span class="about">Four eyes: you wrote this, so somebody else approves it.</span>}
      <Missing segment={segment} codes={codes} />
    </fieldset>
  );
}

/** The codes of the source that the text lacks, each one button away; the first one key away. */
function Missing({ segment, codes }: Pick<ButtonsProps, "segment" | "codes">): JSX.Element | null {
  const missing = missingCodes(segment.source, editing.value?.text ?? "");
  if (missing.length === 0) return null;
  return (
    <span class="lacking-codes">
      <span class="about">
        Not there yet <kbd>Ctrl Alt C</kbd>
      </span>
      {missing.map((char) => {
        const [code = null] = codesIn(char, codes);
        return (
          <button type="button" class="chip-button" key={char} title={code?.markup} onClick={() => putIn(char)}>
            <span aria-hidden="true">{chipLabel(char, code)}</span>
            <span class="spoken">{`Insert ${chipName(char, code)}`}</span>
          </button>
        );
      })}
    </span>
  );
}

/** With four eyes, nobody approves what they wrote, or are writing. */
function isOwnWork({ version, history }: ReviewSegment, codes: readonly Inline[]): boolean {
  const { value } = workspace;
  if (value?.fourEyes !== true) return false;
  if (editing.value && isDirty(editing.value)) return true;
  if (version.target === null || version.origin !== "person") return false;
  return writerOf(history, readableText(version.target, codes)) === value.reviewer;
}
