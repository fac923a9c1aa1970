import type { Lng } from "../../model.ts";

interface NameTrap {
  readonly lng: Lng;
  /** In small letters; what begins with `-` is the end of a word. */
  readonly words: string;
  readonly example: string;
}

/** Words of the source before what is written like a name and is none: a common noun, an institution, a country. */
export const determiners: readonly NameTrap[] = [
  {
    lng: "fr",
    words:
      "le la les l' un une des du au aux ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes tout toute saint sainte mer mont lac île baie ville région pape roi reine empereur impératrice",
    example: "la Commission → la Cour, roi Charles → King Charles",
  },
];

/** Names in the source that are others elsewhere, besides those of countries and languages. */
export const translatedNames: readonly NameTrap[] = [
  {
    lng: "fr",
    words:
      "londres bruxelles genève athènes vienne lisbonne pékin moscou varsovie cologne munich francfort nuremberg hambourg brême mayence trèves ratisbonne augsbourg fribourg bâle berne zurich lucerne anvers gand bruges louvain malines courtrai liège mons tournai namur strasbourg mulhouse copenhague édimbourg cantorbéry douvres venise florence naples gênes turin milan rome padoue bologne sienne pise mantoue trieste syracuse barcelone séville grenade cordoue saragosse valence majorque cadix tolède pampelune gérone porto cracovie dantzig breslau bucarest istanbul constantinople damas beyrouth jérusalem bethléem bagdad téhéran riyad mecque médine caire alexandrie alger tanger marrakech khartoum mogadiscio séoul canton singapour bombay calcutta katmandou kaboul tachkent saint-pétersbourg kiev kyiv kharkiv odessa québec montréal philadelphie nouvelle-orléans mexico havane",
    example: "Londres → London",
  },
  {
    lng: "fr",
    words:
      "paris marseille bordeaux nice bayonne avignon perpignan toulouse rouen dunkerque lille orléans carcassonne amsterdam rotterdam groningue berlin dresde hanovre düsseldorf coblence sarrebruck constance salzbourg dublin stockholm göteborg prague belgrade sofia salonique ljubljana tallinn bergame vérone vicence modène parme ferrare ravenne pérouse palerme livourne crémone plaisance lausanne neuchâtel saint-gall soleure alicante saint-sébastien salamanque ségovie ibiza tokyo kyoto shanghai manille jakarta djakarta rangoun tbilissi bakou erevan tunis tripoli oran fès johannesbourg york angeles bogota",
    example: "Bordeaux → Burdeos, Nice → Nizza",
  },
  {
    lng: "fr",
    words:
      "corse sardaigne sicile bavière saxe rhénanie prusse bretagne normandie bourgogne savoie catalogne andalousie castille navarre galice écosse angleterre flandre flandres wallonie zélande lombardie toscane vénétie piémont ligurie californie floride pennsylvanie virginie caroline louisiane géorgie sibérie crimée palestine cachemire europe afrique asie amérique océanie arctique antarctique atlantique pacifique méditerranée manche baltique caspienne danube rhin tamise escaut meuse tage nil gange alpes pyrénées andes balkans caucase oural terre lune soleil mars vénus mercure jupiter saturne",
    example: "Europe → Europa",
  },
  {
    lng: "fr",
    words:
      "internet état états union cour conseil commission parlement sénat assemblée tribunal chambre ministère ministre président présidente directeur directrice premier première nation nations banque fonds organisation agence autorité loi traité règlement directive code constitution chancelier chancelière prince princesse duc comte comtesse monsieur madame mademoiselle maître docteur professeur église dieu bible coran renaissance révolution antiquité noël pâques toussaint pentecôte ascension pentagone kremlin vatican élysée maison-blanche bourse",
    example: "Conseil → Council",
  },
  {
    lng: "fr",
    words:
      "françois benoît léon jean-paul aristote platon socrate homère virgile cicéron ovide horace sénèque tacite lucrèce plutarque néron cléopâtre tite-live hérodote sophocle épicure archimède ptolémée pythagore euclide charlemagne élisabeth colomb copernic galilée machiavel michel-ange titien averroès avicenne érasme poutine eltsine gorbatchev khrouchtchev staline lénine trotski medvedev zelensky navalny confucius mahomet moïse jésus christ",
    example: "Poutine → Putin, Aristote → Aristotle",
  },
];

