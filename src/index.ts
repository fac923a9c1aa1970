/** Vis-à-vis as a library: the commands as functions, then the stages they are made of. */
export type * from "./model.ts";
export { VisavisError, errorCodes, type ErrorCode } from "./errors.ts";

// The commands. Each takes `{root, …}` and answers the data that the command line prints.
export { runMainJob, buildStories, shortfall, type MainJobOptions, type MainJobResult } from "./run/run.ts";
export { approveStories, type Approval, type ApproveOptions } from "./run/approve.ts";
export { applyDecisions, type Application, type ApplyOptions } from "./run/apply-decisions.ts";
export { checkStories, type CheckResult } from "./run/check.ts";
export { diffStories, renderDiff, renderDiffPage, type DiffOptions, type DiffResult } from "./run/diff.ts";
export { statusStories, type TargetStatus } from "./run/status.ts";
export { readStoryFile, inspectStory, type Inspection } from "./run/inspect.ts";
export { importStories, type Imported } from "./run/import.ts";
export { initWorkspace } from "./run/init.ts";
export { examine, type Health } from "./run/doctor.ts";
export { lintWorkspaceGlossary } from "./run/glossary.ts";
export { searchMemory, type MemoryHit, type MemorySearchResult } from "./run/memory-search.ts";
export { importMemory, type ImportedMemory } from "./run/memory-import.ts";
export { memoryStats, type MemoryStats, type TargetMemory } from "./run/memory-stats.ts";
export { exportMemory, type ExportedMemory } from "./run/memory-export.ts";
export { cleanMemory, type CleanedMemory } from "./run/memory-clean.ts";
export { readSettings } from "./run/project.ts";
export type { Settings } from "./workspace/settings-schema.ts";

// The stages: pure functions over the model.
export { readerFor } from "./read/read.ts";
export { sentenceSplitter } from "./segment/split.ts";
export { parseGlossary } from "./glossary/parse.ts";
export { termFinder } from "./glossary/find.ts";
export { termUses } from "./glossary/uses.ts";
export { leverage } from "./memory/leverage.ts";
export { similarityScore } from "./memory/near/similarity.ts";
export { createSender } from "./translate/send.ts";
export { createEngine, engineNames } from "./engines/index.ts";
export type { Engine, LanguagePair, Reply, TranslateRequest } from "./engines/engine.ts";
export type { EngineModuleOptions } from "./engines/module.ts";
export { checkSegment, checks } from "./check/index.ts";
export { reviewItems } from "./diff/items.ts";
export { makeBundle } from "./emit/bundle.ts";
export { stringifyBundle } from "./emit/bundle/json.ts";
export { writeEdition } from "./emit/edition.ts";
export { parseXliff } from "./formats/xliff/parse.ts";
export { stringifyXliff } from "./formats/xliff/stringify.ts";
export { readTmx } from "./formats/tmx/read.ts";
export { stringifyTmxStart, stringifyTmxUnit, tmxEnd } from "./formats/tmx/write.ts";
