import type { JSX } from "preact";
import type { ReviewUnit } from "../../../model.ts";
import type { Language } from "../../api.ts";
import { choose, editing } from "../state/draft.ts";
import { focusEditor } from "../state/surface.ts";
import { ChangedText, CodedText } from "./coded-text.tsx";

interface ConflictProps {
  readonly unit: ReviewUnit;
  readonly source: Language;
  readonly language: Language;
}

/** Somebody else has changed the sentence while it was being edited: both versions, of which the reviewer takes one. */
export function Conflict({ unit, source, language }: ConflictProps): JSX.Element | null {
  const now = editing.value;
  if (!now?.theirs) return null;
  const { theirs, base, text } = now;
  const take = (whose: "mine" | "theirs"): void => {
    choose(whose);
    focusEditor();
  };
  return (
    <section class="conflict" role="alert">
      <h3>Somebody else has changed this sentence meanwhile</h3>
      {theirs.source !== now.source && (
        <p class="source" lang={source.lng} dir={source.direction}>
          <ChangedText before={now.source} text={theirs.source} codes={unit.codes} />
        </p>
      )}
      <div class="faces">
        <Version title="What you have typed" before={base} text={text} unit={unit} language={language} />
        <Version title="What the file has now" before={base} text={theirs.text} unit={unit} language={language} />
        <button type="button" onClick={() => take("mine")}>
          Go on with mine
        </button>
        <button type="button" onClick={() => take("theirs")}>
          Take the file's
        </button>
      </div>
    </section>
  );
}

interface VersionProps {
  readonly title: string;
  readonly before: string;
  readonly text: string;
  readonly unit: ReviewUnit;
  readonly language: Language;
}

function Version({ title, before, text, unit, language }: VersionProps): JSX.Element {
  return (
    <div>
      <h4>{title}</h4>
      <p class="target" lang={language.lng} dir={language.direction}>
        {text === "" ? (
          <span class="missing" lang="en" dir="ltr">
            no translation
          </span>
        ) : before === "" ? (
          <CodedText text={text} codes={unit.codes} />
        ) : (
          <ChangedText before={before} text={text} codes={unit.codes} />
        )}
      </p>
    </div>
  );
}
