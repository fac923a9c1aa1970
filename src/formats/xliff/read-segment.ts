import { attr, startOf, xmlFault, type XmlElement, type XmlFrame } from "../xml/read.ts";
import { isCore } from "./foreign.ts";
import { type InlineContext, missing, textFrame, unknownElement } from "./inline-read.ts";

/** A `<segment>` as written, with the white space of the `<ignorable>`s that follow it. */
export interface ReadSegment {
  readonly element: XmlElement;
  readonly id: string | null;
  readonly state: string;
  readonly subState: string | null;
  source: string;
  target: string | null;
  gap: string;
}

/** Reads a `<segment>` or `<ignorable>` and appends what it holds to the unit's segments. */
export function segmentFrame(context: InlineContext, element: XmlElement, segments: ReadSegment[]): XmlFrame {
  const segment: ReadSegment = {
    element,
    id: attr(element, "id"),
    state: attr(element, "state") ?? "initial",
    subState: attr(element, "subState"),
    source: "",
    target: null,
    gap: "",
  };
  let hasSource = false;
  return {
    open: (child) => {
      if (isCore(child, "source")) {
        hasSource = true;
        return textFrame(context, "source", (text) => (segment.source = text));
      }
      if (!isCore(child, "target")) throw unknownElement(context.source, child);
      if (attr(child, "order") !== null) throw reordered(context, child);
      return textFrame(context, "target", (text) => (segment.target = text));
    },
    text: () => undefined,
    close: () => {
      if (!hasSource) throw missing(context.source, element, "<source>");
      add(segment, segments);
    },
  };
}

function add(segment: ReadSegment, segments: ReadSegment[]): void {
  // An empty <target/> in an initial segment is a tool's way to say that there is none.
  if (segment.target === "" && segment.state === "initial") segment.target = null;
  const last = segments.at(-1);
  if (segment.element.tag.local === "segment") segments.push(segment);
  else if (last !== undefined) last.gap += segment.source;
  // White space before the first sentence belongs to no segment of ours: the story itself still has it.
}

function reordered(context: InlineContext, target: XmlElement): Error {
  return xmlFault(context.source, startOf(context.source, target), {
    message: "the targets of this unit are put in another order than its sources (order=…)",
    hint: "remove the order attribute, and put the translations into the <target>s of their own sentences",
  });
}
