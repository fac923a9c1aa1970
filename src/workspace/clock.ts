/** The day it is here, as `2026-11-20`. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The time it is, as `2026-11-20T18:50:57Z`. */
export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/u, "Z");
}
