import { operatorsOf, queryFields, type Operator, type QueryField, type QueryRow } from "./query/fields.ts";
import { foldText } from "./query/fold.ts";
import { queryError, tokenize, type Token, type WrittenCondition } from "./query/tokens.ts";

/** One condition of a query, as JSON can carry it. */
interface Condition {
  /** Name of the field. */
  readonly field: string;
  readonly operator: Operator;
  /** Any of them will do (with `!=`: none may be); null asks for nothing. Texts are folded where they are compared so. */
  readonly wanted: readonly (string | number | null)[];
}

/** A question to segments: all of its conditions must hold; without any it holds of every segment. */
export interface Query {
  readonly conditions: readonly Condition[];
}

/** Values that a field can have besides those that its table knows: names of checks, languages. */
export type KnownValues = Readonly<Record<string, readonly string[]>>;

/** Asks for no value at all: `match=none`, `reason=none`. */
const none = "none";

const fields: ReadonlyMap<string, QueryField> = new Map(queryFields.map((field) => [field.name, field]));

/**
 * Reads a query: conditions `field operator value`, parted by spaces, that must all hold. `,` parts values of which any
 * will do; quotation marks hold values with spaces. A value that is not in `known` is refused, so that a slip of the
 * pen never asks for everything. Throws `usage` with the column.
 */
export function parseQuery(text: string, known: KnownValues = {}): Query {
  const written = tokenize(text);
  if (written.length === 0) {
    throw queryError(1, "there is no condition in it", "Write at least one: origin=deepl, findings=0 …");
  }
  return { conditions: written.map((condition) => readCondition(condition, known)) };
}

function readCondition({ field: name, operator, values }: WrittenCondition, known: KnownValues): Condition {
  const field = fields.get(name.text);
  if (!field) throw queryError(name.column, `there is no field '${name.text}'`, `Fields are: ${names(queryFields)}.`);
  const sign = operatorsOf[field.type].find((one) => one === operator.text);
  if (sign === undefined) {
    const problem = `'${name.text}' has no operator '${operator.text}'`;
    throw queryError(operator.column, problem, `It takes ${operatorsOf[field.type].join(" ")}, as in ${field.example}`);
  }
  const [first] = values;
  const second = values[1];
  if (second && /[<>]/u.test(sign)) {
    throw queryError(second.column, `'${sign}' takes one value`, `Write ${field.name}${sign}${first?.text ?? ""}`);
  }
  const allowed = sign === "~" ? undefined : (field.values ?? known[field.name]);
  return {
    field: field.name,
    operator: sign,
    wanted: values.map((value) => readValue(value, { field, sign, allowed })),
  };
}

interface ValueRule {
  readonly field: QueryField;
  readonly sign: Operator;
  readonly allowed: readonly string[] | undefined;
}

function readValue({ text, column }: Token, { field, sign, allowed }: ValueRule): string | number | null {
  if (field.type === "number") return readNumber({ text, column }, { field, sign, allowed });
  if (field.type === "names" && text === none && sign !== "~") return null;
  if (allowed && !allowed.includes(text)) {
    throw queryError(column, `'${text}' is no ${field.name}`, `It is one of: ${allowed.join(", ")}.`);
  }
  const wanted = sign === "~" || field.type === "text" ? foldText(text) : text;
  if (sign === "~" && wanted === "") {
    throw queryError(column, "every text holds nothing", `Write what '${field.name}' is to hold: ${field.example}`);
  }
  return wanted;
}

function readNumber({ text, column }: Token, { field, sign }: ValueRule): number | null {
  if (text === none && !/[<>]/u.test(sign)) return null;
  if (/^\d{1,9}(?:\.\d{1,9})?%?$/u.test(text)) return Number(text.replace("%", ""));
  throw queryError(column, `'${text}' is no number`, `'${field.name}' is compared with a number: ${field.example}`);
}

function names(list: readonly QueryField[]): string {
  return list.map(({ name }) => name).join(", ");
}

/** Whether all conditions of the query hold of a segment. */
export function matchesQuery(query: Query, row: QueryRow): boolean {
  return query.conditions.every((condition) => holds(condition, row));
}

function holds({ field: name, operator, wanted }: Condition, row: QueryRow): boolean {
  const field = fields.get(name);
  if (!field) return false;
  if (field.type === "number") return comparesAny(field.of(row), operator, wanted);
  const found = field.type === "names" ? field.of(row) : [field.of(row)];
  const compared = field.type === "text" || operator === "~" ? found.map(foldText) : found;
  const isFound = wanted.some((value) => isAmong(compared, value, operator));
  return isFound === (operator !== "!=");
}

function isAmong(found: readonly string[], value: string | number | null, operator: Operator): boolean {
  if (value === null) return found.length === 0;
  return found.some((text) => (operator === "~" ? text.includes(String(value)) : text === value));
}

/** A number that is none is equal to `none`, unlike every number, and neither below nor above one. */
function comparesAny(found: number | null, operator: Operator, wanted: readonly (string | number | null)[]): boolean {
  if (operator === "=") return wanted.includes(found);
  if (operator === "!=") return !wanted.includes(found);
  const [limit] = wanted;
  if (found === null || typeof limit !== "number") return false;
  if (found === limit) return operator === "<=" || operator === ">=";
  return found < limit === operator.startsWith("<");
}
