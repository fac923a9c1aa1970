import { fileURLToPath } from "node:url";
import { stampOf } from "./files.ts";

/** Tells this installation of the program from any other: what an older one has found out may not hold any more. */
export function programStamp(): string {
  return stampOf(fileURLToPath(import.meta.url), "");
}
