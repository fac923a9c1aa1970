import type { LanguageRules } from "./rule.ts";

/** German: nouns have capitals, ordinals a full stop, guillemets point inwards. */
export const de: LanguageRules = {
  starters: `
    Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines Er Sie Es Wir Ich Du Ihr Man Dies Diese Dieser Dieses
    Sein Seine Ihre Unser Unsere Mein Meine Und Aber Oder Denn Doch Sondern Wenn Als Ob Weil Da Dass Während Obwohl
    In Im An Am Auf Aus Bei Beim Mit Nach Von Vom Vor Zu Zum Zur Über Unter Für Durch Ohne Gegen Um Seit Bis Trotz
    Wer Was Wie Wo Wann Warum Welche Welcher Nicht Nun Jetzt Heute Gestern Morgen Dann Danach Dort Hier So Auch
    Alle Viele Einige Jeder Jede Kein Keine Mehr Zwei Drei Ist Sind War Hat`,
  spacedClosers: "",
  gluedClosers: "\"“”‘’'«‹)]}",
  abbreviations: [
    ["Hr", "always", "Auch Hr. Meier kommt."],
    ["Hrn", "always", "Wir sehen Hrn. Meier bald."],
    ["Fr", "always", "Auch Fr. Meier kommt."],
    ["Dr", "always", "Auch Dr. Meier kommt."],
    ["Prof", "always", "Auch Prof. Meier kommt."],
    ["St", "word", "Er wohnt in St. Gallen bei Zürich."],
    ["Dipl.-Ing", "always", "Auch Dipl.-Ing. Meier kommt."],
    ["z. B", "always", "Eine Insel, z. B. Die Azoren oder z. B. Kuba."],
    ["d. h", "always", "Der Gast, d. h. Paul, kommt."],
    ["u. a", "word", "Es kommen u. a. Paul und Anna."],
    ["bzw", "always", "Paul bzw. Anna kommt."],
    ["ca", "always", "Es waren ca. 300 Leute da."],
    ["evtl", "always", "Es kommt evtl. Paul."],
    ["ggf", "always", "Es kommt ggf. Paul."],
    ["inkl", "always", "Der Preis inkl. Steuer steigt."],
    ["vgl", "always", "Siehe auch vgl. Meier."],
    ["sog", "always", "Der sog. Islamische Staat."],
    ["Mio", "word", "Das kostet 3 Mio. Euro im Jahr."],
    ["Mrd", "word", "Das kostet 3 Mrd. Euro im Jahr."],
    ["Str", "number", "Er wohnt Lange Str. 12 in Bonn."],
    ["Nr", "number", "Er wohnt in Nr. 12 in Bonn."],
    ["S", "number", "Siehe S. 12 im Buch."],
    ["Abs", "number", "Nach Abs. 2 des Gesetzes."],
    ["Art", "number", "Nach Art. 2 des Gesetzes."],
    ["Abb", "number", "Siehe Abb. 2 im Buch."],
    ["Bd", "number", "Siehe Bd. 2 im Buch."],
    ["Kap", "number", "Siehe Kap. 2 im Buch."],
    ["Tel", "number", "Rufen Sie an: Tel. 030 12 oder so."],
  ],
  rules: [
    {
      break: false,
      before: String.raw`<gone>(?:\p{Nd}{1,2}|[IVX]{1,5})\.`,
      after: "(?!<starter>)<upper>",
      example: "Am 3. Oktober sprach Wilhelm II. Hohenzollern.",
    },
  ],
};
