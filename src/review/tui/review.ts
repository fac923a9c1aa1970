import type { TerminalOptions } from "../../diff/terminal.ts";
import type { Lng } from "../../model.ts";
import { withProject } from "../../run/project.ts";
import { reviewerName } from "../../run/reviewer-name.ts";
import { now } from "../../workspace/clock.ts";
import { renderChoices, renderHelp, renderPrompt, renderSaid, renderSentence } from "./render.ts";
import { begin, step } from "./step.ts";
import type { Answer, Effect, Key, Step, Tui, Work } from "./tui.ts";
import { doWork, listSentences } from "./work.ts";

/** A terminal as the review needs it. */
export interface Screen {
  /** As it is now: windows change. */
  readonly options: () => TerminalOptions;
  readonly write: (text: string) => void;
  /** The next key; `ctrl+c` for whatever ends the program. */
  readonly key: () => Promise<Key>;
  /** Keys that were pressed before something was shown are no answer to it; `ctrl+c` always counts. */
  readonly forgetKeys: () => void;
  /** Lets a person change a text in an editor of their own, the terminal being the editor's meanwhile. */
  readonly edit: (content: string) => Promise<string>;
}

export interface TuiOptions {
  readonly root: string;
  readonly stories: readonly string[];
  readonly to: readonly Lng[];
  /** Only sentences for which it holds; else all that want a look. */
  readonly where?: string | undefined;
  /** Under whose name decisions are kept; git's `user.name` where it is left out. */
  readonly by?: string | undefined;
}

/**
 * Reviews sentences one at a time. Every decision is in its translation file before the next key is read. Answers
 * whether the review was interrupted. Throws as opening the workspace does, and `usage`.
 */
export async function reviewInTerminal(
  options: TuiOptions,
  screen: Screen,
): Promise<{ readonly isInterrupted: boolean }> {
  const { root, stories, to, where = "", by } = options;
  return await withProject({ root, stories, to, write: true, lock: null }, async (project) => {
    const workshop = { by: reviewerName(project.root, by), now, edit: screen.edit };
    const rows = await listSentences(project, where);
    return await converse(screen, begin(rows), async (work) => await doWork(project, workshop, work));
  });
}

/** Shows, asks and does until the review has ended. */
async function converse(screen: Screen, first: Step, work: DoWork): Promise<{ readonly isInterrupted: boolean }> {
  let tui = await carryOut(screen, first, work);
  for (;;) {
    if (tui.mode.type === "ended") return tui.mode;
    // What was typed ahead is no answer to a sentence that nobody had seen; a line may be typed as fast as it comes.
    if (tui.mode.type !== "type") screen.forgetKeys();
    screen.write(`\r\u001B[K${renderPrompt(tui, screen.options())}`);
    const key = await screen.key();
    const next = step(tui, { type: "key", key });
    const stays = next.tui === tui || (tui.mode.type === "type" && next.tui.mode.type === "type");
    if (!stays || next.effects.length > 0) screen.write(`${echoOf(tui, key)}\n`);
    tui = await carryOut(screen, next, work);
  }
}

type DoWork = (work: Work) => Promise<Answer>;

/** A key that is pressed is seen, as if it had been typed. */
function echoOf({ mode }: Tui, { name, text }: Key): string {
  return mode.type === "type" || name === "paste" ? "" : text;
}

/** Shows and does what a step asks for, and what comes of that, until a key is wanted. */
async function carryOut(screen: Screen, { tui: begun, effects }: Step, work: DoWork): Promise<Tui> {
  let tui = begun;
  let waiting = effects;
  for (;;) {
    const [effect, ...later] = waiting;
    if (!effect) return tui;
    waiting = later;
    if (effect.type === "work") {
      const next = step(tui, await work(effect.work));
      tui = next.tui;
      waiting = [...later, ...next.effects];
    } else {
      const shown = show(effect, tui, screen.options());
      if (shown !== "") screen.write(`${shown}\n`);
    }
  }
}

function show(effect: Exclude<Effect, { readonly type: "work" }>, tui: Tui, options: TerminalOptions): string {
  if (effect.type === "say") return renderSaid(effect.text, options);
  if (effect.what === "help") return renderHelp(options);
  return effect.what === "choices" ? renderChoices(tui, options) : renderSentence(tui, options);
}
