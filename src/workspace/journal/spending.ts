import type { Statements } from "../sqlite.ts";

/** What a request cost at the service. */
export interface Usage {
  /** Code points. */
  readonly characters: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** What was spent with one engine and model on one target language. */
export interface Spending extends Usage {
  readonly engine: string;
  /** Null where the service does not say. */
  readonly model: string | null;
  readonly target: string;
  /** Requests that were answered. */
  readonly requests: number;
  /** Of the requests that had a price when they were made, in the currency of the settings. */
  readonly cost: number;
  /** Requests without a known price: `cost` leaves them out. */
  readonly unpriced: number;
}

/** One answered request on its day (`2026-11-01`); `cost` is null where its price is not known. */
export interface Payment extends Pick<Spending, "engine" | "model" | "target"> {
  readonly day: string;
  readonly usage: Usage;
  readonly cost: number | null;
}

/** True for what costs nothing anywhere. */
export function isFree({ characters, inputTokens, outputTokens }: Usage): boolean {
  return characters + inputTokens + outputTokens === 0;
}

/** A key has no NULL in it, so that equal rows meet. */
const noModel = "";

/** Adds a request to the sums of its day. */
export function addPayment(statement: Statements, { day, engine, model, target, usage, cost }: Payment): void {
  statement(
    `INSERT INTO spending VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET requests = requests + 1,
     characters = characters + excluded.characters, input_tokens = input_tokens + excluded.input_tokens,
     output_tokens = output_tokens + excluded.output_tokens, cost = cost + excluded.cost,
     unpriced = unpriced + excluded.unpriced`,
  ).run(
    day,
    engine,
    model ?? noModel,
    target,
    usage.characters,
    usage.inputTokens,
    usage.outputTokens,
    cost ?? 0,
    Number(cost === null),
  );
}

/** The sums since a day, that day included, by engine, model and target in alphabetical order. */
export function spendingSince(statement: Statements, day: string): readonly Spending[] {
  const rows = statement(
    `SELECT engine, model, target, sum(requests) AS requests, sum(characters) AS characters,
     sum(input_tokens) AS input, sum(output_tokens) AS output, sum(cost) AS cost, sum(unpriced) AS unpriced
     FROM spending WHERE day >= ? GROUP BY engine, model, target ORDER BY engine, model, target`,
  ).all(day);
  return rows.map((row) => ({
    engine: String(row["engine"]),
    model: row["model"] === noModel ? null : String(row["model"]),
    target: String(row["target"]),
    requests: Number(row["requests"]),
    characters: Number(row["characters"]),
    inputTokens: Number(row["input"]),
    outputTokens: Number(row["output"]),
    cost: Number(row["cost"]),
    unpriced: Number(row["unpriced"]),
  }));
}
