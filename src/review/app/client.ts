import type {
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
  /** True when there was no answer at all. */
  readonly isAway: boolean;

  constructor({ error }: Fault, isAway = false) {
    super(error.message);
    this.hint = error.hint;
    this.isAway = isAway;
  }
}

/** The server's answers; every method throws `RequestError`. */
export const client = {
  workspace: async (): Promise<Workspace> => await ask("/api/workspace"),
  overview: async (): Promise<Overview> => await ask("/api/overview"),
  /** Of one story, or with null of all. */
  segments: async (target: string, story: string | null): Promise<SegmentList> =>
    await ask(`/api/segments?${query(story === null ? { target } : { target, story })}`),
  story: async (story: string, target: string): Promise<Story> => await ask(`/api/story?${query({ story, target })}`),
  lookUp: async (place: { story: string; target: string; segment: string }): Promise<LookUp> =>
    await ask(`/api/lookup?${query(place)}`),
  draft: async (question: DraftQuestion): Promise<Draft> => await ask("/api/draft", question),
  decide: async (request: DecisionRequest): Promise<DecisionReply> => await ask("/api/decisions", request),
} as const;

/** The address of a story's preview. */
export function previewAddress(story: string, target: string): string {
  return `/preview?${query({ story, target })}`;
}

function query(values: Readonly<Record<string, string>>): string {
  return new URLSearchParams(values).toString();
}

async function ask<T>(path: string, body?: unknown): Promise<T> {
  const response = await reach(path, body === undefined ? {} : { method: "POST", body: JSON.stringify(body) });
  if (response.ok) return (await response.json()) as T;
  const text = await response.text();
  throw new RequestError(faultIn(text));
}

async function reach(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch {
    throw new RequestError(away, true);
  }
}

const away: Fault = {
  error: {
    code: "internal",
    message: "the server does not answer",
    hint: "Run 'visavis review' again.",
  },
};

function faultIn(text: string): Fault {
  try {
    return JSON.parse(text) as Fault;
  } catch {
    return { error: { code: "forbidden", message: text, hint: "Run 'visavis review' again." } };
  }
}
