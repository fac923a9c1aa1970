import type { JSX } from "preact";
import type { ReviewTerm } from "../../../model.ts";
import type { Language } from "../../api.ts";
import { putIn } from "./buttons.tsx";

/** The glossary's terms in the sentence, and whether their translations stand in the target. */
export function Terms({
  terms,
  language,
}: {
  readonly terms: readonly ReviewTerm[];
  readonly language: Language;
}): JSX.Element | null {
  if (terms.length === 0) return null;
  return (
    <section class="terms">
      <h3>Terms</h3>
      <ul>
        {terms.map(({ term, expected, keep, domain, note, target }) => (
          <li key={term}>
            <span lang="fr">{term}</span> →{" "}
            <button type="button" lang={keep ? undefined : language.lng} onClick={() => putIn(expected, [])}>
              {expected}
            </button>{" "}
            <span class={target.length > 0 ? "there" : "lacking"}>{target.length > 0 ? "✓ there" : "✗ not there"}</span>
            {keep && " (kept)"}
            {domain !== null && <span class="about">{` ${domain}`}</span>}
            {note !== null && <span class="about">{` ${note}`}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
