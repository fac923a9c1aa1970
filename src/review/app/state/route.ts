import { computed, signal, type ReadonlySignal } from "@preact/signals";
import { addressOf, parseRoute, type Route } from "./address.ts";

const hash = signal(location.hash);

addEventListener("hashchange", () => (hash.value = location.hash));

/** The route that the address says. */
export const route: ReadonlySignal<Route> = computed(() => parseRoute(hash.value));

/** Goes somewhere; with `replace` the browser's Back does not come back here. */
export function go(to: Partial<Route>, options: { readonly replace: boolean } = { replace: false }): void {
  const address = addressOf(to);
  if (address === location.hash) return;
  history[options.replace ? "replaceState" : "pushState"](null, "", address);
  hash.value = address;
}
