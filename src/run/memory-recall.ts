import { codedPair } from "../formats/tmx/codes.ts";
import { propertyOf } from "../formats/tmx/properties.ts";
import { readTmxSync } from "../formats/tmx/read.ts";
import type { TmxUnit } from "../formats/tmx/tmx.ts";
import { canonicalTarget } from "../memory/canonical.ts";
import type { Lng } from "../model.ts";
import { segmentKey } from "../text/identity.ts";
import type { MemoryEntry } from "../workspace/cache.ts";
import { noFile, stampOf } from "../workspace/files.ts";
import { readChunksSync } from "../workspace/streams.ts";
import { memoryFiles } from "./memory-files.ts";
import { isEmpty, pairSorter } from "./memory-pairs.ts";
import type { Project } from "./project.ts";

/** Puts the pairs of the workspace's TMX files into the memory of a target, of those files that changed. */
export function indexMemoryFiles(project: Project, target: Lng): void {
  const { root, settings, cache } = project;
  const suffix = ` ${target}`;
  const known = cache.indexedBelow(settings.folders.memory).filter((name) => name.endsWith(suffix));
  const names = new Set([...memoryFiles(project).map((path) => path + suffix), ...known]);
  for (const name of names) {
    const path = name.slice(0, -suffix.length);
    const file = stampOf(root, path);
    // Which texts of a file are for this target depends on what other targets there are.
    const stamp = file === noFile ? noFile : [file, settings.source, ...settings.targets].join(" ");
    if (stamp === (cache.indexed(name) ?? noFile)) continue;
    cache.index({ path: name, lng: target, stamp }, stamp === noFile ? [] : entriesOf(project, path, target));
  }
}

function* entriesOf({ root, settings }: Project, path: string, target: Lng): Generator<MemoryEntry> {
  const sort = pairSorter(settings.source, settings.targets);
  for (const item of readTmxSync(readChunksSync(root, path), path)) {
    if (item.type !== "unit" || propertyOf(item.unit.remarks, "origin") === "pseudo") continue;
    yield* entriesIn(item.unit, sort(item.unit), target);
  }
}

function* entriesIn(
  { remarks }: TmxUnit,
  { source, targets }: ReturnType<ReturnType<typeof pairSorter>>,
  target: Lng,
): Generator<MemoryEntry> {
  if (source === null || isEmpty(source)) return;
  for (const { lng, variant } of targets) {
    if (lng !== target || isEmpty(variant)) continue;
    const pair = codedPair(source, variant);
    // A target that lacks a link of the sentence is no translation of it.
    if (!pair.whole) continue;
    yield {
      key: segmentKey(pair.source, pair.codes),
      target: canonicalTarget(pair.source, pair.target.trim()),
      origin: "memory",
      model: propertyOf(remarks, "model"),
      terms: propertyOf(remarks, "terms"),
      unknownWords: [],
      // What another tool keeps in a memory, a person has confirmed there.
      touched: propertyOf(remarks, "state") !== "translated",
    };
  }
}
