import type { Lng } from "../model.ts";

export interface NumberLanguage {
  readonly lng: Lng;
  /** What stands before the decimals. */
  readonly decimal: "," | ".";
  /** Whether `5,000` (with the decimal sign and three digits) may also be five thousand, as in part of its press. */
  readonly mixed: boolean;
  /** `word=value`: cardinals, ordinals, collective and repeating words, as they are written. */
  readonly words: string;
  /** `word=power of ten`: words that multiply what stands before them. */
  readonly scales: string;
  readonly example: string;
}

/** How languages write numbers. */
export const numberLanguages: readonly NumberLanguage[] = [
  {
    lng: "fr",
    decimal: ",",
    mixed: false,
    words:
      "zéro=0 un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 huitante=80 nonante=90 cent=100 cents=100 centaine=100 centaines=100 dizaine=10 dizaines=10 douzaine=12 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 premier=1 première=1 premiers=1 premières=1 second=2 seconde=2 deuxième=2 troisième=3 quatrième=4 cinquième=5 sixième=6 septième=7 huitième=8 neuvième=9 dixième=10 onzième=11 douzième=12 treizième=13 quatorzième=14 quinzième=15 seizième=16 dix-septième=17 dix-huitième=18 dix-neuvième=19 vingtième=20 double=2 triple=3 moitié=2 tiers=3 quart=4 midi=12 minuit=0 décennie=10 décennies=10 siècle=100 siècles=100",
    scales:
      "k=3 mille=3 millier=3 milliers=3 million=6 millions=6 milliard=9 milliards=9 billion=12 billions=12 md=9 mds=9",
    example: "3,7 % ; 5 000 ; vingt-cinq ; 1,5 milliard",
  },
  {
    lng: "en",
    decimal: ".",
    mixed: false,
    words:
      "zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 hundreds=100 dozen=12 dozens=12 first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 once=1 single=1 twice=2 double=2 both=2 pair=2 half=2 triple=3 thirds=3 quarter=4 quarters=4 noon=12 midday=12 midnight=0 decade=10 decades=10 century=100 centuries=100 twenties=20 thirties=30 forties=40 fifties=50 sixties=60 seventies=70 eighties=80 nineties=90",
    scales: "k=3 thousand=3 thousands=3 million=6 millions=6 billion=9 billions=9 trillion=12 trillions=12 bn=9 tn=12",
    example: "3.7%; 5,000; twenty-five; 1.5 billion; €20k",
  },
  {
    lng: "es",
    decimal: ",",
    mixed: true,
    words:
      "cero=0 un=1 uno=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiuno=21 veintiún=21 veintiuna=21 veintidós=22 veintitrés=23 veinticuatro=24 veinticinco=25 veintiséis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 cientos=100 centenar=100 centenares=100 doscientos=200 doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 quinientos=500 quinientas=500 seiscientos=600 setecientos=700 ochocientos=800 novecientos=900 decena=10 decenas=10 docena=12 veintena=20 treintena=30 primer=1 primero=1 primera=1 primeros=1 primeras=1 segundo=2 segunda=2 tercer=3 tercero=3 tercera=3 cuarto=4 cuarta=4 quinto=5 quinta=5 sexto=6 sexta=6 séptimo=7 séptima=7 octavo=8 octava=8 noveno=9 novena=9 décimo=10 décima=10 undécimo=11 undécimos=11 undécima=11 duodécimo=12 ambos=2 ambas=2 doble=2 par=2 mitad=2 triple=3 tercio=3 tercios=3 mediodía=12 medianoche=0 década=10 décadas=10 siglo=100 siglos=100",
    scales: "k=3 mil=3 miles=3 millar=3 millares=3 millón=6 millones=6 billón=12 billones=12",
    example: "3,7 %; 5.000 o 5,000; veinticinco; 1.500 millones",
  },
  {
    lng: "ca",
    decimal: ",",
    mixed: false,
    words:
      "zero=0 un=1 una=1 u=1 dos=2 dues=2 tres=3 quatre=4 cinc=5 sis=6 set=7 vuit=8 huit=8 nou=9 deu=10 onze=11 dotze=12 tretze=13 catorze=14 quinze=15 setze=16 disset=17 dèsset=17 divuit=18 dinou=19 vint=20 trenta=30 quaranta=40 cinquanta=50 seixanta=60 setanta=70 vuitanta=80 noranta=90 cent=100 cents=100 centes=100 centenar=100 centenars=100 desena=10 desenes=10 dotzena=12 quinzena=15 vintena=20 trentena=30 primer=1 primera=1 primers=1 primeres=1 segon=2 segona=2 tercer=3 tercera=3 quart=4 quarta=4 cinquè=5 cinquena=5 sisè=6 sisena=6 setè=7 setena=7 vuitè=8 vuitena=8 novè=9 novena=9 desè=10 desena=10 onzè=11 onzena=11 dotzè=12 ambdós=2 ambdues=2 doble=2 parell=2 meitat=2 triple=3 terç=3 terços=3 migdia=12 mitjanit=0 dècada=10 dècades=10 segle=100 segles=100",
    scales: "k=3 mil=3 miler=3 milers=3 milió=6 milions=6 bilió=12 bilions=12",
    example: "3,7 %; 5.000; vint-i-cinc; 1.500 milions",
  },
  {
    lng: "de",
    decimal: ",",
    mixed: false,
    words:
      "null=0 ein=1 eins=1 eine=1 einen=1 einem=1 einer=1 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100 hunderte=100 dutzend=12 erste=1 ersten=1 erster=1 erstes=1 zweite=2 zweiten=2 zweiter=2 zweites=2 dritte=3 dritten=3 dritter=3 vierte=4 vierten=4 fünfte=5 fünften=5 sechste=6 sechsten=6 siebte=7 siebten=7 achte=8 achten=8 neunte=9 neunten=9 zehnte=10 zehnten=10 beide=2 beiden=2 doppelt=2 hälfte=2 paar=2 drittel=3 viertel=4 mittag=12 mitternacht=0 jahrzehnt=10 jahrhundert=100",
    scales:
      "k=3 tausend=3 tausende=3 million=6 millionen=6 milliarde=9 milliarden=9 billion=12 billionen=12 mio=6 mrd=9",
    example: "3,7 %; 5.000; fünfundzwanzig; 1,5 Milliarden",
  },
  {
    lng: "it",
    decimal: ",",
    mixed: false,
    words:
      "zero=0 un=1 uno=1 una=1 due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 tredici=13 quattordici=14 quindici=15 sedici=16 diciassette=17 diciotto=18 diciannove=19 venti=20 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90 cento=100 centinaia=100 centinaio=100 decina=10 decine=10 dozzina=12 ventina=20 trentina=30 primo=1 prima=1 primi=1 prime=1 secondo=2 seconda=2 terzo=3 terza=3 quarto=4 quarta=4 quinto=5 quinta=5 sesto=6 settimo=7 ottavo=8 nono=9 decimo=10 entrambi=2 entrambe=2 doppio=2 coppia=2 metà=2 mezzogiorno=12 mezzanotte=0 decennio=10 secolo=100 secoli=100",
    scales: "k=3 mille=3 mila=3 migliaia=3 milione=6 milioni=6 miliardo=9 miliardi=9",
    example: "3,7%; 5.000; trentadue; 1,5 miliardi",
  },
  {
    lng: "pt",
    decimal: ",",
    mixed: false,
    words:
      "zero=0 um=1 uma=1 dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 catorze=14 quatorze=14 quinze=15 dezasseis=16 dezesseis=16 dezassete=17 dezessete=17 dezoito=18 dezanove=19 dezenove=19 vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem=100 cento=100 centenas=100 duzentos=200 trezentos=300 quatrocentos=400 quinhentos=500 dezena=10 dezenas=10 dúzia=12 primeiro=1 primeira=1 primeiros=1 primeiras=1 segundo=2 segunda=2 terceiro=3 terceira=3 quarto=4 quarta=4 quinto=5 quinta=5 sexto=6 sexta=6 sétimo=7 oitavo=8 nono=9 décimo=10 ambos=2 ambas=2 dobro=2 par=2 metade=2 terço=3 meio-dia=12 meia-noite=0 década=10 décadas=10 século=100 séculos=100",
    scales: "k=3 mil=3 milhares=3 milhão=6 milhões=6 bilhão=9 bilhões=9 trilhão=12 trilhões=12",
    example: "3,7%; 5.000; vinte e cinco; 1,5 bilhão",
  },
  {
    lng: "nl",
    decimal: ",",
    mixed: false,
    words:
      "nul=0 een=1 één=1 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11 twaalf=12 dertien=13 veertien=14 vijftien=15 zestien=16 zeventien=17 achttien=18 negentien=19 twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90 honderd=100 honderden=100 tientallen=10 tiental=10 dozijn=12 eerste=1 tweede=2 derde=3 vierde=4 vijfde=5 zesde=6 zevende=7 achtste=8 negende=9 tiende=10 beide=2 dubbel=2 helft=2 paar=2 kwart=4 middag=12 middernacht=0 decennium=10 eeuw=100 eeuwen=100",
    scales: "k=3 duizend=3 duizenden=3 miljoen=6 miljoenen=6 miljard=9 miljarden=9 biljoen=12",
    example: "3,7%; 5.000; vijfentwintig; 1,5 miljard",
  },
];

export interface JoinedTens {
  readonly lng: Lng;
  /** What stands between units and tens in one word. */
  readonly joint: string;
  readonly example: string;
}

/** Languages that write units and tens in one word, units first. */
export const joinedTens: readonly JoinedTens[] = [
  { lng: "de", joint: "und", example: "fünfundzwanzig" },
  { lng: "nl", joint: "en", example: "vijfentwintig" },
  { lng: "nl", joint: "ën", example: "tweeëntwintig" },
];
