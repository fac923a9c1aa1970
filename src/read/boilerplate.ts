/** A row of the boilerplate table. `pattern` matches a whole block of text: anchored at both ends or at a clear start. */
interface BoilerplateRule {
  readonly reason: string;
  readonly example: string;
  readonly pattern: RegExp;
}

const end = String.raw`[\s.!…»›>→:*_)\]-]*$`;
const whole = (source: string): RegExp => new RegExp(`^[^\\p{L}\\p{N}«“"]*(?:${source})${end}`, "iu");
const start = (source: string): RegExp => new RegExp(`^[^\\p{L}\\p{N}«“"—–]*(?:${source})`, "iu");

/** What web pages say around their stories, in French. Each row must leave alone a story that speaks of the matter. */
export const boilerplateRules: readonly BoilerplateRule[] = [
  {
    reason: "redirect boilerplate",
    example: "Redirection en cours...",
    pattern: whole(
      String.raw`cliquez ici (?:pour être redirigé|si vous n)(?:\S*\s?.{0,60})?|chargement(?: en cours)?|veuillez patienter(?:\s.{0,40})?|redirection (?:en cours|automatique)(?:\s.{0,40})?|(?:vous allez être|vous êtes) redirigée?s?(?:\(e\)|·e)?(?:\s.{0,60})?`,
    ),
  },
  {
    reason: "redirect boilerplate",
    example: "Si vous n'êtes pas redirigé automatiquement, 👉 cliquez ici 👈",
    pattern: start(
      String.raw`si (?:vous n['’]êtes pas|la page ne (?:vous|se)|rien ne se passe|la redirection ne).{0,60}\bcliquez\b.{0,30}$`,
    ),
  },
  {
    reason: "cookie notice",
    example: "Nous utilisons des cookies pour améliorer votre expérience.",
    pattern: start(
      String.raw`(?:nous(?: et nos (?:\d+ )?partenaires)?|ce site(?: web| internet)?|notre site(?: web| internet)?)\s(?:utilis(?:e|ons|ent)|dépos(?:e|ons|ent)|stock(?:e|ons|ent)|recour(?:t|ons) à)(?:\s\S+){0,6}?\s(?:cookies|traceurs)\b(?=.*\b(?:vous|votre|vos|site|navigation|consentement|expérience|audience)\b)`,
    ),
  },
  {
    reason: "cookie notice",
    example: "Ce site utilise des cookies. En savoir plus",
    pattern: whole(
      String.raw`(?:ce|notre) site (?:web |internet )?utilise des cookies(?:[.\s]+(?:en savoir plus|plus d['’]informations?|ok|j['’]accepte))*`,
    ),
  },
  {
    reason: "cookie notice",
    example: "En poursuivant votre navigation, vous acceptez l’utilisation de cookies.",
    pattern: start(String.raw`en (?:poursuivant|continuant)\b.{0,60}vous acceptez\b`),
  },
  {
    reason: "cookie notice",
    example: "Tout accepter",
    pattern: whole(
      String.raw`(?:tout )?(?:accepter|refuser)(?: (?:tout|les cookies|tous les cookies|et fermer|et continuer))?|continuer sans accepter(?: →)?|(?:paramétrer|gérer|personnaliser)(?: (?:mes |les |vos |des )?(?:cookies|choix|préférences|consentements?))|gestion des cookies|politique (?:de|en matière de) cookies|ok, j['’]ai compris|j['’]accepte`,
    ),
  },
  {
    reason: "newsletter sign-up",
    example: "Inscrivez-vous à notre newsletter pour ne rien manquer.",
    pattern: start(
      String.raw`(?:inscrivez-vous|abonnez-vous|s['’]inscrire|s['’]abonner|recevez|je m['’](?:inscris|abonne))\b(?=.*\b(?:newsletters?|infolettres?|lettre d['’]information|alertes|boîte mail|par e-?mail)\b).{0,200}$`,
    ),
  },
  {
    reason: "newsletter sign-up",
    example: "Votre adresse e-mail",
    pattern: whole(
      String.raw`(?:votre |saisissez votre |entrez votre )?adresse (?:e-?mail|électronique|mail)|(?:la )?newsletter|je m['’](?:inscris|abonne)|s['’]inscrire`,
    ),
  },
  {
    reason: "subscription notice",
    example: "Cet article est réservé aux abonnés.",
    pattern: start(
      String.raw`(?:(?:cet article|ce contenu|la suite(?: de cet article)?|la lecture) est (?:réservée?|accessible)(?: en exclusivité)? (?:à nos|aux) abonnés|article réservé (?:à nos|aux) abonnés|il vous reste \d+(?:[.,]\d+)? ?% (?:de cet article )?à lire|(?:déjà|pas encore) abonnée?(?:\(e\)|\.e|·e)? ?\?|abonnez-vous (?:pour (?:lire|accéder|continuer|soutenir)|dès|à partir de)|vous avez déjà un compte ?\?).{0,120}$`,
    ),
  },
  {
    reason: "share buttons",
    example: "Partager sur Facebook",
    pattern: whole(
      String.raw`(?:partage[rz]|tweete[rz]?|épingler|envoyer|suivez-nous|retrouvez-nous|partager cet article|partager l['’]article|partagez cet article)(?: (?:sur|par|via|:)?\s*(?:facebook|twitter|x|linkedin|whatsapp|e-?mail|mail|messenger|instagram|pinterest|telegram|bluesky|les réseaux sociaux|google (?:news|actualités))(?:\s?[,|/·•]?\s?(?:et |(?:partage[rz] |tweete[rz] )?sur )?(?:facebook|twitter|x|linkedin|whatsapp|e-?mail|mail|messenger|instagram|pinterest|telegram|bluesky))*)?|copier le lien|lien copié|imprimer(?: (?:l['’]article|cet article|cette page))?|(?:facebook|twitter|linkedin|whatsapp|e-?mail|messenger|pinterest|instagram)(?:\s?[,|/·•]?\s?(?:facebook|twitter|x|linkedin|whatsapp|e-?mail|messenger|pinterest|instagram))+|ajouter (?:à (?:mes|vos) favoris|aux favoris)|offrir (?:l['’]article|cet article)`,
    ),
  },
  {
    reason: "advertisement",
    example: "Publicité",
    pattern: whole(
      String.raw`publicités?|\(?la suite (?:de l['’]article )?après (?:la|cette) (?:publicité|pub)\)?|annonces?|contenu sponsorisé|sponsorisé|la suite après cette annonce|publicité(?: |, )(?:votre contenu continue ci-dessous|fermer)`,
    ),
  },
  {
    reason: "related link",
    example: "Lire aussi : Microsoft investit en Suède",
    pattern: start(String.raw`(?:à (?:lire|voir)|lire|voir)\s(?:aussi|également|ensuite)(?:\s?[:→>-].{0,200}|${end})$`),
  },
  {
    reason: "page furniture",
    example: "Lire la suite",
    pattern: whole(
      String.raw`lire la suite(?: de l['’]article)?|voir plus|afficher plus|(?:lire|voir|afficher) les (?:\d+ )?commentaires?|\d+ commentaires?|(?:poster|laisser|écrire|ajouter|publier) un commentaire|commentaires|réagir(?: à cet article)?|haut de page|retour (?:en haut|à l['’]accueil|en haut de (?:la )?page)|aller au contenu(?: principal)?|accueil(?:\s*[>›»/]\s*[^.!?]{1,60})+|fil d['’]ariane|écouter (?:l['’]article|cet article)|(?:article|page) (?:suivante?|précédente?)|menu|rechercher|se connecter|connexion|mon compte|sommaire masquer|masquer le sommaire|(?:vous aimerez|vous pourriez) aussi(?: aimer)?|(?:les )?(?:articles? )?(?:les )?plus (?:lus|populaires|commentés)|sur le même sujet|à lire aussi|articles (?:similaires|connexes|recommandés)|nos derniers articles`,
    ),
  },
  {
    reason: "page furniture",
    example: "Temps de lecture : 4 min",
    pattern: whole(
      String.raw`(?:temps|durée) de lecture\s?:?\s?(?:environ )?\d+\s?(?:min|mn|minutes?)|lecture\s?:?\s?\d+\s?(?:min|mn|minutes?)|\d+ min(?:utes)? de lecture`,
    ),
  },
  {
    reason: "legal notice",
    example: "© 2025 Le Site. Tous droits réservés.",
    pattern: start(
      String.raw`(?:(?:copyright|©).{0,80}tous droits (?:de reproduction (?:et de représentation )?)?réservés|tous droits (?:de reproduction (?:et de représentation )?)?réservés|mentions légales(?:\s?[|·•-].*)?$|(?:politique de confidentialité|conditions générales(?: d['’]utilisation| de vente)?|cgu|cgv)${end})`,
    ),
  },
];

/** Labels that stand above links to other stories: `À lire aussi`, `Sur le même sujet`. */
export const relatedLabel: RegExp = whole(
  String.raw`(?:à (?:lire|voir)|lire|voir)\s(?:aussi|également|ensuite)|à lire aussi|sur le même sujet|articles (?:similaires|connexes|recommandés)|nos derniers articles|(?:vous aimerez|vous pourriez) aussi(?: aimer)?|(?:les )?(?:articles? )?(?:les )?plus (?:lus|populaires|commentés)`,
);

/** Why a block of text is no part of a story (`cookie notice`, …), or null. `text` has no white space at its ends. */
export function boilerplateReason(text: string): string | null {
  const length = 600;
  if (text.length > length) return null;
  return boilerplateRules.find((rule) => rule.pattern.test(text))?.reason ?? null;
}
