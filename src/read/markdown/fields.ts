/** Front-matter fields that a reader of the story sees, without accents, `-` and `_`, in lower case. */
export const visibleFields: ReadonlySet<string> = new Set([
  "title", // title: Une plainte à 5 Md$
  "titre",
  "headline",
  "subtitle", // subtitle: Ce que change l’ordonnance
  "soustitre",
  "kicker", // kicker: Concurrence
  "surtitre",
  "description", // description: Ce que la plainte reproche à Microsoft
  "metadescription",
  "summary",
  "resume", // résumé: Trois points à retenir
  "excerpt",
  "extrait",
  "abstract",
  "lead",
  "chapo", // chapô: Deux ans après …
  "standfirst",
  "caption", // image: { caption: Le siège, à Redmond }
  "legende",
  "alt", // image: { alt: Un centre de données }
  "imagealt", // image_alt: Un centre de données
  "coveralt",
  "imagecaption",
  "ogtitle",
  "ogdescription",
  "seotitle",
  "seodescription",
  "sidebarlabel",
  "linktitle",
]);

/** Fields that name the story's title, best first. */
export const titleFields: readonly string[] = ["title", "titre", "headline"];

/** Fields whose URL is the article that the story speaks of, best first. */
export const referenceFields: readonly string[] = ["reference", "source", "canonical", "canonicalurl", "originalurl"];

/** A field's name as the tables above write it: `Meta_Description` → `metadescription`. */
export function fieldName(key: string): string {
  return key
    .normalize("NFKD")
    .replace(/[\p{M}_\-:]/gu, "")
    .toLowerCase();
}
