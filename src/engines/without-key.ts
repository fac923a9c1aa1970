/** A text without the key, as it is or encoded for a URL: some services, and `fetch` itself, echo what they were sent. */
export function withoutKey(text: string, key: string | null | undefined): string {
  return key ? text.replaceAll(key, "…").replaceAll(encodeURIComponent(key), "…") : text;
}
