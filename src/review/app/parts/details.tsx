import type { JSX } from "preact";
import type { ReviewFinding, ReviewSegment, ReviewUnit } from "../../../model.ts";
import type { Language } from "../../api.ts";
import { decide, type Place } from "../state/decide.ts";
import { draft, editing } from "../state/draft.ts";
import { route } from "../state/route.ts";
import { Buttons } from "./buttons.tsx";
import { ChangedText, CodedText } from "./coded-text.tsx";
import { Comments } from "./comments.tsx";
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
      <Buttons place={place} segment={segment} codes={unit.codes} />
      <Before unit={unit} segment={segment} source={source} language={language} />
      <Findings
        findings={foundIn(segment)}
        onWaive={async (rule, reason) => await decide(place, { type: "waive", rule, reason })}
        onUnwaive={async (rule) => await decide(place, { type: "unwaive", rule })}
      />
      <Matches codes={unit.codes} segment={segment} source={source} language={language} />
      <Terms terms={draft.value?.terms ?? segment.terms} language={language} />
      <Comments notes={segment.notes} onComment={async (text) => await decide(place, { type: "comment", text })} />
      <History revisions={segment.history} changed={segment.changed} language={language} />
    </div>
  );
}

function placeOf({ id, stamp }: ReviewSegment): Place {
  const { story, target } = route.value;
  return { story: story ?? "", target: target ?? "", segment: id, stamp: editing.value?.stamp ?? stamp };
}

/** Of a text that was typed what the checks say of it now; a waiver of the old one does not hold for it. */
function foundIn({ id, findings }: ReviewSegment): readonly ReviewFinding[] {
  const now = editing.value?.segment === id ? draft.value : null;
  return now ? now.findings.map((finding) => withWaiver(finding, findings)) : findings;
}

function withWaiver(finding: Omit<ReviewFinding, "waiver">, known: readonly ReviewFinding[]): ReviewFinding {
  const same = known.find(({ rule, message }) => rule === finding.rule && message === finding.message);
  return { ...finding, waiver: same?.waiver ?? null };
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
