/**
 * The words of the house: XLIFF 2 for stories and their translations, ITS 2.0 for findings, TBX for terms.
 * Types only; every value is readonly and survives JSON.
 */

export type * from "./model/story.ts";
export type * from "./model/translation.ts";
export type * from "./model/revision.ts";
export type * from "./model/glossary.ts";
export type * from "./model/finding.ts";
export type * from "./model/match.ts";
export type * from "./model/review.ts";
export type * from "./model/annotation.ts";
export type * from "./model/decision-file.ts";
