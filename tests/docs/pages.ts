import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A page of the documentation: `path` relative to the repository. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** A relative link of a page. */
export interface Link {
  readonly page: string;
  /** The file or folder that it leads to, relative to the repository. */
  readonly file: string;
  /** The heading's anchor, or null. */
  readonly anchor: string | null;
}

const topPages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"];

/** Every page that people read: those at the top, and all below `docs/`. */
export function pages(): readonly Page[] {
  const below = readdirSync("docs", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
  return [...topPages, ...below.map((path) => join("docs", path))].map((path) => ({
    path,
    text: readFileSync(path, "utf8"),
  }));
}

/** The text of a page without its code blocks and code spans: what Markdown reads as prose. */
function prose(text: string): string {
  return text.replace(/^(```+)[^]*?^\1$/gmu, "").replace(/(`+)(?!`)[^]*?(?<!`)\1(?!`)/gu, "");
}

/** The links of a page that lead to files of the repository, or to headings of the page itself. */
export function relativeLinks({ path, text }: Page): readonly Link[] {
  return [...prose(text).matchAll(/\]\((?<target>[^)\s]+)\)/gu)].flatMap((match): readonly Link[] => {
    const target = match.groups?.["target"] ?? "";
    if (/^[a-z]+:/iu.test(target)) return [];
    const [file = "", anchor = null] = target.split("#");
    return [{ page: path, file: file === "" ? path : join(dirname(path), file), anchor }];
  });
}

/** The anchors that a forge gives to a page's headings. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const headings = text.replace(/^(```+)[^]*?^\1$/gmu, "").matchAll(/^#{1,6} +(?<heading>.+)$/gmu);
  return new Set([...headings].map((match) => anchorOf(match.groups?.["heading"] ?? "")));
}

function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/gu, "-");
}

/** The commands of a page's `console` blocks with the output that the page shows for each, block by block. */
export function consoleBlocks(text: string): readonly (readonly ShownCommand[])[] {
  return [...text.matchAll(/^```console\n(?<body>[^]*?)^```$/gmu)].map((match) =>
    (match.groups?.["body"] ?? "")
      .split(/^\$ /mu)
      .slice(1)
      .map((part) => {
        const [command = "", ...output] = part.split("\n");
        return { command, output: output.join("\n").trim() };
      }),
  );
}

export interface ShownCommand {
  readonly command: string;
  readonly output: string;
}
