import { type Signal, signal } from "@preact/signals";
import type { ChangeEvent } from "../../api.ts";

/** Whether the server answers: it may have been ended, or started anew and not know this page any more. */
export const connection: Signal<"open" | "lost" | "refused"> = signal("open");

interface Listening {
  /** Hears of each change of a file, whoever made it. */
  readonly told: (change: ChangeEvent) => void;
  /** The server is there again: all may be another. */
  readonly again: () => void;
}

/** So long (in milliseconds) the page waits before it asks again whether the server is there. */
const wait = 1500;

/** Listens to the server for as long as the page is open; when it went away, until it is there again. */
export function listen({ told, again }: Listening): void {
  const events = new EventSource("/api/events");
  events.addEventListener("open", () => {
    const wasAway = connection.value !== "open";
    connection.value = "open";
    if (wasAway) again();
  });
  events.addEventListener("change", ({ data }) => {
    // The server alone writes this stream.
    told(JSON.parse(String(data)) as ChangeEvent);
  });
  events.addEventListener("error", () => {
    // A browser does not ask again where it was refused.
    connection.value = events.readyState === EventSource.CLOSED ? "refused" : "lost";
    events.close();
    setTimeout(() => listen({ told, again }), wait);
  });
}
