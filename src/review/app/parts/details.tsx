import type { JSX } from "preact";
import { stateNames } from "../../../diff/names.ts";
import type { ReviewFinding, ReviewSegment, ReviewUnit } from "../../../model.ts";
import type { Language } from "../../api.ts";
import { decide, type Place } from "../state/decide.ts";
import { draft, editing, isDirty } from "../state/draft.ts";
import { route } from "../state/route.ts";
import { Buttons } from "./buttons.tsx";
import { ChangedText, CodedText } from "./coded-text.tsx";
import { Comments } from "./comments.tsx";
import { Conflict } from "./conflict.tsx";
import { Findings } from "./findings.tsx";
import { History } from "./history.tsx";
import { Matches } from "./matches.tsx";
import { Terms } from "./terms.tsx";

interface DetailsProps {
  readonly unit: ReviewUnit;
  readonly segment: ReviewSegment;
  readonly source: Language;
  readonly language: Language;
}

/** All that is known of the open segment: what it was, findings, terms, matches, comments, history. */
export function Details({ unit, segment, source, language }: DetailsProps): JSX.Element {
  const place = placeOf(segment);
  return (
    <div class="details">
      <Conflict unit={unit} source={source} language={language} />
      <Buttons place={place} segment={segment} codes={unit.codes} />
      <p class="about">{descentOf(segment)}</p>
      <Before unit={unit} segment={segment} source={source} language={language} />
      <Findings
        findings={foundIn(segment)}
        onWaive={async (rule, reason) => await decide(place, { type: "waive", rule, reason })}
        onUnwaive={async (rule) => await decide(place, { type: "unwaive", rule })}
      />
      <Matches codes={unit.codes} segment={segment} source={source} language={language} />
      <Terms terms={draft.value?.terms ?? segment.terms} source={source} language={language} />
      <Comments notes={segment.notes} onComment={async (text) => await decide(place, { type: "comment", text })} />
      <History revisions={segment.history} language={language} />
    </div>
  );
}

/** Who made the target, and how far it is. */
function descentOf({ version, similarity, changed }: ReviewSegment): string {
  const { state, origin, model } = version;
  if (state === "initial") return "There is no translation yet.";
  return [
    `${stateNames[state].name}, by ${origin === "person" ? "a person" : origin}${model === null ? "" : ` (${model})`}`,
    ...(similarity === null ? [] : [`from a match of ${similarity} %`]),
    ...(changed === null || changed === 0 ? [] : [`${Math.round(changed)} % changed from the machine's`]),
  ].join(" · ");
}

function placeOf({ id, stamp }: ReviewSegment): Place {
  const { story, target } = route.value;
  return { story: story ?? "", target: target ?? "", segment: id, stamp: editing.value?.stamp ?? stamp };
}

/** Of a text that was typed what the checks say of it now; a waiver of the old one does not hold for it. */
function foundIn({ id, findings }: ReviewSegment): readonly ReviewFinding[] {
  const now = editing.value;
  if (now?.segment !== id || !isDirty(now) || !draft.value) return findings;
  return draft.value.findings.map((finding): ReviewFinding => ({ ...finding, waiver: null }));
}

/** What the sentence and its translation were before the source changed. */
function Before({ unit, segment, source, language }: DetailsProps): JSX.Element | null {
  const { previous, version } = segment;
  if (!previous) return null;
  return (
    <section class="before">
      <h3>Before the source changed</h3>
      <p class="source" lang={source.lng} dir={source.direction}>
        <CodedText text={previous.source} codes={unit.codes} />
      </p>
      <p class="target" lang={language.lng} dir={language.direction}>
        {version.target === null ? (
          <CodedText text={previous.target} codes={unit.codes} />
        ) : (
          <ChangedText before={previous.target} text={editing.value?.text ?? version.target} codes={unit.codes} />
        )}
      </p>
    </section>
  );
}
