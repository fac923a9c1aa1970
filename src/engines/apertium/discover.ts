import { access, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LanguagePair } from "../engine.ts";
import { notInstalled } from "./faults.ts";
import { parseMode, type Stage } from "./mode.ts";
import { findRoutes, type Mode, modeOf } from "./routes.ts";

/** What a folder of `.mode` files can translate. */
export interface Installed {
  readonly pairs: readonly LanguagePair[];
  readonly routes: ReadonlyMap<string, readonly Mode[]>;
}

/** The directions that the modes of a folder serve. Throws `engine-unavailable` when there is none. */
export async function discover(modesDir: string): Promise<Installed> {
  const names = await readdir(modesDir).catch((error: unknown) => {
    throw notInstalled(`there is no folder ${modesDir}`, error);
  });
  const modes = names.toSorted().flatMap((name) => modeOf(name) ?? []);
  const routes = findRoutes(modes);
  if (routes.size === 0) throw notInstalled(`${modesDir} holds no language pair`);
  const pairs = [...routes.values()].flatMap((chain) => {
    const [first, last] = [chain[0], chain.at(-1)];
    return first && last ? [{ source: first.source, target: last.target }] : [];
  });
  return { pairs, routes };
}

/** The pipeline of a mode; its data files are there. Throws `engine-unavailable` otherwise. */
export async function readStages(modesDir: string, mode: Mode): Promise<readonly Stage[]> {
  const file = join(modesDir, `${mode.name}.mode`);
  const stages = parseMode(await readFile(file, "utf8"), file);
  const data = stages.flatMap(({ args }) => args.filter((word) => word.startsWith("/")));
  await Promise.all(data.map((path) => access(path))).catch((error: unknown) => {
    throw notInstalled(`the data of its mode ${mode.name} is missing`, error);
  });
  return stages;
}
