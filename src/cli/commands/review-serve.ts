import { serveReview } from "../../review/review.ts";
import { openInBrowser } from "../../workspace/browser.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";

/** The review application, on this machine alone, until it is interrupted. */
export const serve: Command = async ({ root, options, json, terminal, signal }) => {
  const { url, closed } = await serveReview({ root, by: options.as, port: options.port, signal });
  terminal.data(json ? toJson({ url }) : url);
  const isOpen = options.open === true && (await openInBrowser(url));
  const what = isOpen ? "The review is in your browser." : "Open this address in a browser; it works once.";
  terminal.message(`${what} Ctrl+C ends the review: all of it is in the files.`);
  await closed;
  return exitCodes.done;
};
