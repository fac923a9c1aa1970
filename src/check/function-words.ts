import type { Lng } from "../model.ts";

export interface LanguageProfile {
  readonly lng: Lng;
  /** Its commonest small words, lower case, without apostrophes (`d'un` counts as `d` and `un`). */
  readonly words: string;
  /** Word ends that it has and its neighbours have not, or have less. */
  readonly ending: RegExp;
  readonly example: string;
}

/** What tells the languages of Latin script apart; a word that several share weighs less. */
export const profiles: readonly LanguageProfile[] = [
  {
    lng: "fr",
    words:
      "le la les l un une des du de d au aux à et ou où mais donc que qu qui quoi dont ce c cet cette ces ceci cela ça son sa ses leur leurs mon ma mes notre nos votre vos il elle ils elles on nous vous je j tu se s me m te t y en dans sur sous par pour avec sans chez entre vers depuis pendant avant après est sont était étaient été être sera seront serait ont a avait avaient avoir aura fait faire peut peuvent pourrait doit plus moins très aussi même comme si ne n pas jamais rien tout tous toute toutes autre autres deux lui eux ainsi alors encore déjà selon lors lorsque puis quand car afin plusieurs certains où",
    ending: /(?:eux|euse|euses|aient|ième|oire|ées|elle|elles|ement|ères?)$/u,
    example: "Les modèles open source gagnent du terrain.",
  },
  {
    lng: "en",
    words:
      "the a an of to in and or but is are was were be been being has have had having do does did will would shall should can could may might must this that these those it its he she they we you i his her their our your my him them us me with from for by on at as into over under about after before between during through against not no nor so than then there here who whom whose which what when where why how all any both each more most other some such only own same too very just also if because while until one two out up down off again further once",
    ending: /(?:ing|ed|ly|ness|ght|th|ship|ful|ys|ies)$/u,
    example: "Open-source models are gaining ground.",
  },
  {
    lng: "es",
    words:
      "el la los las un una unos unas de del al a y e o u pero que qué quien quién cual cuyo este esta estos estas ese esa esos esas aquel esto eso lo le les se su sus mi mis tu tus nuestro nuestra nos me te en con sin por para sobre entre hasta desde hacia según durante tras ante es son era eran fue fueron ser sido está están estaba estar ha han había habían haber hay tiene tienen tenía tener puede pueden podría hacer hace más menos muy también como cómo si no ni ya cuando donde porque aunque todo todos toda todas otro otra otros otras mismo dos él ella ellos ellas usted ustedes yo así aún sólo solo cada",
    ending:
      /(?:ción|ciones|dad|dades|aron|ieron|aba|aban|ando|iendo|mente|ño|ña|ños|ñas|ivo|oso|osa|ero|ado|ido|ados|idos)$/u,
    example: "Los modelos de código abierto ganan terreno.",
  },
  {
    lng: "ca",
    words:
      "el la els les l un una uns unes de d del dels al als a i o però que què qui quin quina aquest aquesta aquests aquestes aquell aquella això allò ho hi li es s se em m et t en n ens us seu seva seus seves meu meva nostre nostra amb sense per pel pels sobre entre fins des cap segons durant després abans és són era eren fou ser estat està estan estava estar ha han havia havien haver va van vaig hem heu té tenen tenia tenir pot poden podria fer fa fan més menys molt molts molta també com si no ni ja quan on perquè tot tots tota totes altre altra altres mateix dos dues ell ella ells elles vostè jo així encara només cada doncs mentre",
    ending:
      /(?:ció|cions|tat|tats|aven|esa|eses|ment|eix|ny|nys|tge|atge|ós|osos|gut|guda|lls?|adors?|amb|itza|itzar)$/u,
    example: "Els models de codi obert guanyen terreny.",
  },
  {
    lng: "de",
    words:
      "der die das den dem des ein eine einen einem einer eines und oder aber ist sind war waren sein gewesen hat haben hatte hatten werden wird wurde wurden worden kann können konnte muss müssen soll sollen nicht kein keine auch nur noch schon sehr mehr als wie wenn weil dass ob so dann da hier dort wo wer was welche dieser diese dieses diesem diesen jener er sie es wir ihr ich du mich mir ihm ihn ihnen uns sich sein seine seinen seiner ihre ihren ihrer unser mit von vom zu zum zur aus bei beim nach vor in im ins an am auf für über unter durch gegen ohne um zwischen während seit bis zwei alle alles andere anderen",
    ending: /(?:ung|ungen|keit|heit|lich|liche|lichen|isch|ische|ischen|schaft|igen|ß|ssen|chen|tet|rden)$/u,
    example: "Die quelloffenen Modelle gewinnen an Boden.",
  },
  {
    lng: "it",
    words:
      "il lo la i gli le l un uno una di del dello della dei degli delle d al allo alla ai agli alle dal dalla dai dalle nel nella nei nelle sul sulla sui sulle a da in con su per tra fra e ed o ma che chi cui come dove quando perché se non né più meno molto anche ancora già solo sempre mai è sono era erano essere stato stata stati sarà ha hanno aveva avevano avere può possono potrebbe deve devono fare fa questo questa questi queste quello quella quelli suo sua suoi loro mio nostro vostro si ci vi ne mi ti lui lei noi voi io tutto tutti tutte altro altri altre ogni due dopo prima durante secondo verso circa",
    ending: /(?:zione|zioni|tà|mente|ggio|ggi|cchi|glia|glie|ano|ono|ato|ata|ati|ate|uto|uti|ella|elli|etti|gli)$/u,
    example: "I modelli open source guadagnano terreno.",
  },
  {
    lng: "pt",
    words:
      "o a os as um uma uns umas de do da dos das no na nos nas ao à aos às pelo pela pelos pelas em com sem por para sobre entre até desde segundo durante após e ou mas que quem qual cujo este esta estes estas esse essa isso isto aquele aquilo lhe lhes se seu sua seus suas meu minha nosso nossa me te nós é são era eram foi foram ser sido está estão estava estar há tem têm tinha ter pode podem poderia fazer faz mais menos muito muitos também como si não nem já quando onde porque embora tudo todo todos toda todas outro outra outros mesmo dois duas ele ela eles elas você vocês eu assim ainda só cada",
    ending: /(?:ção|ções|dade|dades|aram|eram|ava|avam|ando|mente|nho|nha|lho|lha|ão|ões|ãe|eiro|eira|ivo|oso)$/u,
    example: "Os modelos de código aberto ganham terreno.",
  },
  {
    lng: "nl",
    words:
      "de het een van en of maar is zijn was waren ben bent geweest heeft hebben had hadden worden wordt werd werden geworden kan kunnen kon konden moet moeten zal zullen zou zouden wil niet geen ook nog al zeer meer dan als toen wanneer omdat dat die dit deze wie wat welke waar hier daar hoe hij zij ze het we wij je jij u ik mij hem haar hen hun ons onze zich zijn uw met voor door op aan in uit bij naar over onder tegen tussen tijdens na tot om te er alle alles andere twee veel wel zo",
    ending: /(?:ing|ingen|heid|lijk|lijke|isch|ische|aar|aan|ooi|ijn|ijk|oor|eer|eerd|end|ende|tje|tjes)$/u,
    example: "De opensourcemodellen winnen terrein.",
  },
];

