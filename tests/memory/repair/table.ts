import type { Lng } from "../../../src/model.ts";

export interface Row {
  /** Why, in the case of a refusal. */
  readonly what: string;
  readonly lng: Lng;
  readonly pair: readonly [string, string];
  readonly sentence: string;
  readonly target: string | null;
}

type Case = readonly [what: string, source: string, target: string, sentence: string, repaired: string | null];

function rows(lng: Lng, cases: readonly Case[]): readonly Row[] {
  return cases.map(([what, source, target, sentence, repaired]) => ({
    what,
    lng,
    pair: [source, target],
    sentence,
    target: repaired,
  }));
}

/** What is put right, as an editor would. */
export const repaired: readonly Row[] = [
  ...rows("en", [
    ["a per cent", "Elle détient 20 % des parts.", "It holds 20% of the shares.", "Elle détient 35 % des parts.", "It holds 35% of the shares."],
    ["decimals", "La marge atteint 3,7 % du chiffre d’affaires.", "The margin is 3.7% of turnover.", "La marge atteint 12,25 % du chiffre d’affaires.", "The margin is 12.25% of turnover."],
    ["groups of three", "La ferme livre 1 000,5 tonnes de lait.", "The farm delivers 1,000.5 tonnes of milk.", "La ferme livre 12 000,75 tonnes de lait.", "The farm delivers 12,000.75 tonnes of milk."],
    ["groups where none was", "Le parc compte 950 serveurs.", "The fleet has 950 servers.", "Le parc compte 1 250 serveurs.", "The fleet has 1,250 servers."],
    ["a year", "L’enquête ouverte en 2021 continue.", "The inquiry opened in 2021 goes on.", "L’enquête ouverte en 2023 continue.", "The inquiry opened in 2023 goes on."],
    ["a sum", "L’amende s’élève à 450 000 €.", "The fine amounts to €450,000.", "L’amende s’élève à 1 200 000 €.", "The fine amounts to €1,200,000."],
    ["a scale", "Le fonds gère 2,5 milliards d’euros.", "The fund manages 2.5 billion euros.", "Le fonds gère 3,4 milliards d’euros.", "The fund manages 3.4 billion euros."],
    ["a currency", "Le prix est de 20 €.", "The price is €20.", "Le prix est de 30 £.", "The price is £30."],
    ["units", "Le réseau couvre 1 km autour du silo.", "The network covers 1 km around the silo.", "Le réseau couvre 3 km autour du silo.", "The network covers 3 km around the silo."],
    ["two that trade places", "Le cours passe de 5 à 10 points.", "The price goes from 5 to 10 points.", "Le cours passe de 10 à 20 points.", "The price goes from 10 to 20 points."],
    ["numbers in another order", "Sur 120 plaintes, 45 ont abouti.", "45 complaints out of 120 succeeded.", "Sur 300 plaintes, 80 ont abouti.", "80 complaints out of 300 succeeded."],
    ["an ordinal", "Les ventes du 3e trimestre baissent.", "Sales in the 3rd quarter are down.", "Les ventes du 4e trimestre baissent.", "Sales in the 4th quarter are down."],
    ["a number in a word", "Trois contrats lient les deux parties.", "Three contracts bind the two parties.", "Quatre contrats lient les deux parties.", "Four contracts bind the two parties."],
    ["a word become digits", "Trois contrats courent encore.", "Three contracts are still running.", "5 contrats courent encore.", "Five contracts are still running."],
    ["a version", "GPT-4 répond en anglais.", "GPT-4 answers in English.", "GPT-5 répond en anglais.", "GPT-5 answers in English."],
    ["a date", "L’accord signé le 3 mars 2024 expire.", "The deal signed on March 3, 2024, expires.", "L’accord signé le 17 avril 2025 expire.", "The deal signed on April 17, 2025, expires."],
    ["a date the British way", "L’accord signé le 3 mars 2024 expire.", "The deal signed on 3 March 2024 expires.", "L’accord signé le 1er mai 2025 expire.", "The deal signed on 1 May 2025 expires."],
    ["an ordinal date", "L’audience du 2 juin est levée.", "The hearing on June 2nd is closed.", "L’audience du 23 juillet est levée.", "The hearing on July 23rd is closed."],
    ["a month", "La récolte commence en juin.", "The harvest starts in June.", "La récolte commence en septembre.", "The harvest starts in September."],
    ["a month before an elided word", "Au mois de mars 2024, le prix a doublé.", "In March 2024 the price doubled.", "Au mois d’août 2025, le prix a doublé.", "In August 2025 the price doubled."],
    ["a day of the week", "La Cour statuera lundi.", "The Court will rule on Monday.", "La Cour statuera jeudi.", "The Court will rule on Thursday."],
    ["day and date", "La Cour statuera le lundi 3 mars.", "The Court will rule on Monday, March 3.", "La Cour statuera le jeudi 6 juin.", "The Court will rule on Thursday, June 6."],
    ["an ISO date", "Version du 2024-03-17.", "Version of 2024-03-17.", "Version du 2025-11-02.", "Version of 2025-11-02."],
    ["a date in digits, month first", "Reçu le 17/03/2024.", "Received on 03/17/2024.", "Reçu le 05/11/2025.", "Received on 11/05/2025."],
    ["a time, 24 hours", "L’audience débute à 14 h 30.", "The hearing starts at 14:30.", "L’audience débute à 9 h 15.", "The hearing starts at 09:15."],
    ["a time, 12 hours", "L’audience débute à 18 h 30.", "The hearing starts at 6:30 p.m.", "L’audience débute à 9 h 15.", "The hearing starts at 9:15 a.m."],
    ["an hour", "Le site ferme à 18 h.", "The site closes at 6 pm.", "Le site ferme à 20 h.", "The site closes at 8 pm."],
    ["a URL", "Voir https://exemple.fr/a pour la liste.", "See https://exemple.fr/a for the list.", "Voir https://exemple.fr/b?c=1 pour la liste.", "See https://exemple.fr/b?c=1 for the list."],
    ["an e-mail address", "Écrivez à greffe@exemple.fr.", "Write to greffe@exemple.fr.", "Écrivez à presse@exemple.eu.", "Write to presse@exemple.eu."],
    ["a case number", "L’affaire AT.40462 est close.", "Case AT.40462 is closed.", "L’affaire AT.40703 est close.", "Case AT.40703 is closed."],
    ["a judgment's number", "L’arrêt C-252/21 fait date.", "The judgment C-252/21 is a landmark.", "L’arrêt T-604/18 fait date.", "The judgment T-604/18 is a landmark."],
    ["a name", "« Rien n’est décidé », dit Margrethe Vestager.", "“Nothing is decided,” says Margrethe Vestager.", "« Rien n’est décidé », dit Teresa Ribera.", "“Nothing is decided,” says Teresa Ribera."],
    ["a name that begins", "Margrethe Vestager ouvre une enquête.", "Margrethe Vestager opens an inquiry.", "Teresa Ribera ouvre une enquête.", "Teresa Ribera opens an inquiry."],
    ["a name before which the source elides", "Les clients d’Azure attendent.", "Customers of Azure are waiting.", "Les clients de Google attendent.", "Customers of Google are waiting."],
    ["a possessive", "Les tarifs d’Azure montent.", "Azure's rates are rising.", "Les tarifs de Google montent.", "Google's rates are rising."],
    ["a firm with a capital inside", "OpenAI conteste la décision.", "OpenAI contests the decision.", "DeepMind conteste la décision.", "DeepMind contests the decision."],
    ["typesetting", "L'enquête « Azure » continue...", "The “Azure” inquiry goes on…", "L’enquête “Azure” continue…", "The “Azure” inquiry goes on…"],
    ["a capital", "la Cour a jugé", "the Court has ruled", "La Cour a jugé", "The Court has ruled"],
    ["a capital less", "La Cour a jugé", "The Court has ruled", "la Cour a jugé", "the Court has ruled"],
    ["several at once", "Le 3 mars 2024, AT.40462 a coûté 20 000 €.", "On 3 March 2024, AT.40462 cost €20,000.", "Le 12 juin 2025, AT.40703 a coûté 7 500 €.", "On 12 June 2025, AT.40703 cost €7,500."],
  ]),
  ...rows("es", [
    ["four digits as they were", "Un total de 5 000 vaches.", "Un total de 5000 vacas.", "Un total de 7 000 vaches.", "Un total de 7000 vacas."],
    ["five digits", "Un total de 5 000 vaches.", "Un total de 5000 vacas.", "Un total de 17 000 vaches.", "Un total de 17.000 vacas."],
    ["points", "Un total de 5 000 vaches.", "Un total de 5.000 vacas.", "Un total de 7 250 vaches.", "Un total de 7.250 vacas."],
    ["decimals", "Une hausse de 3,7 %.", "Un aumento del 3,7 %.", "Une hausse de 4,25 %.", "Un aumento del 4,25 %."],
    ["a date", "Le 3 mars 2024, la Cour a statué.", "El 3 de marzo de 2024, el Tribunal resolvió.", "Le 1er avril 2025, la Cour a statué.", "El 1 de abril de 2025, el Tribunal resolvió."],
    ["an ordinal", "Le 2e lot part.", "El 2.º lote sale.", "Le 5e lot part.", "El 5.º lote sale."],
    ["a point where a comma is the rule", "Il pèse 5,125 kg.", "Pesa 5.125 kg.", "Il pèse 6,250 kg.", "Pesa 6.250 kg."],
    ["a word", "Trois juges siègent.", "Tres jueces forman sala.", "Cinq juges siègent.", "Cinco jueces forman sala."],
    ["a name", "Le rapport accuse Margrethe Vestager.", "El informe acusa a Margrethe Vestager.", "Le rapport accuse Teresa Ribera.", "El informe acusa a Teresa Ribera."],
  ]),
  ...rows("ca", [
    ["a date whose month elides", "Le 3 mars 2024, la Cour a statué.", "El 3 de març de 2024, el Tribunal va resoldre.", "Le 17 avril 2025, la Cour a statué.", "El 17 d'abril de 2025, el Tribunal va resoldre."],
    ["the apostrophe that was", "Le 3 avril, la Cour a statué.", "El 3 d’abril, el Tribunal va resoldre.", "Le 17 octobre, la Cour a statué.", "El 17 d’octubre, el Tribunal va resoldre."],
    ["points", "Une aide de 5 000 euros.", "Un ajut de 5.000 euros.", "Une aide de 12 500 euros.", "Un ajut de 12.500 euros."],
    ["an ordinal", "Le 3e lot part.", "El 3r lot surt.", "Le 6e lot part.", "El 6è lot surt."],
    ["a name of the same sound", "Les clients de Google attendent.", "Els clients de Google esperen.", "Les clients de Nextcloud attendent.", "Els clients de Nextcloud esperen."],
  ]),
  ...rows("de", [
    ["a date", "L’accord du 3 mars 2024 expire.", "Das Abkommen vom 3. März 2024 läuft aus.", "L’accord du 17 mai 2025 expire.", "Das Abkommen vom 17. Mai 2025 läuft aus."],
    ["decimals and points", "Il coûte 1 250,50 € par an.", "Er kostet 1.250,50 € im Jahr.", "Il coûte 12 300,75 € par an.", "Er kostet 12.300,75 € im Jahr."],
    ["a time", "Le marché ouvre à 8 h.", "Der Markt öffnet um 8 Uhr.", "Le marché ouvre à 10 h.", "Der Markt öffnet um 10 Uhr."],
    ["a time with minutes", "Le marché ouvre à 8 h 30.", "Der Markt öffnet um 8.30 Uhr.", "Le marché ouvre à 10 h 45.", "Der Markt öffnet um 10.45 Uhr."],
    ["an ordinal", "Le 3e trimestre a été faible.", "Das 3. Quartal war schwach.", "Le 4e trimestre a été faible.", "Das 4. Quartal war schwach."],
    ["a day of the week", "La Cour statuera lundi.", "Das Gericht entscheidet am Montag.", "La Cour statuera mercredi.", "Das Gericht entscheidet am Mittwoch."],
    ["a word", "Trois vaches manquent.", "Drei Kühe fehlen.", "Sept vaches manquent.", "Sieben Kühe fehlen."],
  ]),
];

