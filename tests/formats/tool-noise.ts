/** What other tools do to a file that nobody has edited, as changes of its text. */
export interface Noise {
  readonly name: string;
  readonly apply: (content: string) => string;
}

const tagPattern = /<!\[CDATA\[.*?\]\]>|<(?:[^"'<>]|"[^"]*"|'[^']*')*>/gsu;
const attributePattern = /\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/gu;
/** Elements whose white space is text. */
const inText = /<((?:\w+:)?(?:source|target|data|note|meta))\b(?:[^"'<>]|"[^"]*"|'[^']*')*(?<!\/)>.*?<\/\1>/gsu;

function mapTags(content: string, change: (tag: string, name: string) => string): string {
  return content.replace(tagPattern, (tag) => change(tag, /^<\/?([^\s/>?!]+)/u.exec(tag)?.[1] ?? ""));
}

function mapAttributes(tag: string, change: (name: string, value: string) => string): string {
  return tag.replace(attributePattern, (_, name: string, quoted: string) => change(name, quoted.slice(1, -1)));
}

function withoutAttribute(content: string, elements: readonly string[], attribute: string): string {
  return mapTags(content, (tag, name) =>
    elements.includes(name) ? mapAttributes(tag, (key, value) => (key === attribute ? "" : ` ${key}="${value}"`)) : tag,
  );
}

function outsideText(content: string, change: (between: string) => string): string {
  let result = "";
  let from = 0;
  for (const match of content.matchAll(inText)) {
    result += change(content.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return result + change(content.slice(from));
}

function renamePrefix(content: string, from: string, to: string): string {
  return mapTags(content, (tag, name) =>
    name === ""
      ? tag
      : tag
          .replaceAll(`xmlns:${from}=`, `xmlns:${to}=`)
          .replace(new RegExp(`(?<=^</?|\\s)${from}:(?=[^"']*)`, "gu"), `${to}:`),
  );
}

const inline = ["pc", "sc", "ec", "ph"];
const references = ["id", "startRef", "copyOf"];

/** Each of these leaves a valid file, with the same sentences, targets, states and codes. */
export const noises: readonly Noise[] = [
  {
    name: "indents anew, with tabs",
    apply: (content) => outsideText(content, (between) => between.replace(/\n\s*/gu, "\n\t\t")),
  },
  {
    name: "takes the white space out",
    apply: (content) => outsideText(content, (text) => text.replace(/>\s+</gu, "><")),
  },
  { name: "ends lines with CR LF", apply: (content) => content.replaceAll("\n", "\r\n") },
  { name: "writes a byte order mark", apply: (content) => `\uFEFF${content}` },
  { name: "writes no XML declaration", apply: (content) => content.replace(/^<\?xml[^>]*\?>\s*/u, "") },
  {
    name: "writes comments and instructions",
    apply: (content) => content.replace(/(?=<file\b)/u, "<!-- made by a tool --><?tool saved?>"),
  },
  {
    name: "puts attributes into another order",
    apply: (content) =>
      mapTags(content, (tag, name) => {
        if (name === "" || tag.startsWith("</")) return tag;
        const attributes = [...tag.matchAll(attributePattern)].map(([text]) => text).reverse();
        return `<${name}${attributes.join("")}${tag.endsWith("/>") ? "/>" : ">"}`;
      }),
  },
  {
    name: "quotes with apostrophes",
    apply: (content) =>
      mapTags(content, (tag, name) =>
        name === "" ? tag : mapAttributes(tag, (key, value) => ` ${key}='${value.replaceAll("'", "&apos;")}'`),
      ),
  },
  {
    name: "writes empty elements with two tags",
    apply: (content) => mapTags(content, (tag, name) => (name === "" ? tag : tag.replace(/\s*\/>$/u, `></${name}>`))),
  },
  { name: "calls the matches module otherwise", apply: (content) => renamePrefix(content, "mtc", "m0") },
  { name: "calls the metadata module otherwise", apply: (content) => renamePrefix(content, "mda", "md") },
  {
    name: "gives XLIFF itself a prefix",
    apply: (content) =>
      mapTags(content, (tag, name) =>
        name === "" || name.includes(":") ? tag : tag.replace(/^<\/?/u, "$&xlf:").replace(/\sxmlns=/u, " xmlns:xlf="),
      ),
  },
  { name: "drops xml:space", apply: (content) => withoutAttribute(content, ["file", "xlf:file"], "xml:space") },
  { name: "calls it XLIFF 2.0", apply: (content) => content.replace(/(\bversion=["'])2\.1/u, "$12.0") },
  { name: "drops what codes stand for", apply: withoutData },
  {
    name: "drops who made a target",
    apply: (content) => withoutAttribute(content, ["segment", "xlf:segment"], "subState"),
  },
  {
    name: "drops the metadata",
    apply: (content) => content.replace(/\s*<(m\w+):metadata\b(?:[^"'<>]|"[^"]*")*>.*?<\/\1:metadata>/gsu, ""),
  },
  {
    name: "drops the matches",
    apply: (content) => content.replace(/\s*<(m\w+):matches\b(?:[^"'<>]|"[^"]*")*>.*?<\/\1:matches>/gsu, ""),
  },
  { name: "numbers codes anew", apply: renumbered },
  { name: "writes pairs as two codes", apply: split },
  {
    name: "writes characters as numbers",
    apply: (content) =>
      content.replace(/<!\[CDATA\[.*?\]\]>|[\u00E0-\u00FF]/gsu, (found) =>
        found.length > 1 ? found : `&#x${found.charCodeAt(0).toString(16)};`,
      ),
  },
  {
    name: "writes text as CDATA",
    apply: (content) => content.replace(/(<(?:xlf:)?source>)([^<&]+)(?=<)/gu, "$1<![CDATA[$2]]>"),
  },
  {
    name: "says what may be segmented anew, and what a code may do",
    apply: (content) =>
      mapTags(content, (tag, name) => {
        const local = name.replace("xlf:", "");
        if (tag.startsWith("</")) return tag;
        if (local === "segment") return tag.replace(/^<\S+/u, (start) => `${start} canResegment="no" `);
        return local === "ph" ? tag.replace(/^<\S+/u, (start) => `${start} canCopy="no" `) : tag;
      }),
  },
  {
    name: "names the language of each text",
    apply: (content) =>
      mapTags(content, (tag, name) =>
        tag === `<${name}>` && /(?:^|:)target$/u.test(name) ? `<${name} xml:lang="en">` : tag,
      ),
  },
  {
    name: "adds a note of its own",
    apply: (content) => content.replace(/(?=<(\w*:?)group\b)/u, "<$1notes><$1note>seen</$1note></$1notes>"),
  },
];

function withoutData(content: string): string {
  const bare = content.replace(/\s*<(\w+:)?originalData>.*?<\/\1?originalData>/gsu, "");
  return ["dataRef", "dataRefStart", "dataRefEnd"].reduce(
    (text, attribute) => withoutAttribute(text, [...inline, ...inline.map((name) => `xlf:${name}`)], attribute),
    bare,
  );
}

/** Ids of codes are unique in a unit, and its matches: `1`, `2` … */
function renumbered(content: string): string {
  return content.replace(/<(\w+:)?unit\b.*?<\/\1?unit>/gsu, (unit) => {
    const numbers = new Map<string, string>();
    const numberOf = (id: string): string =>
      numbers.get(id) ?? (numbers.set(id, `c${numbers.size + 1}`), `c${numbers.size}`);
    return mapTags(unit, (tag, name) =>
      inline.includes(name.replace("xlf:", ""))
        ? mapAttributes(tag, (key, value) => ` ${key}="${references.includes(key) ? numberOf(value) : value}"`)
        : tag,
    );
  });
}

/** `<pc …>text</pc>` as `<sc …/>text<ec …/>`. */
function split(content: string): string {
  const open: string[] = [];
  return mapTags(content, (tag, name) => {
    if (name.replace("xlf:", "") !== "pc") return tag;
    const prefix = name.slice(0, -2);
    if (!tag.startsWith("</")) {
      const start = mapAttributes(tag, (key, value) =>
        key.endsWith("End") ? "" : ` ${key.replace(/Start$/u, "")}="${value}"`,
      );
      open.push(tag);
      return `${start.replace(/^<\S+/u, `<${prefix}sc`).replace(/\/?>$/u, "")}/>`;
    }
    const end = mapAttributes(open.pop() ?? "", (key, value) => {
      if (key === "id") return ` startRef="${value}"`;
      return key.endsWith("Start") ? "" : ` ${key.replace(/End$/u, "")}="${value}"`;
    });
    return `${end.replace(/^<\S+/u, `<${prefix}ec`).replace(/\/?>$/u, "")}/>`;
  });
}
