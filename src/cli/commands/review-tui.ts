import { VisavisError } from "../../errors.ts";
import { reviewInTerminal } from "../../review/tui/review.ts";
import type { Command } from "../command.ts";
import { editText } from "../editor.ts";
import { exitCodes } from "../exit-codes.ts";
import { openKeyboard } from "../keyboard.ts";

/** `visavis review --tui`: one sentence at a time in the terminal, as `git add -p` shows changes. */
export const reviewTui: Command = async ({
  root,
  arguments: stories,
  options,
  environment,
  json,
  signal,
  terminal,
}) => {
  if (json || !process.stdin.isTTY || !process.stdout.isTTY) throw noTerminal();
  const { to = [], where, as } = options;
  const keyboard = openKeyboard(signal);
  try {
    const { isInterrupted } = await reviewInTerminal(
      { root, stories, to, where, by: as },
      {
        options: () => ({ color: terminal.color, columns: process.stdout.columns || 80 }),
        write: (text) => void process.stdout.write(text),
        key: keyboard.next,
        forgetKeys: keyboard.forget,
        edit: async (content) => await keyboard.lend(async () => await editText(content, environment)),
      },
    );
    return isInterrupted ? exitCodes.interrupted : exitCodes.done;
  } finally {
    keyboard.close();
  }
};

function noTerminal(): VisavisError {
  return new VisavisError({
    code: "usage",
    message: "review --tui asks at a terminal, and there is none",
    hint: "'visavis diff' shows what there is to look at; 'visavis approve' approves it from scripts.",
  });
}
