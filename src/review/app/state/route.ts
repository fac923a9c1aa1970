import { computed, signal, type ReadonlySignal } from "@preact/signals";

/** Where the reviewer is: a language's list of all segments, or a story in it, at a segment. */
export interface Route {
  readonly target: string | null;
  readonly story: string | null;
  readonly segment: string | null;
}

const hash = signal(location.hash);

addEventListener("hashchange", () => (hash.value = location.hash));

/** The route that the address says. */
export const route: ReadonlySignal<Route> = computed(() => parseRoute(hash.value));

/** `#/en/my-story/s-1`; a story's folders are part of its name. */
export function parseRoute(text: string): Route {
  const [target = null, story = null, segment = null] = text.replace(/^#\/?/u, "").split("/").map(decoded);
  return { target: target || null, story: story || null, segment: segment || null };
}

/** The address of a route, for links. */
export function addressOf({ target, story, segment }: Partial<Route>): string {
  return `#/${[target, story, segment].flatMap((name) => (name ? [encodeURIComponent(name)] : [])).join("/")}`;
}

/** Goes somewhere; with `replace` the browser's Back does not come back here. */
export function go(to: Partial<Route>, options: { readonly replace: boolean } = { replace: false }): void {
  const address = addressOf(to);
  if (address === location.hash) return;
  history[options.replace ? "replaceState" : "pushState"](null, "", address);
  hash.value = address;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
