/** What an error says, the innermost of its causes first: "connect ECONNREFUSED 127.0.0.1:9" for "fetch failed". */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return reasonOf(error.cause);
  // An address that is several (`localhost`) fails with a code alone.
  const code = "code" in error ? String(error.code) : error.name;
  return error.message === "" ? code : error.message;
}
