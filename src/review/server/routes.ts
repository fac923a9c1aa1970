import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import type { z } from "zod";
import { VisavisError } from "../../errors.ts";
import type { Fault } from "../api.ts";
import type { Desk } from "../desk.ts";
import { decisionRequest, draftQuestion, segmentPlace, segmentsQuestion, storyPlace } from "./questions.ts";
import { previewHeaders } from "./headers.ts";
import { previewPage } from "./preview-page.ts";

/** A request's body is no longer than this, in bytes. */
const longestBody = 64 * 1024 * 1024;

/** `/api/…` and `/preview`: what the page asks of the desk, as JSON. `signal` ends the streams of events. */
export function routes(desk: Desk, signal: AbortSignal): Hono {
  const app = new Hono();
  app.use("/api/*", bodyLimit({ maxSize: longestBody, onError: (context) => context.json(tooLarge, 413) }));
  app.use("/api/*", async (context, next) => {
    await next();
    context.header("Cache-Control", "no-store");
  });
  app.get("/api/workspace", async (context) => context.json(await desk.workspace()));
  app.get("/api/overview", async (context) => context.json(await desk.overview()));
  app.get("/api/segments", async (context) => {
    const { target, story } = understood(segmentsQuestion, context.req.query());
    return context.json(await desk.segments(target, story ?? null));
  });
  app.get("/api/story", async (context) => context.json(await desk.story(understood(storyPlace, context.req.query()))));
  app.get("/api/lookup", async (context) =>
    context.json(await desk.lookUp(understood(segmentPlace, context.req.query()))),
  );
  app.post("/api/draft", async (context) =>
    context.json(await desk.draft(understood(draftQuestion, await context.req.json()))),
  );
  app.post("/api/decisions", async (context) => {
    const { decisions, dryRun } = understood(decisionRequest, await context.req.json());
    return context.json(await desk.decide(decisions, dryRun));
  });
  app.get("/api/events", (context) =>
    streamSSE(context, async (stream) => {
      const ended = new AbortController();
      const close = (): void => ended.abort();
      stream.onAbort(close);
      signal.addEventListener("abort", close, { once: true });
      desk.watch((change) => void stream.writeSSE({ event: "change", data: JSON.stringify(change) }), ended.signal);
      await aborted(ended.signal);
      signal.removeEventListener("abort", close);
    }),
  );
  app.use("/preview", previewHeaders);
  app.get("/preview", async (context) =>
    context.html(previewPage(await desk.preview(understood(storyPlace, context.req.query())))),
  );
  app.onError((error, context) =>
    context.json(faultOf(error), error instanceof VisavisError || error instanceof SyntaxError ? 400 : 500),
  );
  return app;
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
}

/** What was asked, checked. Throws `usage`. */
function understood<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new VisavisError({
    code: "usage",
    message: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not understood"}`,
    hint: "Load the page again: it may be of another version than the server.",
    cause: result.error,
  });
}

function faultOf(error: Error): Fault {
  if (error instanceof VisavisError) return { error: { code: error.code, message: error.message, hint: error.hint } };
  if (error instanceof SyntaxError)
    return {
      error: { code: "usage", message: `the request is no JSON: ${error.message}`, hint: "Load the page again." },
    };
  return {
    error: { code: "internal", message: error.message, hint: "Load the page again; what was done is in the files." },
  };
}

const tooLarge: Fault = {
  error: {
    code: "usage",
    message: `a request of more than ${longestBody} bytes`,
    hint: "Decide on fewer segments at once.",
  },
};
