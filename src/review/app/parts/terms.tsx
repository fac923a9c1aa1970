import type { JSX } from "preact";
import type { ReviewTerm } from "../../../model.ts";
import type { Language } from "../../api.ts";
import { putIn } from "../state/surface.ts";

interface TermsProps {
  readonly terms: readonly ReviewTerm[];
  readonly source: Language;
  readonly language: Language;
}

/** The glossary's terms in the sentence, whether their translations stand in the target, each one key away. */
export function Terms({ terms, source, language }: TermsProps): JSX.Element | null {
  if (terms.length === 0) return null;
  return (
    <section class="terms">
      <h3>Terms</h3>
      <ol>
        {terms.map(({ term, expected, keep, domain, note, target }, index) => (
          <li key={term}>
            <span lang={source.lng} dir={source.direction}>
              {term}
            </span>
            <span aria-hidden="true"> → </span>
            <button type="button" onClick={() => putIn(expected)}>
              <span class="spoken">Put in </span>
              <span lang={keep ? source.lng : language.lng} dir={keep ? source.direction : language.direction}>
                {expected}
              </span>{" "}
              {index < 9 && <kbd>{`Ctrl Alt ${index + 1}`}</kbd>}
            </button>{" "}
            <span class={target.length > 0 ? "there" : "lacking"}>{target.length > 0 ? "✓ there" : "✗ not there"}</span>
            <span class="about">
              {keep && " kept as it is"}
              {domain !== null && ` ${domain}`}
              {note !== null && ` ${note}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
