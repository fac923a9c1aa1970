import type { Decision, Note, TranslatedUnit } from "../model.ts";
import { nothing, type RevisionContext, signed } from "./decide.ts";
import { inOrder, type Place, type Step, withRevision } from "./place.ts";

type Only<T extends Decision["type"]> = Extract<Decision, { readonly type: T }>;

/** Lets a warning stand, for a reason; errors never do. */
export function waive(place: Place, { rule, reason }: Only<"waive">, context: RevisionContext): Step {
  const { unit, segment } = place;
  const { by } = context;
  if (segment.target === null) return nothing("there is no translation");
  if (reason.trim() === "") return nothing("a warning stands for a reason: say which");
  const found = context.findingsOf(place).filter((finding) => finding.rule === rule);
  if (found.length === 0) return nothing(`no finding of ${rule} to let stand`);
  if (found.some(({ severity }) => severity === "error"))
    return { type: "refused", refusal: "findings", message: `${rule} finds an error: errors are mended, not waived` };
  const isSame = (other: { readonly segment: string; readonly rule: string }): boolean =>
    other.segment === segment.id && other.rule === rule;
  const known = unit.waivers.find(isSame);
  if (known?.reason === reason && known.by === by) return { type: "done", unit };
  const waivers = [...unit.waivers.filter((waiver) => !isSame(waiver)), { segment: segment.id, rule, reason, by }];
  const byRule = waivers.toSorted((one, other) => (one.rule < other.rule ? -1 : 1));
  const waived = { ...unit, waivers: inOrder(unit, byRule) };
  return { type: "done", unit: withRevision(waived, { ...signed(place, context), did: "waived", before: null }) };
}

/** Takes a waiver back. */
export function unwaive(place: Place, { rule }: Only<"unwaive">, context: RevisionContext): Step {
  const { unit, segment } = place;
  const waivers = unit.waivers.filter((waiver) => waiver.segment !== segment.id || waiver.rule !== rule);
  if (waivers.length === unit.waivers.length) return nothing(`no finding of ${rule} is waived`);
  const revision = { ...signed(place, context), did: "unwaived", before: null } as const;
  return { type: "done", unit: withRevision({ ...unit, waivers }, revision) };
}

/** Puts a comment beside the segment: nothing else changes. */
export function comment(place: Place, { text }: Only<"comment">, { by, at, isRemark }: RevisionContext): Step {
  const { unit, segment } = place;
  if (text.trim() === "") return nothing("a comment without a text");
  const note: Note = { text, category: "comment", about: segment.id, by, at };
  return { type: "done", unit: { ...unit, notes: withComment(unit, note, isRemark) } };
}

/** Comments in the order of the segments, remarks of engines last: whoever writes first, the file is the same. */
function withComment(unit: TranslatedUnit, note: Note, isRemark: RevisionContext["isRemark"]): readonly Note[] {
  const places = new Map(unit.segments.map(({ id }, place) => [id, place]));
  const placeOf = ({ about }: Note): number => places.get(about ?? "") ?? -1;
  const isLater = (other: Note): boolean =>
    isRemark(other) || (other.category === "comment" && placeOf(other) > placeOf(note));
  const at = unit.notes.findIndex(isLater);
  return at === -1 ? [...unit.notes, note] : unit.notes.toSpliced(at, 0, note);
}
