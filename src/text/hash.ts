import { hash } from "node:crypto";

/** The first `digits` hexadecimal digits of the text's SHA-256. */
export function shortHash(text: string, digits: number): string {
  return hash("sha256", text, "hex").slice(0, digits);
}
