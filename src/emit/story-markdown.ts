import type { Heading, PhrasingContent, Root, RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { frontmatterToMarkdown } from "mdast-util-frontmatter";
import { toMarkdown } from "mdast-util-to-markdown";
import { stringify } from "yaml";
import type { Section, Story } from "../model.ts";
import { readableText } from "../text/codes.ts";
import { slug } from "../text/slug.ts";
import { blockNodes } from "./story-markdown/blocks.ts";
import { phrasing } from "./story-markdown/phrasing.ts";

const depths: Readonly<Record<number, Heading["depth"]>> = { 3: 3, 4: 4, 5: 5, 6: 6 };

/**
 * A clean Markdown file for any story: front matter with what the story has of title, reference and fields (but not
 * what stands around a page's article), `##` headings (`{#id}` where the reader would find another id), blocks. Reading
 * it back gives the same title, reference, section ids and headings and the same sentences; tables lose their columns,
 * nested lists their depth.
 */
export function storyToMarkdown(story: Story): string {
  const sections = story.sections.flatMap((section) => [
    ...headingNodes(story, section),
    ...section.blocks.flatMap((block) => blockNodes(block, story.format)),
  ]);
  const root: Root = { type: "root", children: [...frontMatter(story), ...sections] };
  return toMarkdown(root, {
    bullet: "-",
    extensions: [gfmToMarkdown(), frontmatterToMarkdown(["yaml"])],
    incrementListMarker: true,
    listItemIndent: "one",
    rule: "*",
  });
}

function headingNodes(story: Story, section: Section): readonly RootContent[] {
  const { heading, id } = section;
  if (!heading) return [];
  const text = readableText(heading.text, heading.codes);
  const mark: PhrasingContent = { type: "html", value: ` {#${id}}` };
  const isFound = slug(text) === id && !/\{#[^\s{}#]+\}$/u.test(text);
  const children = phrasing(heading, story.format);
  return [{ type: "heading", depth: depths[section.level] ?? 2, children: isFound ? children : [...children, mark] }];
}

function frontMatter(story: Story): readonly RootContent[] {
  const fields = story.fields.flatMap((field) =>
    /^(?!(?:nav|header|footer|aside)$)[\p{L}_-]+$/u.test(field.name ?? "")
      ? [[field.name, readableText(field.text, field.codes)] as const]
      : [],
  );
  const entries = [
    ...(story.title ? [["title", readableText(story.title.text, story.title.codes)] as const] : []),
    ...(story.reference === null ? [] : [["reference", story.reference] as const]),
    ...fields.filter(([name]) => name !== "title" && name !== "reference"),
  ];
  if (entries.length === 0) return [];
  return [{ type: "yaml", value: stringify(Object.fromEntries(entries), { lineWidth: 0 }).trimEnd() }];
}
