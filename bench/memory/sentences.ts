import { random, type Random } from "./random.ts";
import { adjectives, links, months, nameAt, nouns, openings, relatives, turns, verbs, type Noun } from "./words.ts";

const names = 300_000;

/** Sentences of natural shape, 5 to 40 words, the same for the same seed; no two are made alike on purpose. */
export function* frenchSentences(count: number, seed: number): Generator<string> {
  const source = random(seed);
  for (let index = 0; index < count; index++) yield sentence(source);
}

/** One sentence. */
export function sentence(source: Random): string {
  const parts = [source.under(3) === 0 ? opening(source) : "", clause(source)];
  const more = source.under(10);
  if (more < 3) parts.push(`, ${source.pick(turns)}`);
  if (more > 3) parts.push(` ${source.pick(relatives)} ${verb(source)} ${group(source)}`);
  if (more > 7) parts.push(` et ${verb(source)} ${group(source)}`);
  if (source.under(4) === 0) parts.push(` ${date(source)}`);
  if (source.under(8) === 0) parts.push(` à ${nameAt(source.zipf(names))}`);
  const text = parts.join("");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${source.pick([".", ".", ".", ".", " !", " ?", " ;"])}`;
}

function opening(source: Random): string {
  return `${source.pick(openings)} ${group(source)}, `;
}

function clause(source: Random): string {
  const subject = source.under(5) === 0 ? nameAt(source.zipf(names)) : group(source);
  const negated = source.under(8) === 0;
  const action = negated ? `ne ${verb(source)} pas` : verb(source);
  return `${subject} ${action} ${group(source)}`;
}

function verb(source: Random): string {
  return verbs[source.zipf(verbs.length)] ?? "";
}

function group(source: Random): string {
  const head = article(source, noun(source));
  const adjective = source.under(3) === 0 ? ` ${adjectives[source.zipf(adjectives.length)] ?? ""}` : "";
  const tail = source.under(3) === 0 ? ` ${source.pick(links)} ${article(source, noun(source))}` : "";
  const name = source.under(12) === 0 ? ` de ${nameAt(source.zipf(names))}` : "";
  return head + adjective + tail + name;
}

function noun(source: Random): Noun {
  return nouns[source.zipf(nouns.length)] ?? { word: "chose", feminine: true };
}

function article(source: Random, { word, feminine }: Noun): string {
  const kind = source.under(10);
  if (kind === 0) return `${2 + source.under(98)} ${word}s`;
  if (kind < 3) return `${source.pick(["les", "des", "ces", "leurs"])} ${word}s`;
  if (kind < 6) return `${feminine ? "une" : "un"} ${word}`;
  if (/^[aeiouyéèêîôh]/u.test(word)) return `l’${word}`;
  return `${feminine ? "la" : "le"} ${word}`;
}

function date(source: Random): string {
  return `le ${1 + source.under(28)} ${source.pick(months)} ${1950 + source.under(76)}`;
}
