import type {
  ChangeEvent,
  DecisionReply,
  DecisionRequest,
  Draft,
  DraftQuestion,
  Fault,
  LookUp,
  Overview,
  SegmentList,
  Story,
  Workspace,
} from "../api.ts";

/** What the server answered instead of what was asked for. */
export class RequestError extends Error {
  readonly hint: string;

  constructor({ error }: Fault) {
    super(error.message);
    this.hint = error.hint;
  }
}

/** The server's answers; every method throws `RequestError`. */
export const client = {
  workspace: async (): Promise<Workspace> => await ask("/api/workspace"),
  overview: async (): Promise<Overview> => await ask("/api/overview"),
  segments: async (target: string): Promise<SegmentList> => await ask(`/api/segments?${query({ target })}`),
  story: async (story: string, target: string): Promise<Story> => await ask(`/api/story?${query({ story, target })}`),
  lookUp: async (place: { story: string; target: string; segment: string }): Promise<LookUp> =>
    await ask(`/api/lookup?${query(place)}`),
  draft: async (question: DraftQuestion): Promise<Draft> => await ask("/api/draft", question),
  decide: async (request: DecisionRequest): Promise<DecisionReply> => await ask("/api/decisions", request),
  /** Calls `told` with each change of a file, whoever made it; the answer ends that. */
  watch: (told: (change: ChangeEvent) => void): (() => void) => {
    const events = new EventSource("/api/events");
    events.addEventListener("change", ({ data }) => {
      // The server alone writes this stream.
      told(JSON.parse(String(data)) as ChangeEvent);
    });
    return () => events.close();
  },
} as const;

/** The address of a story's preview. */
export function previewAddress(story: string, target: string): string {
  return `/preview?${query({ story, target })}`;
}

function query(values: Readonly<Record<string, string>>): string {
  return new URLSearchParams(values).toString();
}

async function ask<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, body === undefined ? {} : { method: "POST", body: JSON.stringify(body) });
  if (response.ok) return (await response.json()) as T;
  const text = await response.text();
  throw new RequestError(faultIn(text));
}

function faultIn(text: string): Fault {
  try {
    return JSON.parse(text) as Fault;
  } catch {
    return { error: { code: "forbidden", message: text, hint: "Run 'visavis review' again." } };
  }
}
