import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { diffWords, type Part } from "../../../diff/words.ts";
import type { Inline } from "../../../model.ts";
import { chipLabel, chipName, piecesOf } from "../edit/coded.ts";

interface CodedProps {
  readonly text: string;
  readonly codes: readonly Inline[];
}

/** A text to read, its codes as chips. */
export function CodedText({ text, codes }: CodedProps): JSX.Element {
  return (
    <>
      {piecesOf(text, codes).map((piece) =>
        piece.type === "text" ? (
          piece.text
        ) : (
          <span
            key={piece.start}
            class={`chip chip-${piece.code?.role ?? "other"}`}
            title={piece.code?.markup ?? ""}
            data-code={piece.char}
          >
            <span aria-hidden="true">{chipLabel(piece.char, piece.code)}</span>
            <span class="spoken">{chipName(piece.char, piece.code)}</span>
          </span>
        ),
      )}
    </>
  );
}

/** A text with what changed in it since an earlier one, word by word; what was deleted and inserted is also said. */
export function ChangedText({ before, text, codes }: CodedProps & { readonly before: string }): JSX.Element {
  const parts = useMemo(() => placed(changesOf(before, text)), [before, text]);
  return (
    <>
      {parts.map(({ start, type, text: part }) => {
        if (type === "equal") return <CodedText key={start} text={part} codes={codes} />;
        const Tag = type === "delete" ? "del" : "ins";
        return (
          <Tag key={start}>
            <span class="spoken">{type === "delete" ? "deleted: " : "inserted: "}</span>
            <CodedText text={part} codes={codes} />
            <span class="spoken">{type === "delete" ? ", end of deletion, " : ", end of insertion, "}</span>
          </Tag>
        );
      })}
    </>
  );
}

/** Nobody reads a word diff of more characters than this, and it would hold up the page. */
const longest = 20_000;

function changesOf(before: string, text: string): readonly Part[] {
  if (before.length + text.length <= longest) return diffWords(before, text);
  return [
    { type: "delete", text: before },
    { type: "insert", text },
  ];
}

/** Parts with where they start in the two texts together. */
function placed(parts: readonly Part[]): readonly (Part & { readonly start: number })[] {
  let start = 0;
  return parts.map((part) => {
    const from = start;
    start += part.text.length;
    return { ...part, start: from };
  });
}
