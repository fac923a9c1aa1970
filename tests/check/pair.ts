import { checkSegment, type CheckInput } from "../../src/check/index.ts";
import type { Finding, Inline } from "../../src/model.ts";
import { codeChar } from "../../src/text/codes.ts";

/** A pair from French to English without codes or terms; what a test is about is put over it. */
export function pairOf(source: string, target: string | null, more: Partial<CheckInput> = {}): CheckInput {
  return { source, target, codes: [], sourceLng: "fr", targetLng: "en", kind: "paragraph", terms: [], ...more };
}

/** What one rule says of the pair. */
export function findingsOf(rule: string, pair: CheckInput): readonly Finding[] {
  return checkSegment(pair).filter((finding) => finding.rule === rule);
}

/** Codes by a short notation: `1 /1 2` is a pair and a standalone one; the text has `{0}`, `{1}` … by index. */
export function codesOf(notation: string): readonly Inline[] {
  const names = notation.split(" ");
  return names.map((name) => {
    const id = name.replace("/", "");
    const standalone = !names.includes(`/${id}`);
    const type = name.startsWith("/") ? "close" : standalone ? "standalone" : "open";
    return { type, id, role: "other", markup: `<${name}>`, equiv: "" };
  });
}

/** `{0}` turned into the character of code 0, and so on. */
export function withCodes(text: string): string {
  return text.replace(/\{(\d+)\}/gu, (_, index: string) => codeChar(Number(index)));
}
