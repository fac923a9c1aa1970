import type { LanguagePair } from "../engine.ts";
import { findRoutes, type Mode } from "./routes.ts";

/** What an installation can translate. */
export interface Installed {
  readonly pairs: readonly LanguagePair[];
  readonly routes: ReadonlyMap<string, readonly Mode[]>;
}

/** The directions that these modes serve, alone or in a chain. */
export function installedOf(modes: readonly Mode[]): Installed {
  const routes = findRoutes(modes);
  const pairs = [...routes.values()].flatMap((chain) => {
    const [first, last] = [chain[0], chain.at(-1)];
    return first && last ? [{ source: first.source, target: last.target }] : [];
  });
  return { pairs, routes };
}
