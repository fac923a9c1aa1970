import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

/** Where a command's words go: data to stdout, messages to stderr. */
export interface Terminal {
  readonly data: (text: string) => void;
  /** A line on stderr; `--quiet` silences it. */
  readonly message: (text: string) => void;
  /** A line on stderr that is never silenced. */
  readonly warning: (text: string) => void;
  /** Styled for stdout, plain where colour is not wanted (no terminal, `NO_COLOR`). */
  readonly style: (style: Style, text: string) => string;
  readonly color: boolean;
  readonly columns: number;
  /** Whether stderr can show a moving progress bar: a line that wraps cannot be drawn over. */
  readonly animated: boolean;
}

export function openTerminal(options: { readonly quiet: boolean }): Terminal {
  const { stdout, stderr } = process;
  const color = stdout.isTTY && stdout.hasColors() && !process.env["NO_COLOR"];
  return {
    data: (text) => void stdout.write(text.endsWith("\n") ? text : `${text}\n`),
    message: (text) => {
      if (!options.quiet) stderr.write(`${text}\n`);
    },
    warning: (text) => void stderr.write(`${text}\n`),
    style: (style, text) => (color ? styleText(style, text, { validateStream: false }) : text),
    color,
    columns: stdout.columns || 80,
    animated: stderr.isTTY && !options.quiet && !process.env["NO_COLOR"] && !process.env["CI"] && stderr.columns > 60,
  };
}
