import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Language } from "../../api.ts";
import { listen } from "../edit/listen.ts";
import { surfaceOn } from "../edit/surface.ts";
import { openCodes } from "../state/active.ts";
import { editing, typed } from "../state/draft.ts";
import { openSurface } from "../state/surface.ts";

interface EditorProps {
  readonly segment: string;
  readonly unit: string;
  readonly language: Language;
}

/** The target of the open segment, to be typed into; codes are chips. What is typed is in `editing`. */
export function Editor({ segment, unit, language }: EditorProps): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  const given = editing.value?.given;
  useLayoutEffect(() => {
    if (!element.current) return undefined;
    const surface = surfaceOn(element.current, openCodes, typed);
    openSurface.value = surface;
    const unlisten = listen(surface);
    return () => {
      unlisten();
      if (openSurface.value === surface) openSurface.value = null;
    };
  }, [segment]);
  // Before anybody can type: what is typed stands in the element from then on, and showing it again would put the caret
  // at its start.
  useLayoutEffect(() => {
    if (given) openSurface.value?.give(given.text);
  }, [given]);
  useLayoutEffect(() => element.current?.focus({ preventScroll: true }), [segment]);
  return (
    <div
      ref={element}
      class="editor"
      id="editor"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <textarea> holds no chips
      role="textbox"
      tabIndex={0}
      data-unit={unit}
      aria-multiline="true"
      aria-label={`Translation into ${language.name}`}
      contentEditable="plaintext-only"
      lang={language.lng}
      dir={language.direction}
      spellcheck={true}
    />
  );
}
