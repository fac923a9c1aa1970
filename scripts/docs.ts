/** `node scripts/docs.ts` writes the pages that are lists of what the program has; a test keeps them equal to it. */
import { writeFileSync } from "node:fs";
import { checks } from "../src/check/index.ts";
import { operatorsOf, type QueryField, queryFields } from "../src/diff/query/fields.ts";
import { reasonRules } from "../src/diff/reasons.ts";
import { catToolsPage } from "./docs-cat-tools.ts";

const head = `# Checks

<!-- Written by scripts/docs.ts from the list in src/check/index.ts: change the checks, not this page. -->

\`visavis check\` and \`visavis run\` check every sentence that has a translation. What a check says is a *finding*: the
sentence, what is expected and what is there, with the line in the translation file. A finding never stops the work;
\`--fail-on\` decides whether it sets the exit code (3).

A translation that is plainly broken when it comes from an engine (empty, cut off, an inline code lost) is not kept in
the first place: it is asked for again, then left without a translation. \`engine-reply\` says why. It and
\`lost-target\` speak of sentences without a translation.

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

## Waivers

A warning that is none can be waived, for one sentence and with a reason. It then counts nowhere: not for \`--fail-on\`,
not in \`status\`, not in \`diff\`. \`check\` says how many are waived; \`--format json\` shows by whom and why, SARIF has them
as suppressed, JUnit as skipped. The waiver is in the [translation file](formats.md#what-reviewers-do), and goes when the
sentence or its translation changes. Errors are mended, not waived.

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

const queriesHead = `# Queries

<!-- Written by scripts/docs.ts from src/diff/query/fields.ts and src/diff/reasons.ts: change those, not this page. -->

A query chooses sentences by what is known of them:

\`\`\`
origin=deepl findings=0
state=translated,reviewed source~"part de marché" match>=95
\`\`\`

- A query is conditions with spaces between them. All of them must hold.
- A condition is a field, an operator and a value. Spaces may stand around the operator.
- Values with commas between them are alternatives: with \`=\` and \`~\` any of them will do, with \`!=\` none may.
- A value with spaces, commas or any of \`= < > ~\` stands in quotation marks, \`"…"\`, \`'…'\` or \`“…”\`. In them, \`\\\`
  takes the next character as it is.
- \`~\` asks whether the value stands in the field, whatever the case, the kind of quotation marks and apostrophes, and the
  spaces that only typesetting asks for. So do \`=\` and \`!=\` with \`source\` and \`text\`. Elsewhere \`=\` wants the same word.
- \`none\` asks for no number and for no name at all: \`match=none\`, \`finding=none\`. A number that is none is neither below
  nor above another.

What cannot be understood (an unknown field, a state that there is not) is refused with its column: a slip of the pen
never chooses more than was meant.

## Fields

| field | operators | what it is | example |
| --- | --- | --- | --- |
`;

const reasonsHead = `
## Reasons

Why a sentence wants a look. One that a person has approved has none, as long as its source and its terms are the same and
no check has anything against it.

| reason | when |
| --- | --- |
`;

/** The text of `docs/queries.md`. */
export function queriesPage(): string {
  const rows = queryFields.map(
    ({ name, type, describe, values, example }) =>
      `| \`${name}\` | ${operators(type)} | ${describe}${values ? ` ${oneOf(values)}` : ""} | \`${example}\` |`,
  );
  const reasons = reasonRules.map(({ name, describe }) => `| \`${name}\` | ${describe} |`);
  return `${queriesHead}${rows.join("\n")}\n${reasonsHead}${reasons.join("\n")}\n`;
}

function operators(type: QueryField["type"]): string {
  return operatorsOf[type].map((operator) => `\`${operator}\``).join(" ");
}

function oneOf(values: readonly string[]): string {
  return `One of ${values.map((value) => `\`${value}\``).join(", ")}.`;
}

if (import.meta.main) {
  writeFileSync("docs/checks.md", checksPage());
  writeFileSync("docs/queries.md", queriesPage());
  writeFileSync("docs/cat-tools.md", catToolsPage());
}
