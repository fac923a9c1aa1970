interface TypographicRule {
  readonly pattern: RegExp;
  readonly becomes: string;
  /** Two spellings of the same words, the case that made the rule necessary. */
  readonly example: readonly [string, string];
}

/**
 * Differences of typesetting alone, folded in this order; white space is single spaces by then. What is not here counts,
 * for it may change what is said or how it has to be rendered: case and accents; a minus, a dash and a hyphen (`−5`,
 * `5–7`, `5-7`); a thousands space that comes or goes (`1 000`, `1000`: another number format in the target); a space
 * after an apostrophe (`l' eau`, `les 'amis' sont`) or between letters (`l a`, `la`); `œ` and `oe`; primes (`5′`).
 */
export const typographicRules: readonly TypographicRule[] = [
  // A justified paragraph is wrapped with hyphens and joiners that nobody sees.
  { pattern: /[\u00AD\u200B\u2060\uFEFF]/gu, becomes: "", example: ["anti\u00ADtrust", "antitrust"] },
  { pattern: /\s+/gu, becomes: " ", example: ["10\u202F000\u00A0euros", "10 000 euros"] },
  { pattern: /[\u2018\u2019\u201B\u02BC]/gu, becomes: "'", example: ["l’enquête", "l'enquête"] },
  { pattern: / ?›|‹ ?/gu, becomes: "'", example: ["le ‹ prix › monte", "le ‘prix’ monte"] },
  { pattern: /[\u201C\u201D\u201E\u201F]/gu, becomes: '"', example: ["le “prix” monte", 'le "prix" monte'] },
  { pattern: / ?»|« ?/gu, becomes: '"', example: ["le « prix » monte", 'le "prix" monte'] },
  // An editor sets a hyphen that does not break at the end of a line.
  { pattern: /[\u2010\u2011]/gu, becomes: "-", example: ["peut\u2011être", "peut-être"] },
  { pattern: / (?=[;:!?])/gu, becomes: "", example: ["Pourquoi\u202F?", "Pourquoi?"] },
  // `le .NET` and `de ,5` are no ends of anything.
  { pattern: / (?=[,.](?: |$))/gu, becomes: "", example: ["le prix , dit-on", "le prix, dit-on"] },
  { pattern: /(?<=\() | (?=\))/gu, becomes: "", example: ["le prix ( du lait )", "le prix (du lait)"] },
  { pattern: /(?<=\d) (?=[%‰€$£¥°])/gu, becomes: "", example: ["20\u00A0% de hausse", "20% de hausse"] },
  { pattern: /(?<!\.)\.{3}(?!\.)/gu, becomes: "…", example: ["Et puis...", "Et puis…"] },
];
