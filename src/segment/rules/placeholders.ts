/** Stands in the readable text for an inline code that a reader sees as text (a code span, an image). */
export const objectChar = "\uFFFC";

/** Stands in the readable text for a hard line break. */
export const hardBreakChar = "\u2028";

/** An emoji that opens what follows it instead of closing what stands before: `👉 Lisez la suite.` */
const leadingEmoji = "👉👇☝➡▶⏩✅✔☑❌⚠📌🔗🔹🔸🔷🔶◾◽▪▫🆕ℹ";

const emojiPart = String.raw`[\uFE0F\u{1F3FB}-\u{1F3FF}]|\u200D\p{Extended_Pictographic}`;

/** How the minutes of a debate tell what happened in the room: `(Applaudissements)`, `(Le Parlement rejette la demande)`. */
const directions = [
  "Applaudissements|Rires|Sourires|Exclamations|Protestations|Murmures|Huées|Brouhaha|Interruptions?|Vifs|Vives",
  String.raw`(?:Le (?:Parlement|Sénat|Président|public)|La (?:séance|Présidente|Chambre|salle)|L['’](?:Assemblée|orateur))(?!\p{L})`,
  String.raw`Applause|Laughter|Interjections?|(?:Parliament|The (?:sitting|House|speaker))(?!\p{L})`,
  String.raw`Aplausos|Risas|(?:El Parlamento|La sesión)(?!\p{L})|Aplaudiments|Rialles|Beifall|Heiterkeit`,
].join("|");

/** Pieces of patterns that rules name in angle brackets; a piece may name those above it. */
export const placeholders: Readonly<Record<string, string>> = {
  gone: String.raw`(?<![\p{L}\p{M}\p{N}])`,
  end: String.raw`[\p{Sentence_Terminal}…]`,
  open: String.raw`(?:(?:["«“„‘'’‹(\[{¿¡*_…—–•·▪◦‣→➤+±~≈-]|\.{3})\s?){0,4}`,
  upper: String.raw`[\p{Lu}\p{Lt}]`,
  brand: String.raw`\p{Ll}{1,3}\p{Lu}`,
  omission: String.raw`[\[(](?:…|\.{3})[\])]`,
  start: String.raw`<open>(?:[\p{Lu}\p{Lt}\p{Lo}\p{Nd}\uFFFC#@$€£\p{Extended_Pictographic}]|<brand>|https?:|www\.|<omission>)`,
  label: String.raw`(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,3}|[A-Za-z]|[IVXLC]{2,7})`,
  note: String.raw`(?:(?!<omission>)\[[^\]\[\s]{1,8}\]|\[(?:note|réf\.|ref|citation|non|pas|source|clarification)\s[^\]\[]{1,20}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})`,
  direction: String.raw`\((?:${directions})[^().!?…]{0,300}\)`,
  citation: String.raw`(?:\s\((?:<upper>[^()]{1,60}\p{Nd}{4}[a-z]?|(?:voir|see|véase|vegeu|siehe|cf\.|source\s?:|photo\s?:)\s[^()]{1,60}|AFP|AP|Reuters|ATS|ats|Belga|EFE|dpa)\)|\s(?!\((?:<label>|<upper>{2})\)|<direction>)\([^()]{1,80}(?<!<end>)\)(?=\s<starter>))`,
  emoji: String.raw`(?:\p{RI}\p{RI}|[#*0-9]\uFE0F?\u20E3|(?![©®™${leadingEmoji}]|<end>)\p{Extended_Pictographic}(?:${emojiPart}){0,8}|[:;]-?[)(DPp]|\^\^)`,
};
