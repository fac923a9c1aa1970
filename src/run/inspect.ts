import { VisavisError } from "../errors.ts";
import type { Lng, SourceFile, Story, Unit } from "../model.ts";
import { readerFor } from "../read/read.ts";
import { sentenceSplitter } from "../segment/split.ts";
import { readableText } from "../text/codes.ts";
import { readTextAt } from "../workspace/files.ts";
import { refuseEmpty } from "../workspace/stories.ts";

/** One block as a person should see it. */
export interface InspectedBlock {
  readonly kind: string;
  readonly ordered?: boolean;
  readonly text: string;
  readonly sentences: readonly string[];
  readonly line: number;
}

/** How a story is understood; the shape of `inspect --json`. */
export interface Inspection {
  readonly story: string;
  readonly title: string | null;
  readonly reference: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly sections: readonly {
    readonly id: string;
    readonly heading: string | null;
    readonly blocks: readonly InspectedBlock[];
  }[];
  readonly dropped: readonly { readonly text: string; readonly reason: string; readonly line: number }[];
}

/** A file as the user named it, and where it is. */
export interface NamedFile {
  readonly path: string;
  readonly full: string;
}

/** Reads any story file, inside a workspace or not. Throws `input-…` errors. */
export async function readStoryFile(
  file: NamedFile,
  lng: Lng,
): Promise<{ readonly source: SourceFile; readonly story: Story }> {
  const { path } = file;
  const read = await readerFor(path);
  const content = readTextAt(file.full, path);
  if (content === null) {
    throw new VisavisError({
      code: "input-missing",
      message: `${path}: there is no such file`,
      hint: "Name a .md, .txt or .html file.",
      file: path,
    });
  }
  refuseEmpty(path, content);
  const id = path.replace(/^.*[\\/]/u, "").replace(/\.[^.]+$/u, "");
  const source: SourceFile = { id, path, lng, content };
  return { source, story: read(source, sentenceSplitter(lng)) };
}

export function inspectStory(story: Story): Inspection {
  return {
    story: story.id,
    title: story.title ? readable(story.title) : null,
    reference: story.reference,
    fields: Object.fromEntries(story.fields.map((unit) => [unit.name ?? unit.kind, readable(unit)])),
    sections: story.sections.map(({ id, heading, blocks }) => ({
      id,
      heading: heading ? readable(heading) : null,
      blocks: blocks.flatMap(({ units }) => units.map(inspectUnit)),
    })),
    dropped: story.dropped.map(({ text, reason, line }) => ({ text, reason, line })),
  };
}

function readable(unit: Unit): string {
  return readableText(unit.text, unit.codes).trim();
}

function inspectUnit(unit: Unit): InspectedBlock {
  const sentences = unit.segments.map(({ range }) =>
    readableText(unit.text.slice(range.start, range.end), unit.codes).trim(),
  );
  const text = unit.translatable ? readable(unit) : unit.text;
  return { kind: unit.kind, ...(unit.ordered ? { ordered: true } : {}), text, sentences, line: unit.line };
}
