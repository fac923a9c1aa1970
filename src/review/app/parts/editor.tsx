import type { JSX, TargetedClipboardEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Inline } from "../../../model.ts";
import type { Language } from "../../api.ts";
import { insertCoded, readCoded, showCoded } from "../edit/chip.ts";
import { editing, typed } from "../state/draft.ts";

interface EditorProps {
  readonly segment: string;
  readonly codes: readonly Inline[];
  readonly language: Language;
}

/** The target of the open segment, to be typed into; codes are chips. What is typed is in `editing`. */
export function Editor({ segment, codes, language }: EditorProps): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  const given = editing.value?.given;
  // What is typed stands in the element already: showing it again would put the caret at its start.
  useEffect(() => {
    if (element.current && given) showCoded(element.current, given.text, codes);
  }, [given, codes]);
  useEffect(() => element.current?.focus({ preventScroll: true }), [segment]);
  return (
    <div
      ref={element}
      class="editor"
      id="editor"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <textarea> holds no chips
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label={`Translation into ${language.name}`}
      contentEditable="plaintext-only"
      lang={language.lng}
      dir={language.direction}
      spellcheck={true}
      onInput={({ currentTarget }) => typed(readCoded(currentTarget))}
      onPaste={(event) => pasteText(event)}
    />
  );
}

/** Only words are pasted, on one line: what another page put on the clipboard is nobody's mark-up here. */
function pasteText(event: TargetedClipboardEvent<HTMLDivElement>): void {
  event.preventDefault();
  const text = event.clipboardData?.getData("text/plain") ?? "";
  insertCoded(event.currentTarget, text.replace(/[\uE000-\uF8FF]/gu, "").replace(/\s*\n\s*/gu, " "), []);
}