export interface ScriptUse {
  readonly lngs: readonly Lng[];
  readonly script: RegExp;
  readonly name: string;
  readonly example: string;
}

/** The script of languages that are not written in Latin letters. */
export const scripts: readonly ScriptUse[] = [
  {
    lngs: ["ru", "uk", "bg", "be", "mk", "kk", "mn"],
    script: /\p{Script=Cyrillic}/gu,
    name: "Cyrillic",
    example: "Модели",
  },
  { lngs: ["el"], script: /\p{Script=Greek}/gu, name: "Greek", example: "Τα μοντέλα" },
  { lngs: ["ar", "fa", "ur"], script: /\p{Script=Arabic}/gu, name: "Arabic", example: "النماذج" },
  { lngs: ["he", "yi"], script: /\p{Script=Hebrew}/gu, name: "Hebrew", example: "המודלים" },
  {
    lngs: ["ja"],
    script: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu,
    name: "Japanese",
    example: "モデル",
  },
  { lngs: ["zh"], script: /\p{Script=Han}/gu, name: "Chinese", example: "模型" },
  { lngs: ["ko"], script: /[\p{Script=Hangul}\p{Script=Han}]/gu, name: "Korean", example: "모델" },
  { lngs: ["th"], script: /\p{Script=Thai}/gu, name: "Thai", example: "โมเดล" },
  { lngs: ["hi", "mr", "ne"], script: /\p{Script=Devanagari}/gu, name: "Devanagari", example: "मॉडल" },
  { lngs: ["ka"], script: /\p{Script=Georgian}/gu, name: "Georgian", example: "მოდელები" },
  { lngs: ["hy"], script: /\p{Script=Armenian}/gu, name: "Armenian", example: "Մոդելներ" },
];
