import type { Lng } from "../../model.ts";
import { wordings } from "./wordings.ts";

/** How a part of a sentence is said in another way. */
export interface Rewrite {
  /** Target languages of the pairs from French that lose or glue words without it; the others get the text as it is. */
  readonly targets: readonly Lng[];
  readonly pattern: RegExp;
  readonly becomes: (groups: Groups) => string;
  /** What it is given and what it makes of it. */
  readonly example: readonly [from: string, to: string];
}

/** The named groups of a match; `all` is the whole of it. */
type Groups = Readonly<Record<string, string | undefined>>;

/** A word that is no half of a compound: not the `rendez` of « rendez-vous », not the `as` of « m'as-tu-vu ». */
const verb = String.raw`(?<![\p{L}\p{N}-])(?<verb>(?!rendez)\p{L}+)`;
const start = String.raw`(?<![\p{L}\p{N}-])`;
const end = String.raw`(?![\p{L}\p{N}-])`;
/** Negation and object pronouns before a verb. */
const clitics = String.raw`(?<clitics>${start}(?:(?:ne|me|te|se|le|la|les|lui|leur|nous|vous|y|en)\s{1,3}|[nmtsl]'){0,4})`;
const clause = String.raw`^|[,;:.!?…«“"(—–]`;
const asking = String.raw`que|qui|quoi|pourquoi|comment|quand|où|combien|dont`;
const linking = String.raw`et|mais|ou|donc|or|car|si|ainsi|aussi|encore|toujours|sans doute|peut-être|à peine|du moins`;
/** Where a clause begins, or a word that asks or links: no noun can be the subject there. */
const opening = String.raw`(?<=(?:${clause}|${start}(?:${asking}|${linking}))[\s\uE000-\uF8FF]{0,8})`;
/** The clause is a question. */
const asked = String.raw`(?=[^.!?;…]{0,300}\?)`;
/** Verb forms in -ons and -ez that give no order. */
const noOrder = String.raw`(?=(?:avons|avez|sommes|êtes|pouvons|pouvez|devons|devez|\p{L}+ri(?:ons|ez))-)`;

const both = ["es", "ca"];
const spanish = ["es"];

/**
 * French that a pair loses words over, said in a way that it can read: one row a rule, in order, with its example.
 * The pair for Spanish takes « peut-il agir » for one word and drops the infinitive with the pronoun; both glue « a-t-il
 * menti » together. Compounds (« rendez-vous », « lui-même », « va-t-en-guerre ») stay as they are.
 */
