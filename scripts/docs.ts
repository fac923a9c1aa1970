/** `node scripts/docs.ts` writes `docs/checks.md` from the list of checks; a test keeps the page equal to it. */
import { writeFileSync } from "node:fs";
import { checks } from "../src/check/index.ts";

const head = `# Checks

<!-- Written by scripts/docs.ts from the list in src/check/index.ts: change the checks, not this page. -->

\`visavis check\` and \`visavis run\` check every sentence that has a translation. What a check says is a *finding*: the
sentence, what is expected and what is there, with the line in the translation file. A finding never stops the work;
\`--fail-on\` decides whether it sets the exit code (3).

A translation that is plainly broken when it comes from an engine (empty, cut off, an inline code lost) is not kept in
the first place: it is asked for again, then left without a translation. \`engine-reply\` says why; it is the one check that
speaks of sentences without a translation.

| check | ITS 2.0 type | severity | what must hold |
| --- | --- | --- | --- |
`;

const tail = `
Some findings of an \`error\` check are only warnings: a term that is translated once where the source has it twice, a
title of one or two words that is the same in both languages.

## Severity

\`visavis.yml\` sets the severity of each check for the whole workspace, or turns it off:

\`\`\`yaml
checks:
  length: off
  repeated-words: error
\`\`\`

## Formats

| \`--format\` | for |
| --- | --- |
| \`terminal\` | people; the default |
| \`json\` | scripts: the shape is in [schemas](schemas) |
| \`sarif\` | code scanning (SARIF 2.1.0) |
| \`junit\` | test reports of CI systems |
| \`github\` | workflow commands: findings appear at their line in a pull request |
`;

/** The text of `docs/checks.md`. */
export function checksPage(): string {
  const rows = checks.map(
    ({ name, issue, severity, describe }) => `| \`${name}\` | ${issue} | ${severity} | ${describe} |`,
  );
  return `${head}${rows.join("\n")}\n${tail}`;
}

if (import.meta.main) writeFileSync("docs/checks.md", checksPage());
