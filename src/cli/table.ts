import type { Command } from "./command.ts";

interface OptionRow {
  readonly flags: string;
  readonly describe: string;
  readonly choices?: readonly string[];
  readonly fallback?: string;
}

interface CommandRow {
  /** Words and arguments, as commander takes them. */
  readonly usage: string;
  readonly describe: string;
  readonly options: readonly OptionRow[];
  /** Loads the command when it is called: `--help` loads none. */
  readonly load: () => Promise<Command>;
}

const to: OptionRow = { flags: "--to <languages>", describe: "only these target languages, e.g. en,es" };
const engine: OptionRow = { flags: "--engine <name>", describe: "use this engine instead of those in the settings" };
const allowEngine: OptionRow = {
  flags: "--allow-engine <names>",
  describe: "let these engines from npm packages run",
};
const stale: OptionRow = {
  flags: "--stale",
  describe: "translate anew what was made under other terms and nobody has touched",
};
const wait: OptionRow = { flags: "--wait <seconds>", describe: "wait so long for another run to end" };
const dryRun: OptionRow = { flags: "--dry-run", describe: "show the plan and its cost; send and write nothing" };
const budget: OptionRow = { flags: "--max-characters <n>", describe: "refuse a plan that would bill more characters" };
const failOn: OptionRow = {
  flags: "--fail-on <severity>",
  describe: "exit 3 when there are findings of this severity or worse",
  choices: ["error", "warning", "never"],
  fallback: "error",
};
const frozen: OptionRow = { flags: "--frozen", describe: "write nothing; exit 5 if anything would change" };
const requireState: OptionRow = {
  flags: "--require <state>",
  describe: "leave out what has not reached this state",
  choices: ["translated", "reviewed", "final"],
  fallback: "translated",
};

