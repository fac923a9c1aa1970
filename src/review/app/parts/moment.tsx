import type { JSX } from "preact";

/** A moment (ISO 8601) as people say it, in their own time zone. */
export function Moment({ at }: { readonly at: string }): JSX.Element {
  const date = new Date(at);
  // Other tools write what they like.
  const text = Number.isNaN(date.getTime())
    ? at
    : date.toLocaleString("en", { dateStyle: "medium", timeStyle: "short" });
  return <time dateTime={at}>{text}</time>;
}
