import { emitKeypressEvents } from "node:readline";
import type { Key } from "../review/tui/tui.ts";

/** The keys of the terminal, one by one, as they are pressed. */
export interface Keyboard extends Pick<KeyQueue, "next" | "forget"> {
  /** Leaves the terminal to another program while that works. */
  readonly lend: <T>(work: () => Promise<T>) => Promise<T>;
  /** Leaves the terminal as it was found. */
  readonly close: () => void;
}

/** Keys on their way from who pressed them to who asks. */
interface KeyQueue {
  readonly give: (key: Key) => void;
  readonly next: () => Promise<Key>;
  /** Forgets what was pressed and not asked for; an interruption is never forgotten. */
  readonly forget: () => void;
}

/** What Node's `readline` says of a key. */
interface Keypress {
  readonly name?: string | undefined;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
}

const interruption: Key = { name: "ctrl+c", text: "" };

/** Terminals mark what is pasted, so that it is not taken for keys. */
const pasteMarks = { on: "\u001B[?2004h", off: "\u001B[?2004l" } as const;

/** Takes the keyboard of the terminal. A `signal` that is aborted and an input that ends are `ctrl+c`. */
export function openKeyboard(signal: AbortSignal): Keyboard {
  const { stdin, stdout } = process;
  const { give, next, forget } = keyQueue();
  const interrupt = (): void => give(interruption);
  const listen = keypressReader((key) => {
    if (key.name === "ctrl+z") suspend();
    give(key);
  });
  const take = (): void => {
    stdin.setRawMode(true);
    stdin.on("keypress", listen).resume();
    stdout.write(pasteMarks.on);
  };
  const leave = (): void => {
    stdin.off("keypress", listen).pause();
    stdin.setRawMode(false);
    stdout.write(pasteMarks.off);
  };
  // The next line runs when the shell brings the program back (`fg`), or at once where there is none.
  const suspend = (): void => {
    leave();
    process.kill(process.pid, "SIGTSTP");
    take();
  };
  emitKeypressEvents(stdin);
  signal.addEventListener("abort", interrupt);
  stdin.on("end", interrupt);
  take();
  if (signal.aborted) interrupt();
  return {
    next,
    forget,
    lend: async (work) => {
      leave();
      return await work().finally(take);
    },
    close: () => {
      signal.removeEventListener("abort", interrupt);
      stdin.off("end", interrupt);
      leave();
    },
  };
}

function keyQueue(): KeyQueue {
  const pressed: Key[] = [];
  const waiting: ((key: Key) => void)[] = [];
  return {
    give: (key) => {
      const taker = waiting.shift();
      if (taker) taker(key);
      else pressed.push(key);
    },
    next: async () => pressed.shift() ?? (await new Promise((resolve) => waiting.push(resolve))),
    forget: () => {
      const isInterrupted = pressed.some(({ name }) => name === interruption.name);
      pressed.splice(0, pressed.length, ...(isInterrupted ? [interruption] : []));
    },
  };
}

/** What is pasted is one key. */
function keypressReader(give: (key: Key) => void): (text: string | undefined, press: Keypress) => void {
  let pasted: string | null = null;
  return (text = "", press) => {
    if (press.name === "paste-start") pasted = "";
    else if (press.name === "paste-end") {
      give({ name: "paste", text: pasted ?? "" });
      pasted = null;
    } else if (pasted !== null) pasted += text;
    else give(keyOf(text, press));
  };
}

function keyOf(text: string, { name = text, ctrl = false, meta = false }: Keypress): Key {
  if (ctrl) return { name: `ctrl+${name}`, text: "" };
  const writes = !meta && text !== "" && !/\p{Cc}/u.test(text);
  return { name: name === "return" ? "enter" : name, text: writes ? text : "" };
}
