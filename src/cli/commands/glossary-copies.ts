import { glossaryCopies, type GlossaryCopy } from "../../run/glossary-copies.ts";
import { settingsOrNone } from "../../run/project.ts";
import type { Command, CommandContext } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";
import { renderGlossaryCopy } from "../render/glossary-copy.ts";
import { shortened } from "../render/table.ts";

/** `visavis glossary sync`: brings the glossaries that engines keep up to date with the house's. */
export const glossarySync: Command = async (context) => await show(context, true);

/** `visavis glossary status`: the house's glossary beside the engines' copies of it. */
export const glossaryStatus: Command = async (context) => await show(context, false);

async function show(context: CommandContext, sync: boolean): Promise<number> {
  const { root, environment, signal, options, json, terminal } = context;
  const copies = await glossaryCopies({ root, environment, signal, sync, allowEngine: options.allowEngine });
  const { glossary: file } = await settingsOrNone(root);
  terminal.data(
    json ? toJson({ file, copies }) : copies.map((copy) => renderGlossaryCopy(copy, terminal)).join("\n\n"),
  );
  for (const copy of copies) warnOfRefused(copy, file, context);
  return exitCodes.done;
}

function warnOfRefused({ engine, refused }: GlossaryCopy, file: string, { terminal, json }: CommandContext): void {
  if (json) return;
  for (const { source, lng, line, reason } of refused) {
    terminal.warning(`${file}:${line ?? 1}: ${engine} does not take “${shortened(source, 60)}” (${lng}): ${reason}`);
  }
}
