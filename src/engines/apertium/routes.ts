import type { LanguagePair } from "../engine.ts";

/** An installed mode: `fra-cat` translates `fr` into `ca`. */
export interface Mode extends LanguagePair {
  readonly name: string;
}

/** The mode a `.mode` file's name stands for; null for variants and helpers (`eng-cat_valencia`, `eco-fr-es`). */
export function modeOf(fileName: string): Mode | null {
  const match = /^([a-z]{2,3})-([a-z]{2,3})\.mode$/u.exec(fileName);
  if (!match) return null;
  const [source, target] = [match[1] ?? "", match[2] ?? ""].map(tagOf);
  return source && target ? { name: fileName.slice(0, -5), source, target } : null;
}

/** ISO 639-3 codes as BCP 47 writes them: `fra` is `fr`, `spa` is `es`, `oci` stays when there is nothing shorter. */
function tagOf(code: string): string {
  return Intl.getCanonicalLocales(code)[0] ?? "";
}

/** Every direction that the modes can serve, alone or in a chain, with the shortest chain; first in order wins ties. */
export function findRoutes(modes: readonly Mode[]): ReadonlyMap<string, readonly Mode[]> {
  const routes = new Map<string, readonly Mode[]>();
  let frontier = modes.filter(({ source, target }) => source !== target).map((mode) => [mode]);
  while (frontier.length > 0) {
    const longer: Mode[][] = [];
    for (const chain of frontier) {
      const [first, last] = [chain[0], chain.at(-1)];
      if (!first || !last || routes.has(routeKey({ source: first.source, target: last.target }))) continue;
      routes.set(routeKey({ source: first.source, target: last.target }), chain);
      const passed = new Set([first.source, ...chain.map(({ target }) => target)]);
      for (const next of modes) {
        if (next.source === last.target && !passed.has(next.target)) longer.push([...chain, next]);
      }
    }
    frontier = longer.toSorted((a, b) => pivotRank(a) - pivotRank(b));
  }
  return routes;
}

/** Key of a direction in the map of routes. */
export function routeKey(pair: LanguagePair): string {
  return `${pair.source}>${pair.target}`;
}

/** Which language to go through when several chains are as short. */
const pivots: readonly string[] = ["es"];

function pivotRank(chain: readonly Mode[]): number {
  const through = chain.slice(1).map(({ source }) => source);
  return through.every((lng) => pivots.includes(lng)) ? 0 : 1;
}
