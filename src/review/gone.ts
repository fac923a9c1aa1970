import { VisavisError } from "../errors.ts";
import type { SegmentPlace } from "./desk.ts";

/** The error for a segment that its story has no more. */
export function gone({ story, target, segment }: SegmentPlace): VisavisError {
  return new VisavisError({
    code: "usage",
    message: `${story}, ${target}: there is no segment ${segment} any more`,
    hint: "Load the page again: the story has changed.",
  });
}
