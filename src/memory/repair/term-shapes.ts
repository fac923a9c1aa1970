import type { Lng } from "../../model.ts";

interface TermShape {
  readonly lng: Lng;
  /** What has to stand before the term, where the words there tell something of it; null: anything. */
  readonly before: RegExp | null;
  /** What both translations look like. */
  readonly term: RegExp;
  readonly example: string;
}

/**
 * Translations that may take each other's place: of the same gender and number, by an ending that tells. English nouns
 * have no gender, but some want an article and some none (`competition`), so one has to be there that suits all.
 */
export const termShapes: readonly TermShape[] = [
  {
    lng: "en",
    before: /(?<!\p{L})(?:the|this|that|its|their|our|my|your|no|any)\s+$/iu,
    term: /^(?!.* (?:of|in|for|to|on|by|with) )(?!.*(?:data|people|media|criteria|police)$)(?:.*[^s]|.*ss)$/u,
    example: "the complaint → the agreement",
  },
  {
    lng: "en",
    before: /(?<!\p{L})(?:the|these|those|its|their|our|my|your|no|any|all|several|many|some|two|three)\s+$/iu,
    term: /^(?!.* (?:of|in|for|to|on|by|with) )(?!.*(?:ics|news)$).*[^s'’]s$/u,
    example: "the complaints → the agreements",
  },
  {
    lng: "es",
    before: null,
    term: /^\p{Ll}[\p{L}]*(?:[cs]ión|[dt]ad)(?= |$)/u,
    example: "la decisión → la investigación",
  },
  { lng: "es", before: null, term: /^\p{Ll}[\p{L}]*(?:[cs]iones|[dt]ades)(?= |$)/u, example: "las decisiones" },
  { lng: "es", before: null, term: /^\p{Ll}[\p{L}]*(?:miento|ismo|aje)(?= |$)/u, example: "el procedimiento" },
  { lng: "es", before: null, term: /^\p{Ll}[\p{L}]*(?:mientos|ismos|ajes)(?= |$)/u, example: "los procedimientos" },
  {
    lng: "ca",
    before: null,
    term: /^\p{Ll}[\p{L}]*(?:[cs]ió|[ie]tat)(?= |$)/u,
    example: "la decisió → la investigació",
  },
  { lng: "ca", before: null, term: /^\p{Ll}[\p{L}]*(?:[cs]ions|[ie]tats)(?= |$)/u, example: "les decisions" },
  { lng: "ca", before: null, term: /^\p{Ll}[\p{L}]*(?:iment|ament|atge|isme)(?= |$)/u, example: "el procediment" },
  {
    lng: "ca",
    before: null,
    term: /^\p{Ll}[\p{L}]*(?:iments|aments|atges|ismes)(?= |$)/u,
    example: "els procediments",
  },
  {
    lng: "de",
    before: null,
    term: /^(?!.*(?:sprung|schwung)$)\p{Lu}[\p{L}]*(?:ung|heit|keit|schaft|tion|tät)$/u,
    example: "die Entscheidung → die Untersuchung",
  },
  {
    lng: "de",
    before: null,
    term: /^\p{Lu}[\p{L}]*(?:ungen|heiten|keiten|schaften|tionen|täten)$/u,
    example: "die Entscheidungen",
  },
];
