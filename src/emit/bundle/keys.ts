/**
 * Keys for `ids`, one each and in their order, that i18next takes literally: letters, marks, digits and `-` only
 * (no `.` and `:` of paths, no `_` of plurals and contexts), no digit first, unique (`x`, `x-2` …). An id that is
 * such a key already stays as it is.
 */
export function bundleKeys(ids: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const given = new Set(ids.filter((id) => safeKey(id) === id));
  return ids.map((id) => {
    const key = safeKey(id);
    let candidate = key;
    for (let number = 2; taken.has(candidate) || (candidate !== id && given.has(candidate)); number++) {
      candidate = `${key}-${number}`;
    }
    taken.add(candidate);
    return candidate;
  });
}

function safeKey(id: string): string {
  const key = id.replace(/[^\p{L}\p{M}\p{N}-]+/gu, "-");
  if (key === "" || key === "-") return "section";
  return /^\p{N}/u.test(key) ? `s-${key}` : key;
}
