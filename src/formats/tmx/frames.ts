import { unescapePlain } from "../xml/escape.ts";
import { sortAttributes } from "./attributes.ts";
import type { TmxFrame, TmxSink, TmxTag } from "./frame.ts";
import { segFrame } from "./seg.ts";
import type { TmxAttributes, TmxEncoding, TmxHeader, TmxRemark, TmxUnit, TmxVariant } from "./tmx.ts";

const nothing = (): void => undefined;

/** Reads past an element and everything in it. */
const skipFrame: TmxFrame = { open: () => skipFrame, text: nothing, close: nothing };

/** Reads a document: `tmx` or nothing. */
export function documentFrame(sink: TmxSink): TmxFrame {
  return {
    open: ({ name, attributes }) => {
      const version = attributes["version"] ?? "1.4";
      if (name === "tmx" && /^1\.[0-4][a-z]?$/u.test(version)) return tmxFrame(sink);
      const what = name === "tmx" ? `TMX ${version}` : `a <${name}> document`;
      return sink.refuse(
        `this is ${what}, and TMX 1.4b is wanted`,
        'export the memory as TMX 1.4 (<tmx version="1.4">)',
      );
    },
    text: nothing,
    close: nothing,
  };
}

function tmxFrame(sink: TmxSink): TmxFrame {
  let isHeaded = false;
  const take = (header: TmxHeader): void => {
    if (!isHeaded) sink.item({ type: "header", header });
    isHeaded = true;
  };
  return {
    open: (tag) => {
      if (tag.name === "header" && !isHeaded) return headerFrame(sink, tag, take);
      if (tag.name !== "body") return unknown(sink, tag);
      take({ attributes: {}, remarks: [], encodings: [] });
      return bodyFrame(sink);
    },
    text: nothing,
    close: () => take({ attributes: {}, remarks: [], encodings: [] }),
  };
}

function unknown(sink: TmxSink, { name, line }: TmxTag): TmxFrame {
  sink.item({ type: "unknown", line, name });
  return skipFrame;
}

function headerFrame(sink: TmxSink, header: TmxTag, done: (header: TmxHeader) => void): TmxFrame {
  const { attributes, kept } = sortAttributes("header", header.attributes);
  const remarks: TmxRemark[] = [];
  const encodings: TmxEncoding[] = [];
  return {
    open: (tag) => {
      if (tag.name === "ude") return encodingFrame(sink, tag, (encoding) => encodings.push(encoding));
      return remarkFrame(tag, (remark) => remarks.push(remark)) ?? unknown(sink, tag);
    },
    text: nothing,
    close: () => done({ attributes, remarks: [...remarks, ...kept], encodings }),
  };
}

function encodingFrame(sink: TmxSink, ude: TmxTag, done: (encoding: TmxEncoding) => void): TmxFrame {
  const maps: TmxAttributes[] = [];
  return {
    open: (tag) => {
      if (tag.name !== "map") return unknown(sink, tag);
      maps.push(sortAttributes("map", tag.attributes).attributes);
      return skipFrame;
    },
    text: nothing,
    close: () => {
      if (maps.length > 0) done({ attributes: sortAttributes("ude", ude.attributes).attributes, maps });
      // The DTD has none without a <map>.
      else sink.item({ type: "unknown", line: ude.line, name: "ude" });
    },
  };
}

function bodyFrame(sink: TmxSink): TmxFrame {
  return {
    open: (tag) => (tag.name === "tu" ? unitFrame(sink, tag) : unknown(sink, tag)),
    text: nothing,
    close: nothing,
  };
}

function unitFrame(sink: TmxSink, tu: TmxTag): TmxFrame {
  const { attributes, kept } = sortAttributes("tu", tu.attributes);
  const remarks: TmxRemark[] = [];
  const variants: TmxVariant[] = [];
  return {
    open: (tag) => {
      if (tag.name === "tuv") return variantFrame(sink, tag, (variant) => variants.push(variant));
      return remarkFrame(tag, (remark) => remarks.push(remark)) ?? unknown(sink, tag);
    },
    text: nothing,
    close: () => {
      const unit: TmxUnit = { attributes, remarks: [...remarks, ...kept], variants };
      sink.item({ type: "unit", line: tu.line, unit });
    },
  };
}

function variantFrame(sink: TmxSink, tuv: TmxTag, done: (variant: TmxVariant) => void): TmxFrame {
  const { attributes, kept } = sortAttributes("tuv", tuv.attributes);
  const { "xml:lang": lng, ...others } = attributes;
  if (lng === undefined) return sink.refuse("<tuv> has no xml:lang", 'say which language it is: <tuv xml:lang="fr">');
  const remarks: TmxRemark[] = [];
  let content: Pick<TmxVariant, "text" | "codes"> | null = null;
  return {
    open: (tag) => {
      if (tag.name !== "seg") return remarkFrame(tag, (remark) => remarks.push(remark)) ?? unknown(sink, tag);
      if (content !== null)
        return sink.refuse("a <tuv> holds one <seg>, this one has more", "give each <seg> its own <tuv>");
      return segFrame(sink, (seg) => (content = seg));
    },
    text: nothing,
    close: () =>
      done({ lng, attributes: others, remarks: [...remarks, ...kept], ...(content ?? { text: "", codes: [] }) }),
  };
}

/** Reads a note or a property, of any element; null for another. */
function remarkFrame(tag: TmxTag, done: (remark: TmxRemark) => void): TmxFrame | null {
  const { name: type } = tag;
  if (type !== "note" && type !== "prop") return null;
  let text = "";
  const add = (value: string): void => void (text += value);
  const open = (): TmxFrame => ({ open, text: add, close: nothing });
  const close = (): void =>
    done({ type, attributes: sortAttributes(type, tag.attributes).attributes, text: unescapePlain(text) });
  return { open, text: add, close };
}
