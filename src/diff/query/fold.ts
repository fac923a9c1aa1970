import { typographicRules } from "../../text/typography.ts";

/** A text for looking up: lower case, without the differences of typesetting that `text/typography.ts` lists. */
export function foldText(text: string): string {
  return typographicRules
    .reduce((folded, { pattern, becomes }) => folded.replace(pattern, becomes), text.normalize("NFC"))
    .trim()
    .toLowerCase();
}
