import type { LanguagePair } from "../engine.ts";

/** An installed mode: `fra-cat` translates `fr` into `ca`. */
export interface Mode extends LanguagePair {
  readonly name: string;
}

/** The mode of that name; null for variants and helpers (`eng-cat_valencia`, `eco-fr-es`). */
export function modeOf(name: string): Mode | null {
  const match = /^([a-z]{2,3})-([a-z]{2,3})$/u.exec(name);
  if (!match) return null;
  const [source, target] = [match[1] ?? "", match[2] ?? ""].map(tagOf);
  return source && target && source !== target ? { name, source, target } : null;
}

/** ISO 639-3 codes as BCP 47 writes them: `fra` is `fr`, `spa` is `es`, `oci` stays when there is nothing shorter. */
function tagOf(code: string): string {
  return Intl.getCanonicalLocales(code)[0] ?? "";
}

/** Every direction that the modes can serve, alone or in a chain, with the shortest chain; first in order wins ties. */
export function findRoutes(modes: readonly Mode[]): ReadonlyMap<string, readonly Mode[]> {
  const routes = new Map<string, readonly Mode[]>();
  let frontier: readonly Mode[][] = modes.map((mode) => [mode]);
  while (frontier.length > 0) {
    const longer: Mode[][] = [];
    for (const chain of frontier) {
      const [first, last] = [chain[0], chain.at(-1)];
      if (!first || !last || routes.has(routeKey({ source: first.source, target: last.target }))) continue;
      routes.set(routeKey({ source: first.source, target: last.target }), chain);
      longer.push(...lengthen(chain, modes));
    }
    frontier = longer.toSorted((a, b) => pivotRank(a) - pivotRank(b));
  }
  return routes;
}

/** The chain with each mode that can follow it and leads to a language it has not passed. */
function lengthen(chain: readonly Mode[], modes: readonly Mode[]): readonly Mode[][] {
  const passed = new Set(chain.flatMap(({ source, target }) => [source, target]));
  const end = chain.at(-1)?.target;
  return modes.filter(({ source, target }) => source === end && !passed.has(target)).map((next) => [...chain, next]);
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
