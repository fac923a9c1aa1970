/** A noun in the singular, with its gender. */
export interface Noun {
  readonly word: string;
  readonly feminine: boolean;
}

const masculine =
  "contrat accord tribunal rapport marché projet service budget ministre gouvernement président syndicat journal fournisseur client serveur logiciel réseau système courrier bureau quartier village fleuve pont chantier musée théâtre roman auteur lecteur éditeur article chapitre titre dossier procès juge avocat témoin arrêt recours règlement décret vote scrutin parti candidat maire conseil hôpital médecin patient virus vaccin remède laboratoire chercheur résultat moteur avion navire train véhicule capteur signal satellite calcul modèle algorithme langage texte mot sens style dialecte prix coût profit capital crédit emprunt impôt revenu salaire emploi métier atelier artisan ouvrier paysan champ bois jardin climat vent orage hiver printemps soleil froid nord sud désert océan rivage port quai canal sentier voyage séjour récit souvenir visage regard geste silence secret mystère crime vol feu";
const feminine =
  "commission plainte enquête décision société entreprise banque bourse action dette loi réforme mesure clause vente hausse baisse crise ville région mairie école classe leçon université bibliothèque page phrase langue traduction culture musique chanson peinture exposition galerie scène pièce actrice lumière image caméra machine usine énergie centrale turbine batterie voiture route gare ligne frontière mer île côte plage montagne forêt rivière vallée récolte vigne ferme maison porte fenêtre chambre table lettre réponse question idée théorie science chimie cellule santé maladie clinique infirmière famille mère enfance jeunesse vieillesse mort guerre paix armée victoire défaite histoire époque date semaine année saison nuit lune étoile planète tempête pluie neige chaleur preuve faute peine prison police justice cour équipe partie règle victime promesse menace offre commande facture livraison licence plateforme donnée requête réplique";
const verbStems =
  "examin publi contest approuv refus présent report prépar critiqu résum analys observ mesur compar calcul modifi corrig dessin montr cach racont imagin invent copi signal annonc confirm négoci sign réclam accus condamn libér juger protég menac attaqu défi honor récompens pay financ dépens vend achet lou prêt livr transport import export install répar contrôl surveill mainten remplac supprim conserv détruis transform amélior réduis augment limit élargi occup travers quitt visit habit cultiv récolt plant soign aid écout regard chant jou filmer photographi tradui imprim relir envo rejoin abandonn soutien encourag félicit interrog consult invit accompagn suiv dépass";
const adjectiveStems =
  "national régional municipal international commercial financier juridique politique économique social culturel technique scientifique médical scolaire agricole maritime rural urbain ancien nouveau jeune vieux grand petit long bref simple complexe clair sombre rapide lent prudent discret célèbre inconnu gratuit coûteux rare fréquent récent futur provisoire définitif partiel complet secret public privé officiel étranger voisin lointain central isolé paisible violent fragile solide utile inutile nécessaire possible certain douteux sincère juste injuste libre actif passif annuel mensuel numérique automatique manuel chimique solaire nucléaire électrique";
const prefixes =
  "re dé sur sous anti auto inter contre pré co mi non télé micro multi poly néo pseudo extra ultra".split(" ");
const endings = "isme iste age ement ateur eur ance oir ité ure".split(" ");

/** Places, parts and turns that begin or end a sentence. */
export const openings: readonly string[] = [
  "Selon",
  "D’après",
  "Pour",
  "Contre",
  "Depuis",
  "Avant",
  "Après",
  "Malgré",
  "Avec",
  "Sans",
];

export const links: readonly string[] = [
  "de",
  "pour",
  "contre",
  "avec",
  "dans",
  "sur",
  "sous",
  "sans",
  "vers",
  "chez",
  "devant",
  "après",
  "avant",
];

export const turns: readonly string[] = [
  "en outre",
  "cependant",
  "par ailleurs",
  "enfin",
  "d’abord",
  "pourtant",
  "en revanche",
  "désormais",
  "de nouveau",
  "sans doute",
  "à l’avenir",
  "tout de même",
  "peu à peu",
  "du reste",
  "en principe",
  "au fond",
];

export const relatives: readonly string[] = [
  "qui",
  "que l’on",
  "dont on dit qu’il",
  "où l’on",
  "parce qu’on",
  "si l’on",
  "alors qu’il",
  "afin qu’on",
];

export const months: readonly string[] =
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

const syllables =
  "ba be bi bo bru ca cha co cra da de do dru fa fe flo fra ga gi go gra ha he jo ju la le li lo lu ma me mi mo na ne ni no pa pe pi po pra qua ra re ri ro sa se si so sta ta te ti to tra va ve vi vo xa zé".split(
    " ",
  );
const tails = "n r l s x ville mont court ay ois eau ard ier et in on ès".split(" ");

/** The nouns that people know, then those that prefixes and endings make of them: a long tail, as in any language. */
export const nouns: readonly Noun[] = [
  ...masculine.split(" ").flatMap((word, index): Noun[] => {
    const other = feminine.split(" ")[index];
    return [{ word, feminine: false }, ...(other === undefined ? [] : [{ word: other, feminine: true }])];
  }),
  ...prefixes.flatMap((prefix) => [
    ...masculine.split(" ").map((word) => ({ word: prefix + word, feminine: false })),
    ...feminine.split(" ").map((word) => ({ word: prefix + word, feminine: true })),
  ]),
  ...endings.flatMap((ending) => verbStems.split(" ").map((stem) => ({ word: stem + ending, feminine: false }))),
];

/** Verbs in the third person. */
export const verbs: readonly string[] = [
  ...verbStems.split(" ").map((stem) => `${stem}e`),
  ...verbStems.split(" ").map((stem) => `${stem}ait`),
  ...verbStems.split(" ").map((stem) => `${stem}era`),
  ...prefixes.slice(0, 6).flatMap((prefix) => verbStems.split(" ").map((stem) => `${prefix}${stem}e`)),
];

export const adjectives: readonly string[] = [
  ...adjectiveStems.split(" "),
  ...prefixes.flatMap((prefix) => adjectiveStems.split(" ").map((stem) => prefix + stem)),
];

/** Name number `index` of a person or a place: there are some 300,000. */
export function nameAt(index: number): string {
  const size = syllables.length;
  const parts = [index % size, Math.floor(index / size) % size, Math.floor(index / size / size) % size];
  const word = parts
    .slice(0, index < size * size ? 2 : 3)
    .map((part) => syllables[part] ?? "")
    .join("");
  const name = word + (tails[index % tails.length] ?? "");
  return name.charAt(0).toUpperCase() + name.slice(1);
}
