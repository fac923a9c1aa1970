import { serveReview } from "../../review/review.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";

/** The review application, on this machine alone, until it is interrupted. */
export const serve: Command = async ({ root, options, json, terminal, signal }) => {
  const { url, closed } = await serveReview({ root, by: options.as, port: options.port ?? 0, signal });
  terminal.data(json ? toJson({ url }) : url);
  terminal.message("Open this address in a browser; it works once. Ctrl+C ends the review: all of it is in the files.");
  await closed;
  return exitCodes.done;
};
