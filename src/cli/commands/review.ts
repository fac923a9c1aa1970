import { VisavisError } from "../../errors.ts";
import type { Command, CommandContext } from "../command.ts";

type Way = "browser" | "terminal" | "decisions";

/** `visavis review`: in a browser of this machine, with `--tui` here, or with `--apply` by decisions made elsewhere. */
export const review: Command = async (context) => {
  const { apply, tui = false } = context.options;
  const way: Way = apply === undefined ? (tui ? "terminal" : "browser") : "decisions";
  const misplaced = places.find((place) => place.way !== way && place.isGiven(context));
  if (misplaced) throw nothingToDo(misplaced);
  if (way === "decisions") return await (await import("./review-apply.ts")).apply(context);
  if (way === "terminal") return await (await import("./review-tui.ts")).reviewTui(context);
  return await (await import("./review-serve.ts")).serve(context);
};

interface Place {
  readonly what: string;
  readonly way: Way;
  readonly example: string;
  readonly isGiven: (context: CommandContext) => boolean;
}

/** What belongs to one way of reviewing alone: elsewhere nobody would notice that it is not heeded. */
const places: readonly Place[] = [
  {
    what: "--dry-run",
    way: "decisions",
    example: "visavis review --apply decisions.json --dry-run",
    isGiven: ({ options }) => options.dryRun === true,
  },
  {
    what: "--port",
    way: "browser",
    example: "visavis review --port 8080",
    isGiven: ({ options }) => options.port !== undefined,
  },
  {
    what: "--open",
    way: "browser",
    example: "visavis review --open",
    isGiven: ({ options }) => options.open === true,
  },
  {
    what: "--tui",
    way: "terminal",
    example: "visavis review --tui",
    isGiven: ({ options }) => options.tui === true,
  },
  {
    what: "a story",
    way: "terminal",
    example: "visavis review --tui nuage",
    isGiven: ({ arguments: stories }) => stories.length > 0,
  },
  {
    what: "--to",
    way: "terminal",
    example: "visavis review --tui --to es",
    isGiven: ({ options }) => options.to !== undefined,
  },
  {
    what: "--where",
    way: "terminal",
    example: "visavis review --tui --where 'findings>0'",
    isGiven: ({ options }) => options.where !== undefined,
  },
];

function nothingToDo({ what, example }: Place): VisavisError {
  return new VisavisError({
    code: "usage",
    message: `${what} has nothing to do here`,
    hint: `It belongs to: ${example}`,
  });
}
