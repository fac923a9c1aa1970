import { readdirSync, readFileSync } from "node:fs";

const fixtures = "tests/formats/fixtures/round-trip";

const head = `# Other tools

<!-- Written by scripts/docs.ts; the table is that of the files in tests/formats/fixtures/round-trip: change those. -->

Translation files are [XLIFF 2.1](formats.md#translation-files). Any tool that edits XLIFF 2 may edit them, where they are
or as copies that come back to their place; visavis may run meanwhile. Commit before you hand a file over: what a tool
loses is taken back from the last commit.

\`\`\`
git add translations && git commit -m "To the translators"
# … the tool edits translations/es/nuage.xlf, or brings it back …
visavis check     # what it broke: exit 3
visavis diff      # what it changed, old against new
visavis run       # takes all of it over; nothing that it holds is sent again
\`\`\`

## Which tools

| tool | tried | XLIFF 2.1 | how |
| --- | --- | --- | --- |
| OmegaT 3.6 (Debian 12) | the tool itself | targets that are there, with their codes; no states, no notes | put the file into \`source/\` of a project with sentence segmentation off; what it translates is the target. \`initial\` sentences are not shown. Copy \`target/\` back |
| Poedit 3.2 (Debian 12) | the tool itself | XLIFF 2.0 only | write \`version="2.0"\` into the first line first; the rest is the same, and visavis reads it. \`pc\` and \`ph\` are placeholders, \`sc\` and \`ec\` stand as XML |
| translate-toolkit 3.8 (Debian 12) | the tool itself | no: it finds nothing, and what it saves is not valid | \`visavis memory export\` writes TMX, which it edits; put that into \`memory/\` |
| npm \`xliff\` 6 (i18next, locize) | the tool itself | no: it keeps one segment of each unit | the same |
| Python's ElementTree, other XML libraries | the tool itself | all that the script keeps | prefixes, order of attributes and white space do not matter |
| Okapi's XLIFF 2 filter (its OmegaT plugin) | as its issues say | codes may lose their original data | nothing to do: it comes from the story |
| Weblate ≥ 5.15 | as its documentation says | yes | choose *Placeables* for inline codes: *Plain text* escapes them |

A file for Trados, memoQ, Phrase and others goes through their XLIFF 2 filters; they were not tried.

## What survives

Tested for every file below, and for random mixtures of what tools do to files that nobody has edited: other namespace
prefixes and declarations, white space, line ends, byte order mark, UTF-16, order of attributes, quotes, CDATA, character
references, comments, codes renumbered or written as \`sc\`/\`ec\`, original data, metadata, matches, \`subState\`,
\`xml:space\` or ids gone.

- **Targets and states** are what the file says. What was edited is a person's.
- **A target edited in the state that it had** at the last commit, \`final\` say, by a tool that knows no states: it is
  \`reviewed\`, since nobody has approved the new text. What sets another state, or does it once this is committed,
  approves; so does \`visavis approve\`.
- **Codes** are those of the story, whatever the tool calls them.
- **Notes** are kept, with their ids and attributes.
- **A target that is empty, or whose codes are not those of its source**, is nobody's approved translation: it counts as
  \`translated\` until it is mended, also in \`build --require\`. \`untranslated\` and \`inline-codes\` name it; \`visavis diff\`
  shows it against the text of the last commit.
- **A sentence that is gone from the file, or stands there with another source**, is taken back from the last commit,
  with its state, notes and history: an error of \`lost-target\` until \`visavis run\` has written it.
- **A target that somebody has emptied**, with the state \`initial\` or none, is translated again. Until then \`lost-target\`
  warns, with the text that a person had approved.
- **A segment that has both another source and another target** counts as edited: the sentence is translated again, and
  the pair is shown beside it.
- **A file that is not valid** is refused with its line, and stays as it is. The hint names the last commit with a sound
  version.

Without git nothing is taken back: a sentence that is gone is translated again.

## What was tried

\`node scripts/cat-tools.ts\` makes the files of OmegaT, Poedit, translate-toolkit and ElementTree again; the others were
written by hand, after documentation and issues. In a row stands what is read otherwise than before.

| tool | what it did | is read as | findings |
| --- | --- | --- | --- |
`;

interface Meaning {
  readonly what: string;
  readonly segments: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
  readonly findings: readonly string[];
  readonly refused: string | null;
}

/** The text of `docs/cat-tools.md`: its table is what the tests expect of files that other tools have saved. */
export function catToolsPage(): string {
  const names = readdirSync(fixtures, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));
  return `${head}${names.sort().map(rowOf).join("\n")}\n`;
}

function rowOf(name: string): string {
  // Fixtures of ours, which the tests read in this shape.
  const { what, segments, notes, findings, refused } = JSON.parse(
    readFileSync(`${fixtures}/${name}`, "utf8"),
  ) as Meaning;
  const tool = name.split("/")[0] ?? "";
  if (refused !== null) return `| ${tool} | ${what} | refused: ${cell(refused.replace(/^[^:]*:\d+:\d+: /u, ""))} | – |`;
  const read = [...Object.values(segments).filter((text) => text !== "gone"), ...notes.map((note) => `note ${note}`)];
  const shown = read.length > 4 ? "the same texts, under other ids" : read.map((text) => cell(text)).join("<br>");
  return `| ${tool} | ${what} | ${shown || "the same"} | ${countOf(findings)} |`;
}

function cell(text: string): string {
  const short = text.length > 90 ? `${text.slice(0, 90)}…` : text;
  return `\`${short.replaceAll("|", "\\|").replaceAll("`", "'").trim()}\``;
}

function countOf(findings: readonly string[]): string {
  const rules = Map.groupBy(findings, (finding) => finding.split(" ")[0] ?? "");
  return [...rules].map(([rule, { length }]) => `${length} \`${rule}\``).join(", ") || "–";
}
