import { canonicalTarget } from "../memory/canonical.ts";
import type { Lng } from "../model.ts";
import { segmentKey } from "../text/identity.ts";
import type { MemoryEntry } from "../workspace/memory-table.ts";
import { noFile } from "../workspace/files.ts";
import { memoryFiles } from "./memory-files.ts";
import { unitPairs, unitsStamp } from "./memory-units.ts";
import type { Project } from "./project.ts";
import { isMachineMade } from "./translation-pairs.ts";

/** Puts the pairs of the workspace's TMX files into the memory of a target, of those files that changed. */
export function indexMemoryFiles(project: Project, target: Lng): void {
  const { settings, cache } = project;
  const suffix = ` ${target}`;
  const known = cache.indexedBelow(settings.folders.memory).filter((name) => name.endsWith(suffix));
  const names = new Set([...memoryFiles(project).map((path) => path + suffix), ...known]);
  for (const name of names) {
    const path = name.slice(0, -suffix.length);
    const stamp = unitsStamp(project, path);
    if (stamp === (cache.indexed(name) ?? noFile)) continue;
    cache.index({ path: name, lng: target, stamp }, stamp === noFile ? [] : entriesOf(project, path, target));
  }
}

function* entriesOf(project: Project, path: string, target: Lng): Generator<MemoryEntry> {
  for (const pair of unitPairs(project, path, target)) {
    // A target that lacks a link of the sentence is no translation of it.
    if (!pair.whole) continue;
    const { model, terms, state, date, domain } = pair;
    yield {
      key: segmentKey(pair.source, pair.codes),
      context: null,
      target: canonicalTarget(pair.source, pair.target.trim()),
      origin: "memory",
      model,
      terms,
      unknownWords: [],
      state,
      touched: state !== "translated",
      machine: isMachineMade({ ...pair, touched: state !== "translated" }),
      date,
      domain,
    };
  }
}
