import { serveReview } from "../../review/review.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";
import { reviewTui } from "./review-tui.ts";

/** `visavis review`: the review application, on this machine alone, until it is interrupted. */
export const review: Command = async (context) => {
  if (context.options.tui ?? false) return await reviewTui(context);
  const { root, options, json, terminal, signal } = context;
  const { url, closed } = await serveReview({ root, by: options.as, port: options.port ?? 0, signal });
  terminal.data(json ? toJson({ url }) : url);
  terminal.message("Open this address in a browser; it works once. Ctrl+C ends the review: all of it is in the files.");
  await closed;
  return exitCodes.done;
};
