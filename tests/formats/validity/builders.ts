/** A constraint of XLIFF 2.1 with a document that breaks it, and the like that keeps it. */
export interface Sample {
  /** The clauses of the rules that it is for; none when a schema says it. */
  readonly clause: string;
  readonly breaks: string;
  readonly keeps: string;
  readonly says: RegExp;
}

const namespaces = [
  'xmlns="urn:oasis:names:tc:xliff:document:2.0"',
  'xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"',
  'xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"',
  'xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0"',
  'xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"',
  'xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0"',
  'xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0"',
  'xmlns:val="urn:oasis:names:tc:xliff:validation:2.0"',
  'xmlns:its="http://www.w3.org/2005/11/its"',
  'xmlns:itsm="urn:oasis:names:tc:xliff:itsm:2.1"',
  'xmlns:x="urn:example:x"',
].join(" ");

/** A document with attributes on its root. */
export function root(attributes: string, files: string): string {
  return `<xliff ${namespaces} version="2.1" ${attributes}>\n${files}\n</xliff>`;
}
const langs = 'srcLang="fr" trgLang="en"';
/** A document from French into English. */
export const document = (files: string): string => root(langs, files);
/** One file. */
export const file = (content: string): string => document(`<file id="f1">\n${content}\n</file>`);
/** A segment without anything special. */
export const plain = "<segment><source>Un.</source></segment>";
/** One unit. */
export const unit = (content: string, attributes = ""): string =>
  file(`<unit id="u1"${attributes}>\n${content}\n</unit>`);
/** A segment with the given source and target. */
export const segment = (source: string, target?: string): string =>
  `<segment><source>${source}</source>${target === undefined ? "" : `<target>${target}</target>`}</segment>`;
/** One segment. */
export const inline = (source: string, target?: string): string => unit(segment(source, target));
/** Original data `d1` and `d2`. */
export const data = '<originalData><data id="d1">[</data><data id="d2">]</data></originalData>';
/** One segment of a unit with `data`. */
export const withData = (source: string): string => unit(data + segment(source));
/** What a code that cannot be reordered must say, too. */
export const fixed = 'canCopy="no" canDelete="no"';
/** A match for a unit of one segment. */
export const match = (content: string, attributes = 'ref="#s1"'): string =>
  unit(
    `<mtc:matches><mtc:match ${attributes}>${content}</mtc:match></mtc:matches><segment id="s1"><source><mrk id="m1" type="term">Un</mrk>.</source></segment>`,
  );
/** The texts of a match. */
export const pair = "<source>Un</source><target>One</target>";
/** A glossary for a unit of one segment. */
export const glossary = (entry: string): string =>
  unit(`<gls:glossary>${entry}</gls:glossary>${segment('<mrk id="m1" type="term">un</mrk>')}`);
/** A rule of the validation module. */
export const rule = (attributes: string): string =>
  unit(`<val:validation><val:rule ${attributes}/></val:validation>${plain}`);
/** The resource data of a file. */
export const resources = (content: string): string =>
  file(`<res:resourceData>${content}</res:resourceData><unit id="u1">${plain}</unit>`);
/** A resource item with an id, elsewhere. */
export const resource = (id: string): string =>
  `<res:resourceItem id="${id}" mimeType="text/plain"><res:source href="a.txt"/></res:resourceItem>`;
/** A resource item. */
export const item = (content: string, attributes = 'mimeType="text/plain"'): string =>
  resources(`<res:resourceItem id="r1" ${attributes}>${content}</res:resourceItem>`);
/** A file in a document that says its version of ITS. */
export const its = (content: string): string => root(`${langs} its:version="2.0"`, `<file id="f1">${content}</file>`);
/** An annotation with attributes of ITS. */
export const marked = (attributes: string): string =>
  its(`<unit id="u1">${segment(`<mrk id="m1" ${attributes}>Un</mrk>`)}</unit>`);
/** A list of one localization quality issue. */
export const issues = (id: string, attributes: string): string =>
  `<its:locQualityIssues ${id}><its:locQualityIssue ${attributes}/></its:locQualityIssues>`;
