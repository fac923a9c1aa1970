import { shortHash } from "../text/hash.ts";

/** Gives out ids that are unique in one translation file: the kept one where there is one, else one from content. */
export interface IdSource {
  /** `kept` if it is still free, else `<prefix><8 hex digits of the content>` with `-2`, `-3` … when that is taken. */
  readonly next: (prefix: string, content: string, kept: string | null) => string;
  /** The same for an id of another file: it is kept unless this file has one like it. */
  readonly adopt: (prefix: string, content: string, foreign: string) => string;
}

export function idSource(reserved: Iterable<string>): IdSource {
  const kept = new Set(reserved);
  const taken = new Set<string>();
  const claim = (id: string): string => {
    taken.add(id);
    return id;
  };
  const next: IdSource["next"] = (prefix, content, old) => {
    if (old !== null && !taken.has(old)) return claim(old);
    const base = `${prefix}${shortHash(content, 8)}`;
    let candidate = base;
    for (let number = 2; taken.has(candidate) || kept.has(candidate); number++) candidate = `${base}-${number}`;
    return claim(candidate);
  };
  return {
    next,
    adopt: (prefix, content, foreign) => next(prefix, content, kept.has(foreign) ? null : foreign),
  };
}
