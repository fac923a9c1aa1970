import { VisavisError } from "../errors.ts";
import { type Session, openSession } from "../run/review/session.ts";
import { reviewerName } from "../run/reviewer-name.ts";
import { shortHash } from "../text/hash.ts";
import { now } from "../workspace/clock.ts";
import { readReviewApp } from "../workspace/review-app.ts";
import { openDesk } from "./open-desk.ts";
import { type ReviewServer, startReviewServer } from "./server/server.ts";

export interface ReviewOptions {
  readonly root: string;
  /** Under whose name decisions are kept; git's `user.name` where it is left out. */
  readonly by?: string | undefined;
  /** The workspace's usual one where it is left out, or any other while that is taken; 0 takes any that is free. */
  readonly port?: number | undefined;
  /** Ends the review. */
  readonly signal: AbortSignal;
}

/**
 * Opens a workspace for review in a browser of this machine. Throws as opening it does, and `usage` for a reviewer
 * without a name, a workspace without a story, a port that is taken.
 */
export async function serveReview({ root, by, port, signal }: ReviewOptions): Promise<ReviewServer> {
  const session = await openSession(root);
  try {
    const home = await homeOf(session);
    const desk = openDesk(session, { by: reviewerName(home, by), now });
    const ports = port === undefined ? [usualPort(home), 0] : [port];
    const server = await startReviewServer({ desk, files: readReviewApp(), ports, signal });
    return { ...server, closed: server.closed.finally(session.close) };
  } catch (error) {
    session.close();
    throw error;
  }
}

/** Where the workspace is. Throws `usage` where it holds nothing to review. */
async function homeOf(session: Session): Promise<string> {
  return await session.use(async ({ root, files, settings }) => {
    if (files.length > 0) return await Promise.resolve(root);
    throw new VisavisError({
      code: "usage",
      message: `there is nothing to review: ${settings.folders.content}/ holds no story`,
      hint: "Put Markdown, text or HTML files there (visavis import FILE does that for messy ones), then: visavis run",
    });
  });
}

/**
 * The same port for a workspace each time, so that a page that is still open finds a review that was started again, and
 * a tab what was typed in it: beyond those that systems give out by themselves (61,000 to 64,999).
 */
function usualPort(root: string): number {
  return 61_000 + (Number.parseInt(shortHash(root, 8), 16) % 4000);
}
