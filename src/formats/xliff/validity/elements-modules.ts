import type { ElementSpec } from "./elements.ts";
import type { ValueName } from "./values.ts";

const anything = ["other*"];
const provenance = Object.fromEntries(
  "org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef tool toolRef version"
    .split(" ")
    .map((name) => [name, "text"] as const),
);

/** The elements of the modules of XLIFF 2.1, by key. */
export const moduleElements: Readonly<Record<string, ElementSpec>> = {
  "mtc:matches": { content: ["mtc:match+"], text: false, attributes: {}, others: "none", places: ["unit"] },
  "mtc:match": {
    content: ["mda:metadata?", "originalData?", "source", "target", "other*"],
    text: false,
    attributes: {
      id: "nmtoken",
      matchQuality: "percent",
      matchSuitability: "percent",
      origin: "text",
      "ref!": "text",
      reference: "yesNo",
      similarity: "percent",
      subType: "ownDefined",
      type: "matchType",
    },
    others: "any",
  },
  "gls:glossary": { content: ["gls:glossEntry+"], text: false, attributes: {}, others: "none", places: ["unit"] },
  "gls:glossEntry": {
    content: ["gls:term", "gls:translation*", "gls:definition?", "other*"],
    text: false,
    attributes: { id: "nmtoken", ref: "text" },
    others: "any",
  },
  "gls:term": { content: [], text: true, attributes: { source: "text" }, others: "any" },
  "gls:translation": {
    content: [],
    text: true,
    attributes: { id: "nmtoken", ref: "text", source: "text" },
    others: "any",
  },
  "gls:definition": { content: [], text: true, attributes: { source: "text" }, others: "any" },
  "mda:metadata": {
    content: ["mda:metaGroup+"],
    text: false,
    attributes: { id: "nmtoken" },
    others: "none",
    places: ["file", "group", "unit", "mtc:match"],
  },
  "mda:metaGroup": {
    content: ["mda:metaGroup|mda:meta+"],
    text: false,
    attributes: { id: "nmtoken", category: "text", appliesTo: "anySide" },
    others: "none",
  },
  "mda:meta": { content: [], text: true, attributes: { "type!": "text" }, others: "none" },
  "res:resourceData": {
    content: ["res:resourceItemRef*", "res:resourceItem*"],
    text: false,
    attributes: {},
    others: "none",
    places: ["file", "unit"],
  },
  "res:resourceItemRef": {
    content: [],
    text: false,
    attributes: { id: "nmtoken", "ref!": "nmtoken" },
    others: "any",
  },
  "res:resourceItem": {
    content: ["res:source?", "res:target?", "res:reference*"],
    text: false,
    attributes: { mimeType: "text", id: "nmtoken", context: "yesNo" },
    others: "any",
  },
  "res:source": { content: anything, text: false, attributes: { href: "text" }, others: "any" },
  "res:target": { content: anything, text: false, attributes: { href: "text" }, others: "any" },
  "res:reference": { content: [], text: false, attributes: { "href!": "text" }, others: "any" },
  "slr:profiles": {
    content: ["slr:normalization?", "other*"],
    text: false,
    attributes: { generalProfile: "text", storageProfile: "text" },
    others: "none",
    places: ["file"],
  },
  "slr:normalization": {
    content: [],
    text: false,
    attributes: { general: "normalization", storage: "normalization" },
    others: "none",
  },
  "slr:data": {
    content: anything,
    text: false,
    attributes: { "profile!": "text" },
    others: "any",
    places: ["file", "group", "unit"],
  },
  "val:validation": {
    content: ["val:rule+"],
    text: false,
    attributes: {},
    others: "any",
    places: ["file", "group", "unit"],
  },
  "val:rule": {
    content: [],
    text: false,
    attributes: {
      isPresent: "text",
      occurs: "positive",
      isNotPresent: "text",
      startsWith: "text",
      endsWith: "text",
      existsInSource: "yesNo",
      caseSensitive: "yesNo",
      normalization: "normalization",
      disabled: "yesNo",
    },
    others: "any",
  },
  // Stand-off elements take no attributes but their own: "not allowed on ITS stand off elements" is said of annotatorsRef.
  "its:locQualityIssues": {
    content: ["its:locQualityIssue+"],
    text: false,
    attributes: { version: "itsVersion" },
    others: "none",
    xml: { id: "ncname" },
    places: ["unit"],
  },
  "its:locQualityIssue": {
    content: [],
    text: false,
    attributes: {
      version: "itsVersion",
      locQualityIssueType: "issue",
      locQualityIssueComment: "text",
      locQualityIssueSeverity: "percent",
      locQualityIssueProfileRef: "text",
      locQualityIssueEnabled: "yesNo",
    },
    others: "none",
    places: ["its:locQualityIssues"],
  },
  "its:provenanceRecords": {
    content: ["its:provenanceRecord+"],
    text: false,
    attributes: { version: "itsVersion" },
    others: "none",
    xml: { id: "ncname" },
    places: ["file", "group", "unit"],
  },
  "its:provenanceRecord": {
    content: [],
    text: false,
    attributes: provenance,
    others: "none",
    places: ["its:provenanceRecords"],
  },
  "ctr:changeTrack": {
    content: ["ctr:revisions+"],
    text: false,
    attributes: {},
    others: "none",
    places: ["file", "group", "unit"],
  },
  "ctr:revisions": {
    content: ["ctr:revision+"],
    text: false,
    attributes: { "appliesTo!": "nmtoken", ref: "nmtoken", currentVersion: "nmtoken" },
    others: "any",
  },
  "ctr:revision": {
    content: ["ctr:item+"],
    text: false,
    attributes: { author: "text", datetime: "text", version: "nmtoken" },
    others: "any",
  },
  "ctr:item": { content: [], text: true, attributes: { "property!": "text" }, others: "any" },
};

/** Attributes that modules put on elements of core, by the module's prefix: no others of these namespaces exist. */
export const moduleAttributes: Readonly<Record<string, Readonly<Record<string, ValueName>>>> = {
  fs: { fs: "html", subFs: "pairs" },
  slr: {
    equivStorage: "text",
    sizeInfo: "text",
    sizeInfoRef: "nmtoken",
    sizeRestriction: "text",
    storageRestriction: "text",
  },
  itsm: { domains: "text", lang: "language" },
};

/** Types of the attributes of ITS that XLIFF 2.1 uses; ITS has more. */
export const itsAttributes: Readonly<Record<string, ValueName>> = {
  version: "itsVersion",
  localeFilterList: "languageRanges",
  localeFilterType: "filter",
  locQualityIssueEnabled: "yesNo",
  locQualityIssueSeverity: "percent",
  locQualityIssueType: "issue",
  locQualityRatingScore: "percent",
  locQualityRatingScoreThreshold: "percent",
  locQualityRatingVote: "integer",
  locQualityRatingVoteThreshold: "integer",
  mtConfidence: "confidence",
  taConfidence: "confidence",
  termConfidence: "confidence",
};