export const rewrites: readonly Rewrite[] = [
  // The dictionary for Spanish writes « oeuvre ». Of words that it does not know, typography.ts mends the spelling.
  {
    targets: spanish,
    pattern: rule(String.raw`œ(?<next>\p{L}?)`),
    becomes: ({ all = "", next = "" }) => {
      const [first, second] = all.startsWith("Œ") ? ["O", /\p{Lu}/u.test(next) ? "E" : "e"] : ["o", "e"];
      return `${first}${second}${next}`;
    },
    example: ["La mise en œuvre.", "La mise en oeuvre."],
  },
  {
    targets: both,
    pattern: rule(String.raw`,\s{1,3}n'est-ce pas`, end),
    becomes: () => ", non",
    example: ["C'est clair, n'est-ce pas ?", "C'est clair, non ?"],
  },
  {
    targets: both,
    pattern: rule(start, String.raw`ne\s{1,3}(?:serait|fût)-ce\s{1,3}que`, end),
    becomes: (groups) => inItsCase(groups, "au moins"),
    example: ["Ne serait-ce que pour lui.", "Au moins pour lui."],
  },
  {
    targets: both,
    pattern: rule(
      start,
      String.raw`qu'est-ce\s{1,3}qu(?:e\s{1,3}|')(?<noun>(?:une?\s{1,3}|l[ae]\s{1,3}|l')[\p{L}-]+)(?=\s*\?)`,
    ),
    becomes: (groups) => inItsCase(groups, `quoi est ${groups["noun"] ?? ""}`),
    example: ["Qu'est-ce qu'un nuage ?", "Quoi est un nuage ?"],
  },
  {
    targets: both,
    pattern: rule(start, String.raw`qu'est-ce\s{1,3}qui`, end),
    becomes: (groups) => inItsCase(groups, "quelle chose"),
    example: ["Qu'est-ce qui change ?", "Quelle chose change ?"],
  },
  {
    targets: both,
    pattern: rule(opening, clitics, String.raw`(?<verb>est|était|sera|serait|fut)-ce`, end, String.raw`(?!\s{1,3}qu)`),
    becomes: (groups) => front(/^[eé]/iu.test(predicate(groups)) ? "c'" : "ce ")(groups),
    example: ["Est-ce vrai ?", "C'est vrai ?"],
  },
  {
    targets: both,
    pattern: rule(
      start,
      String.raw`qu(?:e\s{1,3}|')`,
      clitics,
      verb,
      "-(?:t-)?(?<subject>on|ils?|elles?|nous|vous)",
      end,
    ),
    becomes: (groups) => {
      const { subject = "" } = groups;
      const that = /^[nv]/iu.test(subject) ? "que " : "qu'";
      return inItsCase(groups, `qu'est-ce ${that}${subject} ${predicate(groups)}`);
    },
    example: ["Que lui reproche-t-on ?", "Qu'est-ce qu'on lui reproche ?"],
  },
  {
    targets: both,
    pattern: rule(opening, clitics, verb, "-(?:t-)?on", end, asked),
    becomes: front("est-ce qu'on "),
    example: ["Peut-on agir ?", "Est-ce qu'on peut agir ?"],
  },
  {
    targets: both,
    pattern: rule(clitics, verb, "-(?:t-)?on", end),
    becomes: front("on "),
    example: ["Combien de clients sert-on ?", "Combien de clients on sert ?"],
  },
  {
    targets: both,
    pattern: rule(opening, clitics, verb, "-(?:t-)?(?<subject>ils?|elles?)", end),
    becomes: front(),
    example: ["S'est-elle servie ?", "Elle s'est servie ?"],
  },
  {
    targets: both,
    pattern: rule(String.raw`(?<clitics>${start}(?:n')?y\s{1,3})(?<verb>\p{L}+)-t-(?<subject>il)`, end),
    becomes: front(),
    example: ["Quel risque y a-t-il ?", "Quel risque il y a ?"],
  },
  {
    targets: both,
    pattern: rule(verb, "-(?:t-)?(?:ils?|elles?)", end),
    becomes: ({ verb: form = "" }) => form,
    example: ["L'entreprise peut-elle agir ?", "L'entreprise peut agir ?"],
  },
  {
    targets: both,
    pattern: rule(clitics, "(?<verb>puis)-je", end),
    becomes: (groups) => front("je ")({ ...groups, verb: "peux" }),
    example: ["Comment puis-je partir ?", "Comment je peux partir ?"],
  },
  {
    targets: both,
    pattern: rule(clitics, verb, "-(?<subject>je|tu)", end),
    becomes: front(),
    example: ["Suis-je libre ?", "Je suis libre ?"],
  },
  {
    targets: both,
    pattern: rule(clitics, noOrder, verb, "-(?<subject>nous|vous)", end),
    becomes: front(),
    example: ["Ainsi pouvons-nous partir.", "Ainsi nous pouvons partir."],
  },
  {
    targets: both,
    pattern: rule(clitics, verb, "-(?<subject>nous|vous)", end, asked),
    becomes: front(),
    example: ["Où habitez-vous ?", "Où vous habitez ?"],
  },
  {
    targets: both,
    pattern: rule(verb, "-l(?:e|a|es)-(?<whom>moi|nous)", end),
    becomes: ({ verb: form = "", whom = "" }) => `${form}-${whom} cela`,
    example: ["Donne-le-moi.", "Donne-moi cela."],
  },
  {
    targets: spanish,
    pattern: rule(verb, "-lui", end),
    becomes: ({ verb: form = "" }) => `${form} à celui-ci`,
    example: ["Donnez-lui du temps.", "Donnez à celui-ci du temps."],
  },
  {
    targets: spanish,
    pattern: rule(verb, "-leur", end),
    becomes: ({ verb: form = "" }) => `${form} à ceux-ci`,
    example: ["Donnez-leur du temps.", "Donnez à ceux-ci du temps."],
  },
  {
    targets: spanish,
    pattern: rule(start, "(?<verb>va)s-y", end),
    becomes: ({ verb: form = "" }) => form,
    example: ["Vas-y.", "Va."],
  },
  // The pair does not know « se méfier ».
  {
    targets: spanish,
    pattern: rule(start, String.raw`méfi(?:ez-vous|ons-nous)\s{1,3}(?<of>du|des|de\s|d')`),
    becomes: (groups) => inItsCase(groups, `faites attention ${towards[groups["of"]?.toLowerCase() ?? ""] ?? "à "}`),
    example: ["Méfiez-vous des apparences.", "Faites attention aux apparences."],
  },
  // "esta gente-allí"; « à ce moment-là » it knows.
  {
    targets: spanish,
    pattern: rule(`(?<=${start}`, String.raw`(?:ce|cet|cette|ces)\s{1,3}(?!moment)\p{L}+)-(?:là|ci)`, end),
    becomes: () => "",
    example: ["Ces gens-là partent.", "Ces gens partent."],
  },
  // "Es sí difícil": « si » is taken for the answer.
  {
    targets: spanish,
    pattern: rule(
      `(?<=${start}`,
      String.raw`(?:est|sont|était|étaient|sera|serait|soit)\s{1,3})si(?=\s{1,3}\p{L}{4,})(?!\s{1,3}(?:elles?|nous|vous|leurs?|cette|tous|tout)\s)`,
    ),
    becomes: () => "tellement",
    example: ["Il est si difficile de partir.", "Il est tellement difficile de partir."],
  },
  // "Este que una persona": of « ce qu' » the pair sees two words, of « ce que » one, "lo que".
  {
    targets: spanish,
    pattern: rule(start, "(?<that>ce) qu'(?=\\p{L})"),
    becomes: ({ that = "" }) => `${that} que `,
    example: ["Ce qu'une personne a relu.", "Ce que une personne a relu."],
  },
  ...wordings.map(({ words, says, ...row }) => ({
    ...row,
    pattern: rule(start, words),
    becomes: (groups: Groups) => inItsCase(groups, says),
  })),
  // "Decir que": « on » that opens a sentence is taken for nothing. The comma is taken out of the translation.
  {
    targets: spanish,
    pattern: rule(String.raw`(?<=(?:^|[.!?…:«“"(]|^[—–-])[\s\uE000-\uF8FF]{0,8})(?:l')?(?<on>on)(?=\s)`),
    becomes: (groups) => `, ${inItsCase(groups, "on")}`,
    example: ["On dit que tout va bien.", ", On dit que tout va bien."],
  },
];

/** « se méfier de » is « faire attention à »: « des » becomes « aux ». */
const towards: Readonly<Record<string, string>> = { du: "au", des: "aux" };

function rule(...parts: readonly string[]): RegExp {
  return new RegExp(parts.join(""), "giu");
}

/** The subject (or `words`) before the verb and its pronouns, the capital moved to where the sentence now begins. */
function front(words?: string): (groups: Groups) => string {
  return (groups) => inItsCase(groups, (words ?? `${groups["subject"] ?? ""} `) + predicate(groups));
}

function predicate(groups: Groups): string {
  return lowerFirst((groups["clitics"] ?? "") + (groups["verb"] ?? ""));
}

function inItsCase({ all = "" }: Groups, text: string): string {
  return /^(?:l')?\p{Lu}/u.test(all) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
