import { openSession } from "../run/review/session.ts";
import { now } from "../workspace/clock.ts";
import { readReviewApp } from "../workspace/review-app.ts";
import { openDesk } from "./open-desk.ts";
import { type ReviewServer, startReviewServer } from "./server/server.ts";

export interface ReviewOptions {
  readonly root: string;
  /** Under whose name decisions are kept; git's `user.name` where it is left out. */
  readonly by?: string | undefined;
  /** 0 takes any that is free. */
  readonly port: number;
  /** Ends the review. */
  readonly signal: AbortSignal;
}

/** Opens a workspace for review in a browser of this machine. Throws as opening it does, and `usage` for a port that is taken. */
export async function serveReview({ root, by, port, signal }: ReviewOptions): Promise<ReviewServer> {
  const session = await openSession(root);
  try {
    const desk = openDesk(session, { by, now });
    const server = await startReviewServer({ desk, files: readReviewApp(), port, signal });
    return { ...server, closed: server.closed.finally(session.close) };
  } catch (error) {
    session.close();
    throw error;
  }
}
