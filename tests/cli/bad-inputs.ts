import type { Files } from "./visavis.ts";

/** Text and single bytes in one. */
export const bytes = (...parts: (string | number)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part]))));

/** A fault of a user's file or words, and what there is to say of it. */
export interface BadInput {
  readonly name: string;
  readonly files: Files;
  readonly words?: readonly string[];
  readonly error: { readonly code: string; readonly file?: string; readonly line?: number; readonly column?: number };
  /** What the message and its hint say. */
  readonly says: RegExp;
}

const yml = (content: string): Files => ({ "visavis.yml": content });
const fault = (file: string, line: number, column?: number): BadInput["error"] => ({
  code: "settings-invalid",
  file,
  line,
  ...(column === undefined ? {} : { column }),
});

/** One row a mistake that people make. */
export const badInputs: readonly BadInput[] = [
  {
    name: "YAML that is cut off",
    files: yml("source: fr\ntargets: [es\nengines: [deepl]\n"),
    error: fault("visavis.yml", 3, 1),
    says: /end with a \]/u,
  },
  {
    name: "a merge conflict in the settings",
    files: yml("targets: [es]\n<<<<<<< HEAD\nsource: fr\n=======\nsource: de\n>>>>>>> b\n"),
    error: fault("visavis.yml", 2, 1),
    says: /merge conflict/u,
  },
  {
    name: "no targets",
    files: yml("source: fr\n"),
    error: fault("visavis.yml", 1),
    says: /targets: is missing; it takes a list: \[en, es\]/u,
  },
  {
    name: "settings that are a text",
    files: yml("bonjour"),
    error: fault("visavis.yml", 1),
    says: /one a line: 'name: value'/u,
  },
  {
    name: "a setting that there is not",
    files: yml("targets: [es]\ntarget: es\n"),
    error: fault("visavis.yml", 2, 1),
    says: /target: is not a setting/u,
  },
  {
    name: "a target equal to the source",
    files: yml("targets: [es, fr]\n"),
    error: fault("visavis.yml", 1),
    says: /fr is named twice or is the source language/u,
  },
  {
    name: "a language that there is not",
    files: yml("targets: [es, zz]\n"),
    error: fault("visavis.yml", 1, 15),
    says: /'zz' is not a language/u,
  },
  {
    name: "a malformed language",
    files: yml("targets: [es, English]\n"),
    error: fault("visavis.yml", 1, 15),
    says: /write it like 'en', 'pt-BR'/u,
  },
  {
    name: "an engine that there is not",
    files: yml("targets: [es]\nengines: [deepel]\n"),
    error: fault("visavis.yml", 2),
    says: /no engine 'deepel', only deepl, llm, apertium/u,
  },
  {
    name: "engines in a text",
    files: yml("targets: [es]\nengines: deepl\n"),
    error: fault("visavis.yml", 2),
    says: /takes a list: \[deepl, apertium\]/u,
  },
  {
    name: "a check that there is not",
    files: yml("targets: [es]\nchecks:\n  lenght: off\n"),
    error: fault("visavis.yml", 3, 3),
    says: /no check 'lenght'/u,
  },
  {
    name: "a folder that leads out",
    files: yml("targets: [es]\nfolders: { content: ../other }\n"),
    error: fault("visavis.yml", 2, 12),
    says: /inside the workspace/u,
  },
  {
    name: "settings in Latin-1",
    files: { "visavis.yml": bytes("# propri", 0xe9, "t", 0xe9, "\ntargets: [es]\n") },
    error: { code: "input-encoding", file: "visavis.yml", line: 1, column: 9 },
    says: /iconv -f ISO-8859-1/u,
  },
  {
    name: "--to a language that is no target",
    files: {},
    words: ["run", "--to", "ca"],
    error: { code: "language-unknown" },
    says: /Add ca to 'targets'/u,
  },
  {
    name: "a story that there is not",
    files: {},
    words: ["run", "plaite"],
    error: { code: "story-unknown" },
    says: /The stories are: plainte/u,
  },
  {
    name: "a story id with ..",
    files: {},
    words: ["run", "../visavis"],
    error: { code: "story-unknown" },
    says: /no story '\.\.\/visavis'/u,
  },
  {
    name: "an engine that there is not, by option",
    files: {},
    words: ["run", "--engine", "deepel"],
    error: { code: "engine-unknown" },
    says: /deepl, llm, apertium, pseudo/u,
  },
  {
    name: "front matter that is no YAML",
    files: { "source-content/a.md": "---\ntitle: [oups\n---\n\nBonjour.\n" },
    error: { code: "input-invalid", file: "source-content/a.md", line: 3 },
    says: /front matter/u,
  },
  {
    name: "an empty story",
    files: { "source-content/a.md": "\n \n" },
    error: { code: "input-invalid", file: "source-content/a.md", line: 1 },
    says: /empty.*delete the file/su,
  },
  {
    name: "an empty story, inspected",
    files: { "a.txt": "" },
    words: ["inspect", "a.txt"],
    error: { code: "input-invalid", file: "a.txt", line: 1 },
    says: /empty/u,
  },
  {
    name: "a story in Latin-1",
    files: { "source-content/a.txt": bytes("Un.\n\nPremi", 0xe8, "re.\n") },
    error: { code: "input-encoding", file: "source-content/a.txt", line: 3, column: 6 },
    says: /not UTF-8.*iconv -f ISO-8859-1 -t UTF-8 'source-content\/a\.txt'/su,
  },
  {
    name: "a story in UTF-16",
    files: { "source-content/a.md": bytes(0xff, 0xfe, "U", 0, "n", 0) },
    error: { code: "input-encoding", file: "source-content/a.md", line: 1 },
    says: /UTF-16.*iconv -f UTF-16/su,
  },
  {
    name: "a NUL byte",
    files: { "source-content/a.md": "Un\n\nDe\0ux.\n" },
    error: { code: "input-encoding", file: "source-content/a.md", line: 3, column: 3 },
    says: /NUL byte/u,
  },
  {
    name: "a story of 50 MB",
    files: { "source-content/a.md": Buffer.alloc(50_000_000, "a") },
    error: { code: "input-too-large", file: "source-content/a.md" },
    says: /50 MB; the limit is 20 MB.*Split the file/su,
  },
  {
    name: "two stories with one id",
    files: { "source-content/plainte.txt": "Une autre.\n" },
    error: { code: "story-duplicate", file: "source-content/plainte.txt" },
    says: /plainte\.md and .*plainte\.txt.*Rename/su,
  },
  {
    name: "two stories that differ by case",
    files: { "source-content/Plainte.txt": "Une autre.\n" },
    error: { code: "story-duplicate" },
    says: /Rename/u,
  },
  {
    name: "a file name that is no id",
    files: { "source-content/a:b.md": "Une.\n" },
    error: { code: "input-invalid", file: "source-content/a:b.md" },
    says: /Rename it without :/u,
  },
  {
    name: "a glossary that is no YAML",
    files: { "glossary.yml": "source: fr\nterms:\n  - term: x\n   es: [y\n" },
    error: { code: "glossary-invalid", file: "glossary.yml", line: 4 },
    says: /glossary lint/u,
  },
  {
    name: "a term twice",
    files: { "glossary.yml": "source: fr\nterms:\n  - term: juge\n    es: juez\n  - term: juge\n    es: árbitro\n" },
    error: { code: "glossary-invalid", file: "glossary.yml", line: 5, column: 11 },
    says: /already a term, on line 3/u,
  },
  {
    name: "a story that is no story",
    files: {},
    words: ["inspect", "visavis.yml"],
    error: { code: "input-invalid", file: "visavis.yml" },
    says: /\.md, \.markdown, \.txt/u,
  },
  {
    name: "a file that there is not",
    files: {},
    words: ["import", "brut.txt"],
    error: { code: "input-missing", file: "brut.txt" },
    says: /no such file/u,
  },
];
