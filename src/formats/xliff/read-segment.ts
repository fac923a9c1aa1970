import { attr, type XmlElement, type XmlFrame } from "../xml/read.ts";
import { isCore } from "./foreign.ts";
import { type InlineContext, missing, textFrame, unknownElement } from "./inline-read.ts";

/** A `<segment>` or `<ignorable>` as written. */
export interface ReadPart {
  readonly element: XmlElement;
  readonly id: string | null;
  readonly state: string;
  readonly subState: string | null;
  source: string;
  target: string | null;
  /** The place of the target in its unit, from 1, where it is not that of the source. */
  order: number | null;
}

/** A `<segment>` with the white space of the `<ignorable>`s that follow it. */
export interface ReadSegment extends ReadPart {
  gap: string;
}

/** Reads a `<segment>` or `<ignorable>` and appends it to the unit's parts. */
export function segmentFrame(context: InlineContext, element: XmlElement, parts: ReadPart[]): XmlFrame {
  const part: ReadPart = {
    element,
    id: attr(element, "id"),
    state: attr(element, "state") ?? "initial",
    subState: attr(element, "subState"),
    source: "",
    target: null,
    order: null,
  };
  let hasSource = false;
  return {
    open: (child) => {
      if (isCore(child, "source")) {
        hasSource = true;
        return textFrame(context, "source", (text) => (part.source = text));
      }
      if (!isCore(child, "target")) throw unknownElement(context.source, child);
      part.order = attr(child, "order") === null ? null : Number(attr(child, "order"));
      return textFrame(context, "target", (text) => (part.target = text));
    },
    text: () => undefined,
    close: () => {
      if (!hasSource) throw missing(context.source, element, "<source>");
      parts.push(part);
    },
  };
}

/**
 * The segments of a unit whose parts are all read. Targets that a tool has put into another order than their sources
 * make one segment of the whole unit: by themselves, each would be the translation of another sentence's place.
 */
export function segmentsOf(parts: readonly ReadPart[]): readonly ReadSegment[] {
  const ordered = parts.some(({ order }) => order !== null);
  const complete = parts.every(({ element, target }) => target !== null || element.tag.local === "ignorable");
  const first = parts.find(isSegment);
  if (ordered && complete && first !== undefined) return [joined(first, parts)];
  const segments: ReadSegment[] = [];
  for (const part of parts) {
    const last = segments.at(-1);
    // An empty <target/> in an initial segment is a tool's way to say that there is none.
    const target = part.target === "" && part.state === "initial" ? null : part.target;
    if (isSegment(part)) segments.push({ ...part, target, gap: "" });
    else if (last !== undefined) last.gap += part.source;
    // White space before the first sentence belongs to no segment of ours: the story itself still has it.
  }
  return segments;
}

function joined(first: ReadPart, parts: readonly ReadPart[]): ReadSegment {
  const states = ["initial", "translated", "reviewed", "final"];
  const least = Math.min(...parts.filter(isSegment).map(({ state }) => states.indexOf(state)));
  const targets = parts
    .map(({ source, target, order }, place) => ({ text: target ?? source, place: order ?? place + 1 }))
    .sort((a, b) => a.place - b.place);
  return {
    ...first,
    state: states[least] ?? first.state,
    subState: null,
    source: parts.map(({ source }) => source).join(""),
    target: targets.map(({ text }) => text).join(""),
    gap: "",
  };
}

function isSegment({ element }: ReadPart): boolean {
  return element.tag.local === "segment";
}
