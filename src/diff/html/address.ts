import type { DiffItem } from "../item.ts";

/**
 * Where an item stands in the report: `dossier/nuage/es/s-84e844a0`, every part as in a URL. The same for the same
 * sentence in every report, so that a link to it stays good.
 */
export function addressOf({ story, target, segment }: Pick<DiffItem, "story" | "target" | "segment">): string {
  const path = story.split("/").map(encoded).join("/");
  return `${path}/${encoded(target)}/${encoded(segment)}`;
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
