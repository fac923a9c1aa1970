/** The languages of the corpus: the source, and the two that it is translated into. */
export type CorpusLng = "fr" | "es" | "de";

/** The same words in each language. */
export type Phrase = Readonly<Record<CorpusLng, string>>;

/** Who acts: in the singular, so that any verb goes with it. */
export const subjects: readonly Phrase[] = [
  { fr: "la commission", es: "la comisión", de: "die Kommission" },
  { fr: "le tribunal", es: "el tribunal", de: "das Gericht" },
  { fr: "la rédaction", es: "la redacción", de: "die Redaktion" },
  { fr: "le ministère", es: "el ministerio", de: "das Ministerium" },
  { fr: "la ville de Lyon", es: "la ciudad de Lyon", de: "die Stadt Lyon" },
  { fr: "le conseil municipal", es: "el concejo municipal", de: "der Gemeinderat" },
  { fr: "la jeune entreprise", es: "la joven empresa", de: "das junge Unternehmen" },
  { fr: "le laboratoire", es: "el laboratorio", de: "das Labor" },
  { fr: "une équipe de chercheurs", es: "un equipo de investigadores", de: "eine Gruppe von Forschern" },
  { fr: "le fournisseur", es: "el proveedor", de: "der Anbieter" },
  { fr: "la directrice", es: "la directora", de: "die Direktorin" },
  { fr: "le syndicat", es: "el sindicato", de: "die Gewerkschaft" },
  { fr: "la chambre de commerce", es: "la cámara de comercio", de: "die Handelskammer" },
  { fr: "le journal du soir", es: "el diario de la tarde", de: "die Abendzeitung" },
  { fr: "un ancien associé", es: "un antiguo socio", de: "ein früherer Partner" },
  { fr: "la partie adverse", es: "la parte contraria", de: "die Gegenseite" },
];

/** What it does, in the present. */
export const verbs: readonly Phrase[] = [
  { fr: "examine", es: "examina", de: "prüft" },
  { fr: "publie", es: "publica", de: "veröffentlicht" },
  { fr: "conteste", es: "impugna", de: "bestreitet" },
  { fr: "approuve", es: "aprueba", de: "billigt" },
  { fr: "refuse", es: "rechaza", de: "verweigert" },
  { fr: "présente", es: "presenta", de: "präsentiert" },
  { fr: "défend", es: "defiende", de: "verteidigt" },
  { fr: "commente", es: "comenta", de: "kommentiert" },
  { fr: "reporte", es: "aplaza", de: "verschiebt" },
  { fr: "prépare", es: "prepara", de: "bereitet" },
  { fr: "critique", es: "critica", de: "kritisiert" },
  { fr: "résume", es: "resume", de: "fasst" },
];

/** What is acted upon. */
export const objects: readonly Phrase[] = [
  { fr: "le nouveau contrat", es: "el nuevo contrato", de: "den neuen Vertrag" },
  { fr: "la longue enquête", es: "la larga investigación", de: "die lange Untersuchung" },
  { fr: "le rapport annuel", es: "el informe anual", de: "den Jahresbericht" },
  { fr: "une première décision", es: "una primera decisión", de: "eine erste Entscheidung" },
  { fr: "le projet de réforme", es: "el proyecto de reforma", de: "das Reformprojekt" },
  { fr: "les conditions du marché", es: "las condiciones del mercado", de: "die Bedingungen des Marktes" },
  { fr: "la hausse des prix", es: "la subida de los precios", de: "den Anstieg der Preise" },
  { fr: "le partage des données", es: "el reparto de los datos", de: "die Weitergabe der Daten" },
  { fr: "une clause secrète", es: "una cláusula secreta", de: "eine geheime Klausel" },
  { fr: "la vente des bureaux", es: "la venta de las oficinas", de: "den Verkauf der Büros" },
  { fr: "le calendrier des travaux", es: "el calendario de las obras", de: "den Zeitplan der Arbeiten" },
  { fr: "la carte des quartiers", es: "el mapa de los barrios", de: "die Karte der Viertel" },
  { fr: "les chiffres du trimestre", es: "las cifras del trimestre", de: "die Zahlen des Quartals" },
  { fr: "un accord de principe", es: "un acuerdo de principio", de: "eine grundsätzliche Einigung" },
  { fr: "la liste des témoins", es: "la lista de los testigos", de: "die Liste der Zeugen" },
  { fr: "le budget de la culture", es: "el presupuesto de la cultura", de: "den Haushalt der Kultur" },
];

export const months: readonly Phrase[] = [
  { fr: "janvier", es: "enero", de: "Januar" },
  { fr: "février", es: "febrero", de: "Februar" },
  { fr: "mars", es: "marzo", de: "März" },
  { fr: "avril", es: "abril", de: "April" },
  { fr: "mai", es: "mayo", de: "Mai" },
  { fr: "juin", es: "junio", de: "Juni" },
  { fr: "juillet", es: "julio", de: "Juli" },
  { fr: "août", es: "agosto", de: "August" },
  { fr: "septembre", es: "septiembre", de: "September" },
  { fr: "octobre", es: "octubre", de: "Oktober" },
  { fr: "novembre", es: "noviembre", de: "November" },
  { fr: "décembre", es: "diciembre", de: "Dezember" },
];
