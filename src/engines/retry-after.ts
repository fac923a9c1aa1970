/** `Retry-After` in milliseconds: seconds or an HTTP date (RFC 9110, 10.2.3); null when absent or senseless. */
export function retryAfterMs(value: string | null): number | null {
  if (value === null) return null;
  const ms = /^\d+(?:\.\d+)?$/u.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}
