const languageNames = new Intl.DisplayNames("en", { type: "language" });

/** `Spanish (es)`. */
export function languageName(lng: string): string {
  return `${languageNames.of(lng) ?? lng} (${lng})`;
}

/** `1 sentence`, `1,204 sentences`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
