import { VisavisError } from "../errors.ts";
import type { SourceFile, SplitSentences, Story, StoryFormat } from "../model.ts";

/** Makes a story of a file; `split` cuts each unit's text into sentences. */
export type Reader = (file: SourceFile, split: SplitSentences) => Story;

const formats: Readonly<Record<string, StoryFormat>> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".txt": "text",
  ".html": "html",
  ".htm": "html",
};

/** The format that a path's extension names, in any case; null for a file that is no story. */
function formatOf(path: string): StoryFormat | null {
  const extension = /\.[^./]+$/u.exec(path)?.[0].toLowerCase() ?? "";
  return formats[extension] ?? null;
}

/**
 * The reader for a path, by its extension. Each parser is loaded when the first story of its format is read: a run
 * that reads nothing loads none. Throws `input-invalid` for another extension.
 */
export async function readerFor(path: string): Promise<Reader> {
  const format = formatOf(path);
  if (format === "markdown") return (await import("./markdown.ts")).readMarkdown;
  if (format === "html") return (await import("./html.ts")).readHtml;
  if (format === "text") return (await import("./plain-text.ts")).readPlainText;
  throw new VisavisError({
    code: "input-invalid",
    message: `${path}: not a story: its extension is not one of ${Object.keys(formats).join(", ")}`,
    hint: "Save it as .md, .txt or .html, under a name that ends so.",
    file: path,
  });
}
