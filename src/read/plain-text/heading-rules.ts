interface TextRule {
  readonly example: string;
  readonly pattern: RegExp;
}

const months = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
const days = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche";

/** Lines about a text rather than of it: never a heading, never a title. */
export const creditRules: readonly TextRule[] = [
  {
    example: "Par Jean Dupont",
    pattern:
      /^(?:[Pp]ar|PAR|(?:[Pp]ropos|PROPOS) (?:recueillis par|RECUEILLIS PAR)|[Dd]e notre (?:correspondant|envoyé)\S*)\s+(?:la rédaction|\p{Lu})/u,
  },
  {
    example: "Publié le 12 juin 2025 à 10h30",
    pattern:
      /^(?:publié|mis à jour|mise à jour|modifié|posté|créé|écrit|diffusé|actualisé)e?s?\s*(?:le|à|il y a|par|hier|:|aujourd)/iu,
  },
  {
    example: "Mardi 17 juin 2025 à 10 h 30, Le 17 juin, 10 h; but `Le 26 juin, Google a présenté un modèle`",
    pattern: new RegExp(
      `^(?:le\\s+)?(?:(?:${days})\\s+)?\\d{1,2}(?:er)?\\s+(?:${months})(?:\\s+\\d{4})?(?:\\s*,\\s*\\d|\\s*[·|-]|\\s+à\\s+\\d|$)`,
      "iu",
    ),
  },
  { example: "17/06/2025 10:30", pattern: /^(?:le\s+)?\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}(?!\p{L})/iu },
  {
    example: "Paris, le 12 juin 2025",
    pattern: new RegExp(`^\\p{Lu}[\\p{L} -]+,\\s+(?:le\\s+)?\\d{1,2}(?:er)?\\s+(?:${months})\\b.{0,12}$`, "iu"),
  },
  {
    example: "Source : AFP; Photo : Reuters; Mots-clés : IA",
    pattern:
      /^(?:sources?|crédits?|photos?|crédit photos?|illustrations?|images?|légende|rédaction|auteurs?|autrice|traduction|traduit|mots-clés|tags?|étiquettes|catégories?|rubrique|contacts?|tél\.?|téléphone|e-?mail)\s*:/iu,
  },
  { example: "Numéro 12, printemps 2025", pattern: /^(?:numéro|n°|édition|volume)\s*(?:du\s+)?\d/iu },
  { example: "© AFP", pattern: /^[©®]/u },
  { example: "Jean Dupont (AFP)", pattern: /\((?:avec\s+)?(?:AFP|Reuters|AP|Belga|ATS|PC)\)$/u },
  { example: "Le Monde avec AFP", pattern: /(?:^|\savec\s)(?:AFP|Reuters|AP|Belga|Keystone-ATS)$/u },
  { example: "contact@site.fr, 01 23 45 67 89", pattern: /\S@\S+\.\S|https?:\/\/|www\.|(?:\d{2}[ .]){4}\d{2}/u },
];

/** Why a short text without a full stop is no heading all the same. */
export const notHeadingRules: readonly TextRule[] = [
  { example: "Le prix, ; la durée …", pattern: /[.,;…!](?:\s?[»”"')\]]+)?$/u },
  {
    example: "puis la suite; but `iPhone, Mac et autres`",
    pattern: /^(?!(?:[eix]|mac(?=OS))\p{Lu})[^\p{Lu}\p{N}«“"\p{Extended_Pictographic}'’¿]/u,
  },
  {
    example: "Il se tait. Elle sort; but `Pourquoi maintenant ? Les raisons d'un choix`",
    pattern: /\p{Ll}{2,}\s?[.…]\s+[\p{Lu}«]|\s?[!?]\s+[\p{Lu}«].*[!?]/u,
  },
  { example: "3,5 %; 2025", pattern: /^[^\p{L}]*$/u },
  { example: "Accueil | Politique | Économie", pattern: /\S\s[|›»>]\s\S.*\s[|›>]\s/u },
  { example: "Q : Que proposez-vous ?", pattern: /^(?:Q|R|Question|Réponse)\s?\d{0,2}\s?[.:]\s/u },
  { example: "Dans un terminal, tapez :", pattern: /\s\p{Ll}{2,}ez\s?:$/u },
  {
    example: "Voici les trois raisons :",
    pattern:
      /^(?:voici|voilà|il|elle|ils|elles|on|nous|vous|je|c['’]|selon|d['’]après|parmi|notamment|ainsi|et|mais|or|donc|pour cela|par exemple)(?=[\s']|(?<=['’])).*:$/iu,
  },
];

/** Headings whatever stands under them: `Exemple`, `Point de vue neutre`. */
export const usualHeading: RegExp =
  /^(?:exemples?|points? de vue \p{L}+|récapitulatif factuel|introduction|contexte|(?:en )?conclusion|résumé|perspectives|analyse)$/iu;

/** First headings of a story, not its title. */
export const genericHeading: RegExp =
  /^(?:introduction|contexte|résumé|récapitulatif(?: factuel)?|synthèse|sommaire|préambule|avant-propos|l['’]essentiel|en bref|en résumé|points? clés?|les faits|conclusion|chapô|(?:\d{1,2}|[IVX]{1,4}|[A-Z])[.)]\s.*)\s*:?$/iu;

/** Headings that stand over a list, although a colon makes others its lead: `Points clés :`. */
export const summaryHeading: RegExp =
  /^(?:(?:les )?points? (?:clés?|essentiels?|forts?|importants?)|(?:en )?résumé|en bref|l['’]essentiel|(?:ce qu['’]il faut|à) (?:retenir|savoir)|sommaire|récapitulatif)\s*:$/iu;

/** Kinds of text that stand above a title: `COMMUNIQUÉ DE PRESSE`. */
export const namedRubric: RegExp =
  /^(?:communiqués?(?: de presse)?|dossier(?: de presse)?|actualités?|analyse|tribune|enquête|reportage|décryptage|tutoriel|exclusif|infographie|vidéo|brèves?)$/iu;

/** Who said what stands above: `Marie Denis, présidente de la CNIL` under a quotation. */
export const attribution: RegExp = /^[—–-]?\s?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’.-]+){1,3},\s\p{Ll}/u;
