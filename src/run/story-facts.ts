import type { Term } from "../model.ts";
import { readText } from "../workspace/files.ts";
import type { Project } from "./project.ts";
import { termsOf } from "./terms.ts";

/** What is known of a story as a whole; null for what is not. */
export interface StoryFacts {
  /** The day on which it was last changed, as its front matter says: `2026-11-20`. */
  readonly date: string | null;
  /** The domain of the glossary that most of its terms are of. */
  readonly domain: string | null;
}

interface DateField {
  readonly name: string;
  readonly example: string;
}

/** Fields of front matter that say when a story was written, the latest of its days first. */
const dateFields: readonly DateField[] = [
  { name: "lastmod", example: "Hugo: lastmod: 2026-11-20" },
  { name: "updated", example: "Hexo: updated: 2026-11-20 09:00:00" },
  { name: "modified", example: "Pelican: modified: 2026-11-20 09:00" },
  { name: "last_modified_at", example: "Jekyll: last_modified_at: 2026-11-20T09:00:00+01:00" },
  { name: "date", example: "most: date: 2026-11-20" },
  { name: "published", example: "Eleventy: published: '2026-11-20'" },
];

const nothing: StoryFacts = { date: null, domain: null };

/** Finds out about stories by their ids, each once; of one whose file has gone nothing is known. */
export function storyFacts(project: Project): (story: string) => StoryFacts {
  const paths = new Map(project.files.map(({ id, path }) => [id, path]));
  const known = new Map<string, StoryFacts>();
  return (story) => {
    const path = paths.get(story);
    const facts = known.get(story) ?? (path === undefined ? nothing : factsIn(project, readText(project.root, path)));
    known.set(story, facts);
    return facts;
  };
}

function factsIn(project: Project, content: string | null): StoryFacts {
  if (content === null) return nothing;
  const terms = termsOf(project).finder.find(content);
  return { date: dateIn(content), domain: mostFrequentDomain(terms.map(({ term }) => term)) };
}

function dateIn(content: string): string | null {
  const [, block = ""] = /^---\r?\n([\s\S]*?)\r?\n---\s/u.exec(content) ?? [];
  for (const { name } of dateFields) {
    const [, date] = new RegExp(`^${name}:\\s*["']?(\\d{4}-\\d{2}-\\d{2})`, "mu").exec(block) ?? [];
    if (date !== undefined) return date;
  }
  return null;
}

/** The first by name of those that come as often: the same whatever the order of the text. */
function mostFrequentDomain(terms: readonly Term[]): string | null {
  const counts = [...Map.groupBy(terms, ({ domain }) => domain)].flatMap(([domain, { length }]) =>
    domain === null ? [] : [{ domain, length }],
  );
  counts.sort((one, other) => other.length - one.length || (one.domain < other.domain ? -1 : 1));
  return counts[0]?.domain ?? null;
}
