/** A type of attribute values: what it accepts, and how a value of it is described to a person. */
export interface ValueType {
  readonly accepts: (value: string) => boolean;
  readonly says: string;
}

const nameChars =
  "[-.\\w:\\u00B7\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u203F\\u2040\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}]+";

/** An NMTOKEN of XML 1.0, 2.3. */
export const nmtoken: RegExp = new RegExp(`^${nameChars}$`, "u");

/**
 * BCP 47, 2.1: a language of two or three letters (no longer one is registered), then extended language, script, region,
 * variants, extensions, private use, in this order: `zh-cmn-Hans-CN`, `de-DE-1996`, `en-u-ca-gregory`, `x-house`. Of the
 * tags of older days, those that have another form: `i-klingon`, `sgn-BE-FR`, `art-lojban`.
 */
const language =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+|i-[a-z]{3,8}|(?:art-lojban|cel-gaulish|en-gb-oed|no-bok|no-nyn|sgn-be-fr|sgn-be-nl|sgn-ch-de|zh-guoyu|zh-hakka|zh-min|zh-min-nan|zh-xiang))$/iu;
const range = "(?:\\*|[a-z]{1,8})(?:-(?:\\*|[a-z0-9]{1,8}))*";
const userDefined = /^[^\s:]+:[^\s:]+$/u;

function pattern(expression: RegExp, says: string): ValueType {
  return { accepts: (value) => expression.test(value), says };
}

function oneOf(...values: readonly string[]): ValueType {
  return { accepts: (value) => values.includes(value), says: values.map((value) => `"${value}"`).join(", ") };
}

function number(from: number, to: number, exponent = ""): ValueType {
  const written = new RegExp(`^\\s*[+-]?(?:\\d+\\.?\\d*|\\.\\d+)${exponent}\\s*$`, "u");
  return {
    accepts: (value) => written.test(value) && Number(value) >= from && Number(value) <= to,
    says: `a number from ${from} to ${to}`,
  };
}

/** `src,c:\\a.png\alt,One\, two` (subFs: Constraints). */
function isPairs(value: string): boolean {
  const plain = value.replaceAll(/\\[,\\]/gu, "").replace(/\\$/u, "");
  return plain.split("\\").every((pair) => pair.split(",").length === 2);
}

const htmlNames =
  "a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td tfoot th thead title tr tt u ul";
const issueTypes =
  "terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register locale-specific-content locale-violation style characters misspelling typographical formatting inconsistent-entities numbers markup pattern-problem whitespace internationalization length non-conformance uncategorized other";

/** The name of a type of attribute values. */
export type ValueName =
  | "text"
  | "nmtoken"
  | "ncname"
  | "nmtokens"
  | "language"
  | "languageOrNone"
  | "languageRanges"
  | "pairs"
  | "yesNo"
  | "reorder"
  | "direction"
  | "space"
  | "preserve"
  | "side"
  | "anySide"
  | "state"
  | "codeType"
  | "matchType"
  | "userDefined"
  | "ownDefined"
  | "annotation"
  | "positive"
  | "priority"
  | "integer"
  | "hex"
  | "percent"
  | "confidence"
  | "normalization"
  | "html"
  | "issue"
  | "filter"
  | "itsVersion";

/** The types of the schemas of XLIFF 2.1 and of what the text of the standard adds to them, by name. */
export const valueTypes: Readonly<Record<ValueName, ValueType>> = {
  text: { accepts: () => true, says: "any text" },
  nmtoken: pattern(nmtoken, "a name token: letters, digits, . - _ :"),
  ncname: pattern(
    new RegExp(`^(?![-.\\d\u00B7])(?!.*:)${nameChars}$`, "u"),
    "a name: letters, digits, . - _, a letter first",
  ),
  nmtokens: pattern(new RegExp(`^\\s*${nameChars}(?:\\s+${nameChars})*\\s*$`, "u"), "name tokens, with spaces between"),
  language: pattern(language, 'a BCP 47 tag like "en" or "en-GB"'),
  languageOrNone: pattern(new RegExp(`^$|${language.source}`, "iu"), 'a BCP 47 tag like "en" or "en-GB"'),
  languageRanges: pattern(
    new RegExp(`^\\s*$|^\\s*${range}(?:\\s*,\\s*${range})*\\s*$`, "iu"),
    'language ranges with commas between, like "fr, de-*", or "*"',
  ),
  pairs: {
    accepts: isPairs,
    says: String.raw`names and values, a comma between them and a backslash between pairs, both escaped by a backslash where they are text: "src,a.png\alt,One\, two"`,
  },
  yesNo: oneOf("yes", "no"),
  reorder: oneOf("yes", "firstNo", "no"),
  direction: oneOf("ltr", "rtl", "auto"),
  space: oneOf("default", "preserve"),
  preserve: oneOf("preserve"),
  side: oneOf("source", "target"),
  anySide: oneOf("source", "target", "ignorable"),
  state: oneOf("initial", "translated", "reviewed", "final"),
  codeType: oneOf("fmt", "ui", "quote", "link", "image", "other"),
  matchType: oneOf("am", "mt", "icm", "idm", "tb", "tm", "other"),
  userDefined: pattern(userDefined, 'a value of the form "prefix:value"'),
  // The prefix `xlf` is the standard's own: it defines values for the subType of codes only.
  ownDefined: pattern(/^(?!xlf:)[^\s:]+:[^\s:]+$/u, 'a value of the form "prefix:value" with a prefix other than xlf'),
  annotation: pattern(
    new RegExp(`^\\s*(?:generic|comment|term)\\s*$|${userDefined.source}`, "u"),
    '"generic", "comment", "term" or a value of the form "prefix:value"',
  ),
  positive: pattern(/^\s*\+?0*[1-9]\d*\s*$/u, "a whole number from 1"),
  priority: pattern(/^\s*\+?0*(?:[1-9]|10)\s*$/u, "a whole number from 1 to 10"),
  integer: pattern(/^\s*[+-]?\d+\s*$/u, "a whole number"),
  hex: pattern(/^(?:[0-9A-Fa-f]{2}){2,3}$/u, "4 or 6 hexadecimal digits"),
  percent: number(0, 100),
  confidence: number(0, 1, "(?:[eE][+-]?\\d+)?"),
  normalization: oneOf("none", "nfc", "nfd"),
  html: oneOf(...htmlNames.split(" ")),
  issue: oneOf(...issueTypes.split(" ")),
  filter: oneOf("include", "exclude"),
  itsVersion: oneOf("2.0"),
};
