/** A row of a refusal table: what must not be cut, and the text that made the row necessary. */
export interface Refusal {
  readonly name: string;
  readonly example: string;
  readonly refuses: (glue: Glue) => boolean;
}

/** A place where a sentence end touches a capital: `de l'IA.Perspectives à venir`. */
export interface Glue {
  /** The word before the stop, back to white space, an apostrophe, a dot or a bracket: `IA`; `""` behind a quote, `%` … */
  readonly before: string;
  /** A closing quote, a bracket, `%` or a currency sign stands before the stop. */
  readonly isQuoted: boolean;
  /** The stop with a closing quote: `.`, ` !`, `. »`. */
  readonly stop: string;
  /** First word after the stop, or an opening quote: `Perspectives`. */
  readonly after: string;
  /** Characters between the white space on both sides: `l'IA.Perspectives`. */
  readonly token: string;
  /** What follows the stop, to the end of the line. */
  readonly tail: string;
  /** Words that stand on their own somewhere in the file, with their case. */
  readonly words: ReadonlySet<string>;
}

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter((word) => word !== ""));

/** Words that end with a dot of their own: `M.Dupont`, `etc.Puis`, `art.L`. */
const abbreviations: ReadonlySet<string> = list(`
  m mm mr mme mmes mlle mlles me dr pr prof st ste sts mgr etc cf ex art al vol chap fig éd ed coll dir trad tél tel
  fax av bd env hab no nos num p pp op cit ibid id sq janv févr fév avr juil juill sept oct nov déc lun mar mer jeu
  ven sam dim min max inc ltd corp co jr sr vs réf ref resp apr ap gal gén lt col cdt cie sté dép`);

/** Endings of file and domain names, which people also write with a capital: `a.Html`, `ASP.Net`, `Booking.Com`. */
const nameEndings: ReadonlySet<string> = list(`
  com fr org net edu gov eu io ai be ch ca de es it uk us info biz tv app dev co html htm php asp aspx jsp xml json
  yaml yml csv tsv txt md pdf doc docx xls xlsx ppt pptx odt ods zip rar gz tar exe dll js ts jsx tsx py rb rs go java
  cs cpp css scss vue sql sh bat png jpg jpeg gif svg webp mp3 mp4 avi mov epub ini cfg log`);

/** Words that begin a French sentence far more often than they end a name. */
const openers: ReadonlySet<string> = list(`
  Le La Les L Un Une Des Du De D Ce C Cet Cette Ces Il Elle Ils Elles On Nous Vous Je J Tu Ça Cela Ceci Celui Celle Ceux
  Son Sa Ses Leur Leurs Notre Nos Votre Vos Mon Ma Mes Au Aux À A En Dans Sur Sous Pour Par Avec Sans Chez Entre Vers
  Selon Depuis Après Avant Pendant Durant Lors Lorsque Quand Si S Mais Or Et Ou Donc Car Ni Puis Ensuite Enfin Ainsi
  Alors Aussi Cependant Toutefois Pourtant Néanmoins Certes Actuellement Aujourd Hier Demain Désormais Bien Malgré Grâce
  Face Parmi Outre Contre Comme Comment Pourquoi Que Qu Qui Quel Quelle Quels Quelles Où Tout Toute Tous Toutes Plusieurs
  Certains Certaines Chaque Aucun Aucune Plus Moins Beaucoup Peu Très Non Oui Voici Voilà Finalement Conclusion Contexte
  Reste Autre Autres Autant Deux Trois Quatre Cinq Afin Quant Jusqu Dès Même Parfois Souvent Déjà Encore Est N Y
  Perspectives Introduction Résumé Bilan`);

/** Words that open a sentence even when nothing but their capital tells them from the word before: `venirLes`. */
export const strictOpeners =
  "Les|Le|La|Une|Un|Des|Cette|Ces|Il|Elle|Ils|Elles|On|Nous|Selon|Dans|Pour|Avec|Depuis|Après|Mais";

