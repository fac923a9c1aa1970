import { resolve } from "node:path";
import { importStories as importAll, type Imported } from "../../run/import.ts";
import { readSettings } from "../../run/project.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";
import { counted } from "../render/table.ts";

/** `visavis import <file…>`: each file becomes a clean Markdown story; says what it made of it and what it dropped. */
export const importStories: Command = async ({ arguments: files, root, json, terminal }) => {
  const { settings } = await readSettings(root);
  const named = files.map((path) => ({ path, full: resolve(root, path) }));
  const imported = await importAll(root, settings, named);
  terminal.data(json ? toJson({ imported }) : imported.map(describe).join("\n"));
  return exitCodes.done;
};

function describe({ path, file, inspection }: Imported): string {
  const { title, reference, sections, dropped } = inspection;
  const blocks = sections.flatMap((section) => section.blocks);
  const sentences = blocks.reduce((sum, block) => sum + block.sentences.length, 0);
  return [
    `${path}  from ${file}`,
    `  title: ${title ?? "none found"}`,
    `  reference: ${reference ?? "none found"}`,
    `  ${counted(sections.length, "section")}, ${counted(blocks.length, "block")}, ${counted(sentences, "sentence")}`,
    ...dropped.map(({ text, reason, line }) => `  dropped (${reason}), line ${line}: ${text}`),
  ].join("\n");
}
