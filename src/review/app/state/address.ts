/** Where the reviewer is: a language's list of all segments, or a story in it, at a segment. */
export interface Route {
  readonly target: string | null;
  readonly story: string | null;
  readonly segment: string | null;
}

/** `#/en/my-story/s-1`; a story's folders are part of its name. */
export function parseRoute(text: string): Route {
  const [target = null, story = null, segment = null] = text.replace(/^#\/?/u, "").split("/").map(decoded);
  return { target: target || null, story: story || null, segment: segment || null };
}

/** The address of a route, for links. */
export function addressOf({ target, story, segment }: Partial<Route>): string {
  return `#/${[target, story, segment].flatMap((name) => (name ? [encodeURIComponent(name)] : [])).join("/")}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
