import type { BreakRule } from "./rule.ts";

/**
 * Where a sentence may end: a run of terminators, also with spaces between (`? !`, `. . .`), a blank line, the
 * bracket behind what happened in the room, or a smiley: `Merci. ‖(Rires) ‖Je reviendrai :) ‖À bientôt.`
 */
export const candidateEnd: string = String.raw`<end>+(?:[ \u00A0\u202F](?!…|\.{2})<end>+(?![\p{L}\p{N}]))*|\n[^\S\n]*\n|(?<=<end>(?:\s?[»”")])?\s)<direction>|(?<=<direction>\s)<direction>|(?<=[\p{L}\p{N}]\s)[:;]-?\)(?=\s)`;

/**
 * The number or letter of a list item, title or article. Alone between the start of a sentence and a full stop, it does
 * not end that sentence: `1. Le marché recule. ‖2. La demande aussi. ‖IV. Les prix.`
 */
export const sentenceLabel: string = String.raw`\s{0,9}<open>\(?<label>\.`;

/** Rules that hold in every language, tried in order after the language's own. */
export const sharedRules: readonly BreakRule[] = [
  {
    break: true,
    before: "",
    after: String.raw`(?<=\n[^\S\n]{0,40}\n\s{0,40})`,
    example: "un titre sans point\n\n‖un texte",
  },
  {
    break: false,
    before: String.raw`(?:<omission>|[\[(](?:[?!]{1,3}|sic\s?!)[\])])`,
    after: "",
    example: "Il cite (sic !) Marianne et […] Paris.",
  },
  {
    // No sentence begins with an acronym in brackets and goes on in lower case.
    break: false,
    before: "",
    after: String.raw`\([\p{Lu}\p{Nd}]{2,10}\)\s\p{Ll}`,
    example: "La Dupont S.A. (DSA) a déposé son bilan.",
  },
  {
    break: false,
    before: String.raw`(?:(?<!\p{Nd})[:;]\s{0,2}|\u2028\s?)\(?<label>\.`,
    after: "",
    example: "Il y a trois prix : 1. Le blé.",
  },
  {
    break: true,
    before: String.raw`<gone>\p{Ll}{4,25}[.!?]`,
    after: String.raw`(?<=\s)[a-h]\.\s<upper>\p{Ll}`,
    example: "La guerre a deux faces. ‖a. Les causes. ‖b. Les effets.",
  },
  {
    break: true,
    before: "(?<!<gone>(?:[Aa]rts?|[Aa]l|[Ll]et|[Ll]it|[Ff]igs?|pts?|par|chap|pp?|nos?))[.!?]",
    after: String.raw`(?<=\s)(?:[a-h]|[ivx]{1,4})\)\s`,
    example: "Le président est élu. ‖b) Il est rééligible, voir art. a) et b).",
  },
  {
    break: true,
    before: String.raw`°\s?[CF]\.`,
    after: String.raw`(?<=\s)<start>`,
    example: "Il fait 30 °C. ‖Paris suffoque.",
  },
  {
    break: false,
    before: String.raw`<gone>\p{L}\.`,
    after: String.raw`\p{L}\.`,
    example: "Signé p. O. du maire.",
  },
  {
    // A family name may begin with an article: the capital behind it tells.
    break: false,
    before: String.raw`(?:^|<upper>[\p{Ll}’'-]{1,30}\s|<gone>\p{Ll}{1,3}\s|\.[\s-]?)<gone><upper>\.`,
    after: String.raw`(?:(?:Le|La|Les|De|Du|Des|Von|Van|El)\s|[DL]['’])<upper>`,
    example: "Jacques F. Le Goff et J. La Fontaine écrivent.",
  },
  {
    break: false,
    before: String.raw`(?<!\p{Nd}\s?|[\p{L}\p{M}\p{N}])<upper>\p{M}?\.`,
    after: "(?!<starter>)<upper>",
    example: "Le livre de J. K. Rowling, de J.-P. Dupont et de George W. Bush.",
  },
  {
    break: false,
    before: String.raw`(?<!\p{L})<upper>\.[»”"’]`,
    after: "(?!<starter>)<upper>",
    example: "Le sigle “U.S.” Steel a disparu.",
  },
  {
    break: true,
    before: String.raw`(?:^\s{0,9}|<end>\s?[»”"]?\s{1,3}|\n|\u2028)\([^()]{1,400}<end>\)`,
    after: String.raw`(?<=\s)<start>`,
    example: "Il sort. ‖(Le public applaudit !) ‖Marianne reprend.",
  },
  {
    break: true,
    before: "<direction>",
    after: String.raw`(?<=\s)<start>`,
    example: "The vote is over. ‖(Applause) ‖(The sitting was closed) ‖We go home.",
  },
  {
    break: false,
    before: String.raw`<end>[»”"]?\)`,
    after: "(?!<starter>)",
    example: "L’équipe (enfin !) Paris joue (foot, rugby, etc.) ‖La saison commence.",
  },
  {
    break: false,
    before: "<gone>(?:Yahoo|Jeopardy|Wham|Panic|Canal Jimmy|Mamma Mia|Oliver|Joomla|Kahoot|Yum|Chupa)!",
    after: "(?!<starter>)",
    example: "Le portail Yahoo! Finance et le groupe Wham! Rap plaisent.",
  },
  {
    break: true,
    before: "(?:<note>|<citation>)",
    after: String.raw`(?<=\s)<start>`,
    example:
      "The bill is contested.[1] ‖The court will rule.² ‖It was late. (see below) ‖They left. (Reuters) ‖We go on.",
  },
  {
    break: true,
    before: "<emoji>",
    after: String.raw`(?<=\s)<start>`,
    example: "The cup is won! 🎉 ‖Paris cheers. :-) ‖Lyon too.",
  },
  {
    break: true,
    before: String.raw`(?:…|\.{3})[»”"’)\]]?`,
    after: String.raw`(?<=\s)<start>`,
    example: "He waited… ‖Then he signed.",
  },
  {
    break: true,
    before: String.raw`<end>[»”"’)\]]?`,
    after: String.raw`(?<=\s)<open>(?:<brand>|[\p{Nd}\uFFFC])`,
    example: "He left Apple. ‖iPhone sales fell. ‖12 people wept.",
  },
  {
    break: true,
    before: String.raw`<end>\s?[»”"’)\]]?`,
    after: String.raw`(?<=\u2028\s{0,9})`,
    example: "Il rit.\u2028‖la nuit vient,\u2028la lune aussi.",
  },
  {
    // UAX #29 ends a sentence at every `?` and `!`, whatever follows.
    break: false,
    before: "",
    after: String.raw`(?<=\s)<open>\p{Ll}`,
    example: "The man said “Why?” and left.",
  },
];
