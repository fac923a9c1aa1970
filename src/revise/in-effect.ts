import type { Decision, ReviewSegment, State } from "../model.ts";

const order: readonly State[] = ["initial", "translated", "reviewed", "final"];

/** What a target or its state is by a person's doing. */
const deeds: readonly string[] = ["edited", "translated", "reviewed", "final", "unchanged", "restored"];

/**
 * True when a segment is by the doing of `by` already as a decision wants it (an edit's text with codes, as in the
 * model): a file of decisions that is taken in twice changes nothing the second time, and that is no conflict.
 */
export function isInEffect(decision: Decision, { version, notes, history }: ReviewSegment, by: string): boolean {
  switch (decision.type) {
    case "edit":
      return (
        version.target === decision.text &&
        version.origin === "person" &&
        order.indexOf(version.state) >= order.indexOf(decision.state)
      );
    case "state": {
      const last = history.findLast(({ did }) => deeds.includes(did));
      return version.state === decision.state && last?.did === decision.state && last.by === by;
    }
    case "unchanged":
      return history.some((revision) => revision.did === "unchanged" && revision.by === by);
    case "comment":
      return notes.some((note) => note.text === decision.text && note.by === by);
    case "waive":
      return version.waivers.some(
        (waiver) => waiver.rule === decision.rule && waiver.reason === decision.reason && waiver.by === by,
      );
    default:
      return false;
  }
}
