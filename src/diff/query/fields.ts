import type { Lng, Reason, State } from "../../model.ts";
import { reasonRules } from "../reasons.ts";

/** What a query asks of a segment. Texts as a reader sees them, without codes. */
export interface QueryRow {
  readonly story: string;
  /** Id of the section. */
  readonly section: string;
  readonly heading: string | null;
  /** Id of the segment. */
  readonly segment: string;
  readonly target: Lng;
  readonly state: State;
  readonly origin: string;
  readonly reasons: readonly Reason[];
  /** The checks that have something to say and are not waived, once for each finding. */
  readonly rules: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  readonly similarity: number | null;
  readonly changed: number | null;
  readonly source: string;
  readonly text: string | null;
}

export type Operator = "=" | "!=" | "<" | ">" | "<=" | ">=" | "~";

interface FieldWords {
  readonly name: string;
  /** One sentence for the documentation and the help. */
  readonly describe: string;
  readonly example: string;
  /** All values that there are, where they are known. */
  readonly values?: readonly string[];
}

/** A field of a query: `name` is one word, `names` are any number of them, `text` is prose, `number` may be none. */
export type QueryField = FieldWords &
  (
    | { readonly type: "name" | "text"; readonly of: (row: QueryRow) => string }
    | { readonly type: "names"; readonly of: (row: QueryRow) => readonly string[] }
    | { readonly type: "number"; readonly of: (row: QueryRow) => number | null }
  );

/** The operators that a type of field knows. */
export const operatorsOf: Readonly<Record<QueryField["type"], readonly Operator[]>> = {
  name: ["=", "!=", "~"],
  names: ["=", "!=", "~"],
  text: ["=", "!=", "~"],
  number: ["=", "!=", "<", ">", "<=", ">="],
};

const states: readonly State[] = ["initial", "translated", "reviewed", "final"];

/** Every field, in the order of the documentation. */
export const queryFields: readonly QueryField[] = [
  { name: "story", type: "name", describe: "Id of the story.", example: "story=nuage", of: (row) => row.story },
  {
    name: "section",
    type: "names",
    describe: "Id of the section, or its heading.",
    example: "section~remèdes",
    of: ({ section, heading }) => (heading === null ? [section] : [section, heading]),
  },
  { name: "segment", type: "name", describe: "Id of the segment.", example: "segment=s12", of: (row) => row.segment },
  { name: "target", type: "name", describe: "The language.", example: "target=es,ca", of: (row) => row.target },
  {
    name: "state",
    type: "name",
    describe: "How far the translation has come.",
    example: "state=translated",
    values: states,
    of: (row) => row.state,
  },
  {
    name: "origin",
    type: "name",
    describe: "Who made the target: an engine, `memory`, `person`.",
    example: "origin=deepl",
    of: (row) => row.origin,
  },
  {
    name: "reason",
    type: "names",
    describe: "Why the sentence wants a look.",
    example: "reason!=source-changed",
    values: reasonRules.map(({ name }) => name),
    of: (row) => row.reasons,
  },
  {
    name: "finding",
    type: "names",
    describe: "Name of a check that has something against it, which nobody waived.",
    example: "finding=numbers,terms",
    of: (row) => row.rules,
  },
  {
    name: "findings",
    type: "number",
    describe: "How many findings there are, those waived aside.",
    example: "findings=0",
    of: ({ errors, warnings }) => errors + warnings,
  },
  { name: "errors", type: "number", describe: "How many are errors.", example: "errors>0", of: (row) => row.errors },
  {
    name: "warnings",
    type: "number",
    describe: "How many are warnings.",
    example: "warnings<2",
    of: (row) => row.warnings,
  },
  {
    name: "match",
    type: "number",
    describe: "Similarity of the memory's pair that the target was taken from.",
    example: "match>=95",
    of: (row) => row.similarity,
  },
  {
    name: "changed",
    type: "number",
    describe: "Per cent of the machine's text that a person changed.",
    example: "changed>20",
    of: (row) => row.changed,
  },
  {
    name: "source",
    type: "text",
    describe: "The source.",
    example: 'source~"part de marché"',
    of: (row) => row.source,
  },
  {
    name: "text",
    type: "text",
    describe: "The target; empty where there is none.",
    example: "text~nube",
    of: (row) => row.text ?? "",
  },
];