/** Words of the source before a name that is that of a place, where the target has one of `beforePlaces`. */
export const placed: readonly NameTrap[] = [
  { lng: "fr", words: "à vers", example: "La firme siège à Bordeaux; but « répond à Google »" },
];

/** Words of the target before the name of a place. */
export const beforePlaces: readonly NameTrap[] = [
  { lng: "en", words: "in at near towards", example: "based in Lyon" },
  { lng: "es", words: "en hacia cerca", example: "con sede en Lyon → con sede en Burdeos" },
  { lng: "ca", words: "a en cap", example: "amb seu a Lyon" },
  { lng: "de", words: "in nach bei", example: "mit Sitz in Lyon → mit Sitz in Nizza" },
];

/** Letters that stand for those of another alphabet, and stand for them in one language only: Tchaïkovski, Djokovitch. */
export const transliterated: RegExp = /tch|dj|kh|oï|aï|eï|ovski|evski|ovitch|evitch/iu;

/** Words of the source that hide whether they speak of a man or a woman, so that the target may say it unasked. */
export const hidingGender: readonly NameTrap[] = [
  {
    lng: "fr",
    words:
      "-iste -crate -logue -graphe -iatre juge membre ministre maire commissaire porte-parole responsable guide élève collègue cadre chef interprète poète peintre philosophe athlète arbitre pilote témoin diplomate comptable médecin professeur auteur ingénieur secrétaire notaire mandataire actionnaire propriétaire locataire partenaire adversaire fonctionnaire parlementaire bénéficiaire signataire titulaire stagiaire capitaine architecte docteur dr me pdg général colonel commandant lieutenant amiral maître directeur président candidat lauréat agent expert",
    example: "Margrethe Vestager, commissaire → Kommissarin; juge → Richterin",
  },
];

/** Where an adjective that is one for both genders may be said of the name: « Azure est économique », `económica`. */
export const copulas: readonly NameTrap[] = [
  {
    lng: "fr",
    words: "est était sera serait reste restait demeure devient semble paraît jugé jugée rend rendre considère",
    example: "Azure est économique → Azure es económico",
  },
];

/** Words of the target that say whether somebody is a man or a woman where the source may not. */
export const tellingGender: readonly NameTrap[] = [
  {
    lng: "en",
    words: "he she him her his hers himself herself mr mrs ms miss sir madam chairman chairwoman spokesman spokeswoman",
    example: "Elle a présenté sa décision → her decision",
  },
  { lng: "es", words: "él ella suyo suya señor señora", example: "con ella" },
  { lng: "ca", words: "ell ella senyor senyora", example: "amb ella" },
  {
    lng: "de",
    words:
      "er sie ihm ihr ihn ihre ihrer ihren ihrem ihres sein seine seiner seinen seinem seines herr herrn frau dessen deren",
    example: "Vestager hat ihre Entscheidung vorgelegt",
  },
];

/** Words of the target that say that something of two words is a firm or a work, and no person. */
export const tellingThing: readonly NameTrap[] = [
  { lng: "en", words: "it its itself", example: "Naked News said it would stop → Teresa Ribera" },
];

/** Articles that a name may have in the target alone, in its gender. */
export const namedArticles: readonly NameTrap[] = [
  { lng: "es", words: "el la los las un una del al lo", example: "la Vestager" },
  { lng: "ca", words: "el la els les en na un una del al pel l' n' d'", example: "en Thierry, na Margrethe, d'Azure" },
  {
    lng: "de",
    words: "der die das den dem des ein eine einen einem einer eines zur zum beim im am",
    example: "die Google",
  },
];
