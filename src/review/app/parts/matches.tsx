import type { JSX } from "preact";
import type { Inline, Match, ReviewSegment } from "../../../model.ts";
import { readableText } from "../../../text/codes.ts";
import type { Language } from "../../api.ts";
import { give, matches } from "../state/draft.ts";
import { focusEditor } from "../state/surface.ts";
import { ChangedText, CodedText } from "./coded-text.tsx";

interface MatchesProps {
  readonly codes: readonly Inline[];
  readonly segment: ReviewSegment;
  readonly source: Language;
  readonly language: Language;
}

/** What the memory has for the sentence, each match one key away. */
export function Matches({ codes, segment, source, language }: MatchesProps): JSX.Element | null {
  if (matches.value.length === 0) return null;
  return (
    <section class="matches">
      <h3>From the memory</h3>
      <ol>
        {matches.value.slice(0, 9).map((match, index) => (
          <li key={`${match.file} ${match.segment} ${match.target}`}>
            <button
              type="button"
              onClick={() => {
                give(match.proposal);
                focusEditor();
              }}
            >
              <kbd>{`Ctrl ${index + 1}`}</kbd> {`${match.similarity} %`}
            </button>
            <div>
              <p class="source" lang={source.lng} dir={source.direction}>
                <ChangedText before={match.source} text={readableText(segment.source, codes)} codes={[]} />
              </p>
              <p class="target" lang={language.lng} dir={language.direction}>
                <CodedText text={match.proposal} codes={codes} />
              </p>
              <p class="about">{describe(match)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function describe({ story, file, state, origin, repairs, penalties }: Match): string {
  const mended = repairs.map(({ from, to }) => `${from || "nothing"} → ${to || "nothing"}`);
  const less = penalties.map(({ kind, points }) => `${kind} −${points}`);
  return [
    story ?? file,
    `${state} by ${origin || "nobody"}`,
    ...(mended.length > 0 ? [`repaired: ${mended.join(", ")}`] : []),
    ...less,
  ].join(" · ");
}
