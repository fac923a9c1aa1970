const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter((word) => word !== ""));

/** First halves of compounds: their hyphen is part of the word. `peut-être`, `sous-traitant`, `vis-à-vis`. */
const firstHalves = list(`
  peut est sous vice ex non demi semi mi avant après contre entre celui celle ceux celles rendez porte au ci là quelques
  grand grands grande grand saint sainte dix vingt trente quarante cinquante soixante quatre quatre-vingt cent nord sud
  chef mot haut bas court long moyen plus presque quasi auto franco anglo germano russo sino socio politico vis peut-être
  arc chou couvre essuie garde gratte lave libre mal bien nouveau ouvre passe pare pied prud rez sans savoir super tire
  timbre tout trop ultra après-demain premier dernier moi toi lui elle soi nous vous eux dit fait a va y ont sont était
  donne sera serait faut doit aujourd centre main tête pour par état cyber e pro anti post pré inter
  pot bec cul eau tee pop bio néo éco web wi t dos nid bon roi gaz arc sur mot main porc blé fil feu clé clef`);

/** Second halves that follow a hyphen in grammar: `dit-il`, `celui-ci`, `lui-même`, `a-t-il`. */
const secondHalves =
  /^(?:je|tu|il|elle|on|nous|vous|ils|elles|ce|ci|là|t|même|mêmes|moi|toi|lui|leur|leurs|y|en|le|la|les|être|vous|dessus|dessous|delà|dire|faire|vis|à|de|du|des|d|l|aux|sur|sous|clé|clés|type|types)(?=$|[^\p{L}])/u;

/** Second halves that are no words: what is before them is broken. `infor-mation`, `gouverne-ment`, `dévelop-pement`. */
const fragments =
  /^(?:\p{Ll}{0,3}(?:[st]ions?|ments?|tés?|tique|tiques|teur|teurs|trice|trices|ture|tures|ciel|ciels|rait|raient|gues?|ques?)|[pt]ement)(?![\p{L}])/u;

/** What a line that ends with a hyphen and the next make of the word between them. */
export interface BrokenWord {
  readonly before: string;
  readonly after: string;
}

const longestWord = 60;

/** The word around a line end, or null when the line does not end with a letter and a hyphen. */
export function brokenWord(line: string, next: string): BrokenWord | null {
  const before = /(?<word>\p{L}+)[-\u2010\u00AD]$/u.exec(line.slice(-longestWord))?.groups?.["word"];
  const after = /^\p{L}+/u.exec(next)?.[0];
  return before !== undefined && after !== undefined ? { before, after } : null;
}

/** Whether the hyphen came from the line end for sure: the joined word stands elsewhere, or a half is no word
 * (`du-rer`, `infor-mation`). */
export function surelyBroken(word: BrokenWord, words: ReadonlySet<string>): boolean {
  const { before, after } = word;
  if (mayBeCompound(word) || words.has(`${before}-${after}`)) return false;
  const doubled = /[bcdfglmnprst]$/u.test(before) && before.at(-1) === after[0];
  const shortHalf = before.length <= 3;
  return (
    shortHalf ||
    words.has(before + after) ||
    words.has(before.toLowerCase() + after) ||
    fragments.test(after) ||
    doubled
  );
}

/** Whether the hyphen may belong to the word, so that it must stay. */
export function mayBeCompound({ before, after }: BrokenWord): boolean {
  return !/^\p{Ll}/u.test(after) || firstHalves.has(before.toLowerCase()) || secondHalves.test(after);
}
