import { type Signal, signal } from "@preact/signals";
import { RequestError } from "../client.ts";
import { connection } from "./connection.ts";

/** Something that the page says, until the reviewer has read it or gone on. */
export interface Message {
  readonly kind: "done" | "problem";
  readonly text: string;
  readonly hint: string;
}

/** The last thing said; null when it was put away. */
export const message: Signal<Message | null> = signal(null);

/** Says what went wrong; that the server is away is said as long as it is. */
export function tell(error: unknown): void {
  if (error instanceof RequestError && error.isAway) {
    connection.value = "lost";
    return;
  }
  const hint = error instanceof RequestError ? error.hint : "";
  message.value = { kind: "problem", text: error instanceof Error ? error.message : String(error), hint };
}

/** Says what was done. */
export function say(text: string): void {
  message.value = { kind: "done", text, hint: "" };
}

/** What was said is over. */
export function clear(): void {
  message.value = null;
}
