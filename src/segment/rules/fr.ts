import { frenchAbbreviations } from "./fr-abbreviations.ts";
import type { LanguageRules } from "./rule.ts";

/** French. Typography: white space, often a no-break one, stands before `! ? : ; »` and behind `«`. */
export const fr: LanguageRules = {
  starters: `
    Le La Les L’ Un Une Des Du De D’ Au Aux Ce Cet Cette Ces C’ Ça Cela Ceci Celui Celle Ceux Celles
    Je J’ Tu Il Elle On Nous Vous Ils Elles Lui Leur Leurs Eux Y
    Mon Ma Mes Ton Ta Tes Son Sa Ses Notre Nos Votre Vos
    Qui Que Qu’ Quoi Quel Quelle Quels Quelles Où Quand Comment Pourquoi Combien Lequel Laquelle
    Et Mais Ou Or Ni Car Donc Si S’ Ne N’ Non Oui Puis Ensuite Alors Ainsi Aussi Enfin Toutefois Cependant Pourtant
    Néanmoins Sinon Soit Bref Or Certes Voici Voilà Hélas Lorsque Lorsqu’ Puisque Puisqu’ Comme Parce Quoique Tandis
    À A En Dans Sur Sous Par Pour Avec Sans Chez Vers Entre Depuis Pendant Durant Après Avant Dès Jusque Jusqu’ Selon
    Suivant Contre Malgré Outre Hormis Sauf Concernant Face Grâce Afin Faute Lors Près Loin Hors Parmi
    Tout Toute Tous Toutes Chaque Plusieurs Quelques Certains Certaines Aucun Aucune Autre Autres Nul Nulle Personne
    Rien Beaucoup Peu Plus Moins Très Trop Assez Tant Tel Telle Même Mêmes Seul Seule Seuls Seules
    Deux Trois Quatre Cinq Six Sept Huit Neuf Dix Premier Première Deuxième
    Aujourd’hui Hier Demain Maintenant Désormais Déjà Encore Toujours Jamais Souvent Parfois Bientôt Tôt Tard
    Ici Là Ailleurs Partout Peut Est Était Sont A-t-il Y-a-t-il
    Bien Mieux Pis Pire Surtout Notamment Actuellement Finalement Seulement Également Autrement Rapidement
    Étant Ayant Né Née Situé Située Composé Composée Fondé Fondée Créé Créée Parmi Cette
    Mme Mlle MM Mmes Mgr Voir Lire Monsieur Madame Messieurs Mesdames`,
  spacedClosers: "»›",
  gluedClosers: "\"”’'»›)]}",
  abbreviations: frenchAbbreviations,
  rules: [
    {
      break: true,
      before: String.raw`\p{Nd}\s?[hmsgl]\.`,
      after: String.raw`(?<=\s)<upper>\.`,
      example: "Le débat finit à 17 h. ‖M. Petit est arrivé à 18 h. ‖J. Roux aussi.",
    },
    {
      break: true,
      before: String.raw`(?:(?:la|en|de|outre)[\s-]mer|\p{Nd}\s(?:ch|c|f|l|t))\.`,
      after: String.raw`(?<=\s)\p{Nd}`,
      example: "Le camion de 38 t. ‖12 voitures sont tombées en mer. ‖30 sauveteurs cherchent.",
    },
    {
      break: false,
      before: String.raw`(?:le|du|au|Le|Au)\s1\.`,
      after: String.raw`F\.?C|F[SV]V|<upper>\p{Ll}{1,20}liga`,
      example: "Le derby du 1. FC Cologne attire.",
    },
    {
      break: false,
      before: String.raw`<gone>(?:S\.A\.R\.L|E\.U\.R\.L|S\.C\.I|S\.N\.C|S\.A\.S|M\.J\.C|C\.H\.[RU]|Z\.A\.C|Z\.U\.P|T\.G\.V|H\.L\.M|A\.O\.C|O\.N\.G)\.`,
      after: "(?!<starter>)<upper>",
      example: "La S.A.R.L. Dupont rénove la M.J.C. Pichon.",
    },
    {
      break: false,
      before: String.raw`[\p{L}.]\sc\.`,
      after: "(?!<starter>)<upper>",
      example: "L’arrêt Vo c. France est ancien.",
    },
    {
      break: false,
      before: "<gone>[Bb]ât\\.",
      after: String.raw`<upper>\.`,
      example: "Sonnez au bât. B. ‖L’entrée est libre.",
    },
    {
      break: false,
      before: String.raw`(?:^|\s|\(|,)<gone>[Aa]rt(?:icle|\.)\s[LRDA]?[\p{Nd}er.\s-]{1,12}\.`,
      after: "[—–-]",
      example: "Article 1er. – Le texte est adopté.",
    },
    {
      break: false,
      before: String.raw`(?:[Aa]rt(?:icles?|s?\.)|,|et|ou|à)\s[LRDA]\.`,
      after: String.raw`\*?\p{Nd}`,
      example: "Selon les articles L. 121-1 et R. 12.",
    },
    {
      break: false,
      before: String.raw`\s(?:janv|févr?|avr|juil|sept|oct|nov|déc)\.`,
      after: String.raw`[—–-]\s`,
      example: "PARIS, 3 janv. – Le gouvernement a reculé.",
    },
    {
      break: true,
      before: String.raw`(?:av|apr?|avant|après)\.?\s(?:J\.-C|JC|J\.C)\.`,
      after: String.raw`(?<=\s)<start>`,
      example: "Il meurt en 44 av. J.-C. ‖César avait 55 ans.",
    },
    {
      break: true,
      before: String.raw`(?:<gone>(?:[Vv]itamine|[Pp]lan|[Hh]épatite|[Gg]roupe|[Cc]lasse|[Tt]ype|[Cc]atégorie|[Aa]nnexe|[Pp]oint|[Ss]érie|[Ll]igue|[Ss]ection|[Dd]ivision|[Ll]ettre|[Oo]ption|[Bb]ac|[Pp]ermis|RER|[Ll]igne|[Zz]one|[Pp]oule|[Nn]iveau|[Bb]âtiment|[Ss]alle|[Hh]all|[Tt]erminal|[Gg]rippe)s?\s)<upper>\.`,
      after: String.raw`(?<=\s)<start>`,
      example: "Il faut un plan B. ‖Macron hésite.",
    },
    {
      break: true,
      before: String.raw`(?:[Ll]['’]|<gone>(?:[Ll]a|[Ll]e|[Ll]es|du|des|aux?|une?|cette|son|sa)\s)(?:<upper>\.){3,8}`,
      after: String.raw`(?<=\s)<start>`,
      example: "Il a rejoint l’O.N.U. ‖Emmanuel Macron applaudit.",
    },
    {
      // A writer who forgets the capital: a long word that ends as no abbreviation does.
      break: true,
      before: String.raw`(?<![\p{L}\p{N}.@/_])\p{Ll}{3,25}(?:[aeiouyéèêàû]|ées?|és|ent|ait|aient|eurs?|tions?|ments?|ons|ez|iers?|oir|[ae]ux|[ao]is|ants?|[rl]es)\.`,
      after: String.raw`(?<=\s)(?:[-–•]\s)?\p{Ll}`,
      example: "Le ministre est arrivé. ‖il a parlé. ‖on attend janvier. ‖- la suite est connue.",
    },
    {
      // Two sentences glued by a scraper; a file name or a host has no such word behind its dot.
      break: true,
      before: String.raw`(?<![\p{L}\p{N}.@/_\\-])(?:\p{L}{1,5}['’])?\p{L}?\p{Ll}{2,25}\.`,
      after: String.raw`(?<!\s)<starter>[\s,]?(?![.=/])`,
      example: "Il est là.‖Les prix baissent.",
    },
    {
      break: true,
      before: String.raw`(?<![\p{L}\p{N}.@/_\\-])(?:\p{L}{1,5}['’])?\p{Ll}{3,25}\.`,
      after: String.raw`(?<!\s)<upper>\p{Ll}{2,20}[\s,]`,
      example: "Le marché recule.‖Paris aussi.",
    },
    {
      break: true,
      before: String.raw`(?:\s|<gone>\p{L}{2,25})[!?…]{1,3}`,
      after: String.raw`(?<!\s)<upper>\p{Ll}{0,20}[\s,.!?'’]`,
      example: "Tu viens ?‖Non !‖Pourquoi pas !‖À demain.",
    },
  ],
};