/** What is left alone, and why. */
export const refused: readonly Row[] = [
  ...rows("en", [
    ["another word", "Il signe le contrat.", "He signs the contract.", "Il signe le bail.", null],
    ["a negation", "Il signe le contrat.", "He signs the contract.", "Il ne signe pas le contrat.", null],
    ["a plural in the source", "Il reste 1 contrat.", "There is 1 contract left.", "Il reste 2 contrats.", null],
    ["a plural in the target alone", "Le prix : 1 prix par lot.", "The price: 1 price per lot.", "Le prix : 3 prix par lot.", null],
    ["a and an", "Une hausse de 5 % suit.", "A 5% rise follows.", "Une hausse de 8 % suit.", null],
    ["an and a", "Une amende de 80 millions suit.", "An 80 million fine follows.", "Une amende de 60 millions suit.", null],
    ["a scale's plural", "Il coûte 1 million.", "It costs 1 million.", "Il coûte 2 millions.", null],
    ["a conversion that was added", "Le pré fait 30 mètres.", "The meadow is 30 metres (98 feet) long.", "Le pré fait 40 mètres.", null],
    ["a number that became a word", "Il revient 2 fois par an.", "He comes back twice a year.", "Il revient 3 fois par an.", null],
    ["a number that the target leaves out", "Les 3 parties signent.", "The parties sign.", "Les 4 parties signent.", null],
    ["one of two alike", "Sur 5 lots, 5 sont vendus et 7 restent.", "7 lots remain, 5 of 5 are sold.", "Sur 9 lots, 5 sont vendus et 7 restent.", null],
    ["a word beyond twelve", "Trois contrats courent.", "Three contracts are running.", "Quinze contrats courent.", null],
    ["an hour on the clock", "Il part à 3 heures.", "He leaves at 3 o’clock.", "Il part à 15 heures.", null],
    ["both", "Les deux parties signent.", "Both parties sign.", "Les trois parties signent.", null],
    ["a date that the target hides", "Il a signé le 3 mars 2024.", "He signed in early March 2024.", "Il a signé le 30 mars 2024.", null],
    ["a date with less in it", "Il a signé le 3 mars 2024.", "He signed on 3 March 2024.", "Il a signé en mars 2024.", null],
    ["a date in digits that may be either", "Reçu le 03/03/2024.", "Received on 03/03/2024.", "Reçu le 05/11/2025.", null],
    ["a and an before a month", "Un accord de mars est signé.", "A March deal is signed.", "Un accord d’avril est signé.", null],
    ["days that repeat", "Il siège le lundi.", "He sits on Mondays.", "Il siège le jeudi.", null],
    ["a URL with a language", "Voir https://exemple.fr/fr/a.", "See https://exemple.fr/en/a.", "Voir https://exemple.fr/fr/b.", null],
    ["a city that has two names", "Le siège est à Paris.", "The head office is in Paris.", "Le siège est à Londres.", null],
    ["a country", "Le siège est au Portugal.", "The head office is in Portugal.", "Le siège est au Danemark.", null],
    ["a country without article", "L’accord avec Cuba tient.", "The deal with Cuba holds.", "L’accord avec Chypre tient.", null],
    ["an institution", "L’avis de la Commission est clair.", "The opinion of the Commission is clear.", "L’avis de la Cour est clair.", null],
    ["an institution that begins", "Commission et Parlement débattent.", "Commission and Parliament debate.", "Conseil et Parlement débattent.", null],
    ["a word that begins", "Google hésite.", "Google hesitates.", "Personne hésite.", null],
    ["letters that stand for words", "Le PIB monte.", "The PIB index rises.", "Le RGPD monte.", null],
    ["a name spelled from another alphabet", "« Non », dit Margrethe Vestager.", "“No,” says Margrethe Vestager.", "« Non », dit Vladimir Poutine.", null],
    ["a pronoun that tells", "Margrethe Vestager défend sa décision.", "Margrethe Vestager defends her decision.", "Thierry Breton défend sa décision.", null],
    ["a name that the target has twice", "Azure gagne et il grandit.", "Azure wins and Azure grows.", "DeepMind gagne et il grandit.", null],
    ["one of two places of a name", "Les clients d’Azure quittent Azure.", "Customers of Azure leave Azure.", "Les clients de Google quittent Azure.", null],
    ["a and an before a name", "Un client d’Azure attend.", "An Azure customer is waiting.", "Un client de Google attend.", null],
    ["more words of a name", "Les clients d’Amazon attendent.", "Customers of Amazon are waiting.", "Les clients d’Amazon Business attendent.", null],
    ["a mark", "Il signe le contrat.", "He signs the contract.", "Il signe le contrat ?", null],
    ["a word more", "Il signe le contrat.", "He signs the contract.", "Il signe enfin le contrat.", null],
    ["a capital that may be a name's", "Microsoft et la Cour", "Microsoft and the Court", "microsoft et la Cour", null],
    ["a feminine article", "Il lit le 3e tome.", "He reads the 3rd volume.", "Il lit la 3e tome.", null],
    ["a telephone number", "Appelez le 01 45 67 89 10.", "Call +33 1 45 67 89 10.", "Appelez le 01 45 67 89 22.", null],
  ]),
  ...rows("es", [
    ["a part of the day", "Il vole à 9 h 30.", "Vuela a las 9:30 de la mañana.", "Il vole à 18 h 30.", null],
    ["o and u", "Il faut 7 ou 9 lots.", "Se necesitan 7 o 9 lotes.", "Il faut 7 ou 8 lots.", null],
    ["a short ordinal", "Le 3e lot part.", "El 3.er lote sale.", "Le 5e lot part.", null],
    ["a million that takes « de »", "Il faut 2 500 000 euros.", "Se necesitan 2.500.000 euros.", "Il faut 3 000 000 euros.", null],
    ["y and e", "L’accord entre Azure et Google tient.", "El acuerdo entre Azure y Google sigue.", "L’accord entre Azure et Illumina tient.", null],
    ["a word for both genders", "Margrethe Vestager, commissaire, écoute.", "Margrethe Vestager, comisaria, escucha.", "Thierry Breton, commissaire, écoute.", null],
    ["an adjective for both genders", "On dit que Azure est économique.", "Dicen que Azure es económico.", "On dit que Nextcloud est économique.", null],
    ["an article in the target alone", "Nous lisons Azure chaque jour.", "Leemos la Azure cada día.", "Nous lisons Nextcloud chaque jour.", null],
  ]),
  ...rows("ca", [
    ["el and l'", "Le 3 mars, la Cour a statué.", "El 3 de març, el Tribunal va resoldre.", "Le 11 avril, la Cour a statué.", null],
    ["de and d'", "Les clients d’Azure attendent.", "Els clients d’Azure esperen.", "Les clients de Google attendent.", null],
    ["two has genders", "Trois vaches manquent.", "Falten tres vaques.", "Deux vaches manquent.", null],
    ["en and na", "Hier, Margrethe Vestager a écouté.", "Ahir, na Margrethe Vestager va escoltar.", "Hier, Teresa Ribera a écouté.", null],
    ["l'1 by hundreds", "Il y a 2 % de pertes.", "Hi ha el 2 % de pèrdues.", "Il y a 1 % de pertes.", null],
  ]),
  ...rows("de", [
    ["a genitive", "Le bilan d’Angela Merkel déçoit.", "Angela Merkels Bilanz enttäuscht.", "Le bilan d’Olaf Scholz déçoit.", null],
    ["a possessive that tells", "Margrethe Vestager défend sa décision.", "Margrethe Vestager verteidigt ihre Entscheidung.", "Thierry Breton défend sa décision.", null],
    ["a plural in the target alone", "Il reste 1 prix.", "1 Preis bleibt.", "Il reste 3 prix.", null],
    ["a word for both genders", "Selon Margrethe Vestager, juge, tout va.", "Laut Margrethe Vestager, Richterin, ist alles gut.", "Selon Thierry Breton, juge, tout va.", null],
    ["half hours after whole ones", "Le marché ouvre à 8 h.", "Der Markt öffnet um 8 Uhr.", "Le marché ouvre à 10 h 30.", null],
    ["a noun with a capital", "la Cour a jugé", "Gericht urteilt", "La Cour a jugée", null],
  ]),
];