const strictOpener = new RegExp(`^(?:${strictOpeners})$`, "u");
const acronym = /^\p{Lu}[\p{Lu}\d-]+$/u;
const lower = /^[\p{Ll}-]+$/u;
/** An accent, or a complement behind it: no name in a program, of a product. */
const isFrenchNoun = ({ after, tail }: Glue): boolean =>
  /[À-ÿ]/u.test(after) || /^\s(?:de|du|des|à|au|aux|sur|pour)\s\p{Ll}|^\sd['’]\p{Ll}/u.test(tail.slice(after.length));
const followsYear = ({ before, after, tail }: Glue): boolean =>
  /^(?:19|20)\d\d$/u.test(before) && /^\p{Lu}\p{Ll}{2}/u.test(after) && /^\s\p{Ll}/u.test(tail.slice(after.length));
const opensSentence = (glue: Glue): boolean => openers.has(glue.after) || /^[«“]/u.test(glue.after);

/** What is no glue although a capital follows a stop. A candidate that no row refuses is cut. */
export const refusals: readonly Refusal[] = [
  {
    name: "url, e-mail",
    example: "www.site.fr/a.Html",
    refuses: ({ token }) => /:\/\/|^\W*www\.|@|[\w-]\.[a-z]{2,}[/?]/iu.test(token),
  },
  { name: "initial", example: "J.K.Rowling, U.S.A., M.Dupont", refuses: ({ before }) => /^\p{L}$/u.test(before) },
  {
    name: "abbreviation",
    example: "art.L. 122, etc.Puis; but `des puces, des logiciels, etc.Ces produits`",
    refuses: ({ before, stop, after }) =>
      stop === "." && abbreviations.has(before.toLowerCase()) && !(before === "etc" && strictOpener.test(after)),
  },
  {
    name: "file or domain name",
    example: "rapport.Pdf, ASP.NET",
    refuses: ({ after, stop }) => stop === "." && nameEndings.has(after.toLowerCase()),
  },
  {
    name: "version, code",
    example: "v2.Beta, GPT4.Turbo, ma_classe.Nom; but `en 2024.Le`, `49 %.Cette`, `en 2025.Microsoft suit`",
    refuses: (glue) =>
      /[\d_]/u.test(glue.before) && !(/^\d{2,}$/u.test(glue.before) && opensSentence(glue)) && !followsYear(glue),
  },
  {
    name: "identifier",
    example: "Console.WriteLine(x), app.Start(), Foo.Bar.Baz",
    refuses: ({ after, tail }) => /^\p{L}/u.test(after) && !/^(?:$|[\s,'’:-])/u.test(tail.slice(after.length)),
  },
  {
    name: "acronym after the stop",
    example: "web.API; but `le cloud.AWS annonce` when AWS stands elsewhere",
    refuses: ({ after, words, tail }) =>
      acronym.test(after) && !words.has(after) && !/^(?:\p{Lu}{2,}\s+){2}/u.test(tail),
  },
  {
    name: "name of two parts",
    example:
      "System.Collections; but `chez Google.Les`, `chez Google.Microsoft` when Microsoft stands elsewhere, `2.5 Pro.Adresse du projet`, `chez Meta.Évolution`",
    refuses: (glue) =>
      /^\p{Lu}\p{Ll}/u.test(glue.before) &&
      glue.stop === "." &&
      !opensSentence(glue) &&
      !glue.words.has(glue.after) &&
      !isFrenchNoun(glue),
  },
  {
    name: "sub-domain",
    example: "fr.Wikipedia",
    refuses: (glue) =>
      glue.token.startsWith(`${glue.before}.`) &&
      lower.test(glue.before) &&
      glue.before.length < 3 &&
      !opensSentence(glue),
  },
  {
    name: "hesitation",
    example: "Euh...Bon",
    refuses: (glue) => /\.\.|…/u.test(glue.stop) && !opensSentence(glue),
  },
  {
    name: "stop with nothing before it",
    example: "le préfixe .Net; but `« partenariat ».Le`, `Qui gagne ?Les`",
    refuses: (glue) => glue.before === "" && glue.stop === "." && !opensSentence(glue) && !glue.isQuoted,
  },
  {
    name: "brand with a mark",
    example: "Yahoo!Mail",
    refuses: (glue) => /^[!?]/u.test(glue.stop) && /^\p{Lu}/u.test(glue.before) && !opensSentence(glue),
  },
  {
    name: "nothing follows",
    example: "config.Production",
    refuses: (glue) => !/\s\S/u.test(glue.tail) && !openers.has(glue.after),
  },
];