/** The commands, in the order of a day's work. */
export const commandTable: readonly CommandRow[] = [
  {
    usage: "init [dir]",
    describe: "make a new workspace: settings, glossary, one example story",
    options: [],
    load: async () => (await import("./commands/init.ts")).init,
  },
  {
    usage: "inspect <file>",
    describe: "show how a story is understood: sections, blocks, sentences, what is dropped",
    options: [],
    load: async () => (await import("./commands/inspect.ts")).inspect,
  },
  {
    usage: "import <file...>",
    describe: "turn messy text or HTML into clean Markdown stories in the content folder",
    options: [],
    load: async () => (await import("./commands/import.ts")).importStories,
  },
  {
    usage: "translate [story...]",
    describe: "send what is new or changed, and write the translation files",
    options: [to, engine, allowEngine, dryRun, budget, stale, wait],
    load: async () => (await import("./commands/translate.ts")).translate,
  },
  {
    usage: "diff [story...]",
    describe: "show what changed and wants a look",
    options: [
      to,
      {
        flags: "--format <format>",
        describe: "how to show it",
        choices: ["terminal", "markdown", "github", "html", "json"],
        fallback: "terminal",
      },
      { flags: "--out <file>", describe: "write to this file instead of stdout" },
      { flags: "--since <commit>", describe: "compare with this commit (default: the last one)" },
      { flags: "--all", describe: "also what nobody has looked at since an earlier commit" },
    ],
    load: async () => (await import("./commands/diff.ts")).diff,
  },
  {
    usage: "review [story...]",
    describe: "review in a browser, or in the terminal: compare, fix, approve, comment",
    options: [
      { flags: "--tui", describe: "ask in the terminal, sentence by sentence; stories, --to and --where choose them" },
      to,
      { flags: "--where <query>", describe: "only sentences for which all of this holds, not those that want a look" },
      { flags: "--as <name>", describe: "who reviews (default: git's user.name)" },
      { flags: "--port <n>", describe: "serve on this port of 127.0.0.1 (default: the workspace's own)" },
      { flags: "--open", describe: "open the address in this machine's browser" },
      { flags: "--apply <file>", describe: "carry out the decisions that a report has saved, and end" },
      { flags: "--dry-run", describe: "with --apply: say what would be carried out; write nothing" },
    ],
    load: async () => (await import("./commands/review.ts")).review,
  },
  {
    usage: "approve [story...]",
    describe: "approve translations: by story, language, section, segment or query",
    options: [
      to,
      { flags: "--section <id>", describe: "only the section with this id or heading" },
      { flags: "--segment <id>", describe: "only this sentence" },
      { flags: "--where <query>", describe: "only sentences for which all of this holds: 'origin=deepl findings=0'" },
      {
        flags: "--state <state>",
        describe: "the state that they reach",
        choices: ["reviewed", "final"],
        fallback: "final",
      },
      { flags: "--as <name>", describe: "who approves (default: git's user.name)" },
      { flags: "--force", describe: "also in spite of errors" },
      { flags: "--dry-run", describe: "say what would be approved; write nothing" },
    ],
    load: async () => (await import("./commands/approve.ts")).approve,
  },
  {
    usage: "check [story...]",
    describe: "check the translations",
    options: [
      to,
      {
        flags: "--format <format>",
        describe: "how to show findings",
        choices: ["terminal", "json", "sarif", "junit", "github"],
        fallback: "terminal",
      },
      failOn,
    ],
    load: async () => (await import("./commands/check.ts")).check,
  },
  {
    usage: "build [story...]",
    describe: "write locale bundles and translated editions",
    options: [to, frozen, requireState],
    load: async () => (await import("./commands/build.ts")).build,
  },
  {
    usage: "run [story...]",
    describe: "the main job: translate, check, build, and say what to look at",
    options: [to, engine, allowEngine, dryRun, budget, wait, failOn, requireState],
    load: async () => (await import("./commands/run.ts")).run,
  },
  {
    usage: "status [story...]",
    describe: "show how far each language is, and what was spent this month",
    options: [to, allowEngine],
    load: async () => (await import("./commands/status.ts")).status,
  },
  {
    usage: "doctor",
    describe: "show which engines work here, why others do not, and what to install",
    options: [allowEngine],
    load: async () => (await import("./commands/doctor.ts")).doctor,
  },
  {
    usage: "glossary lint",
    describe: "check the glossary itself",
    options: [{ flags: "--suggest", describe: "propose terms from the words that engines did not know" }],
    load: async () => (await import("./commands/glossary-lint.ts")).glossaryLint,
  },
  {
    usage: "glossary status",
    describe: "show the glossary beside the copies that engines keep of it",
    options: [allowEngine],
    load: async () => (await import("./commands/glossary-copies.ts")).glossaryStatus,
  },
  {
    usage: "glossary sync",
    describe: "bring the copies that engines keep up to date",
    options: [allowEngine],
    load: async () => (await import("./commands/glossary-copies.ts")).glossarySync,
  },
  {
    usage: "memory search <phrase>",
    describe: "find the sentences of the house that hold a phrase or are near to it",
    options: [to, { flags: "--limit <n>", describe: "show at most so many sentences of each language (default: 10)" }],
    load: async () => (await import("./commands/memory-search.ts")).memorySearch,
  },
  {
    usage: "memory stats",
    describe: "show what the memory holds, and what it had for the last run, by similarity",
    options: [to],
    load: async () => (await import("./commands/memory-stats.ts")).memoryStatistics,
  },
  {
    usage: "memory import <file...>",
    describe: "take TMX files of any tool into the workspace's memory",
    options: [to],
    load: async () => (await import("./commands/memory-import.ts")).memoryImport,
  },
  {
    usage: "memory export",
    describe: "write all pairs of the translation files as TMX 1.4b",
    options: [
      to,
      { flags: "--out <file>", describe: "write to this file instead of stdout" },
      {
        flags: "--state <state>",
        describe: "only pairs that have reached this state",
        choices: ["translated", "reviewed", "final"],
        fallback: "translated",
      },
      { flags: "--all", describe: "the pairs of the workspace's TMX files too" },
    ],
    load: async () => (await import("./commands/memory-export.ts")).memoryExport,
  },
  {
    usage: "memory clean",
    describe: "find what is there twice, empty, contradictory or retired in TMX and translation files",
    options: [
      { flags: "--write", describe: "take out duplicates and empty texts of TMX files" },
      { flags: "--retired", describe: "with --write: retired pairs too that engines made and nobody touched" },
    ],
    load: async () => (await import("./commands/memory-clean.ts")).memoryClean,
  },
];

/** What the help says of commands that have commands of their own. */
export const groupDescriptions: Readonly<Record<string, string>> = {
  glossary: "the house's terms: check them, bring them to the engines",
  memory: "what is translated already: look it up, bring it in, take it out, clean it",
};
