/** A dictionary of a glossary, as it came. */
interface StoredDictionary {
  readonly source_lang: string;
  readonly target_lang: string;
  /** In TSV. */
  readonly entries: string;
}

export interface StoredGlossary {
  readonly glossary_id: string;
  readonly name: string;
  readonly dictionaries: readonly StoredDictionary[];
  readonly creation_time: string;
}

/** What the endpoints of glossaries answer. */
interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface GlossaryShelf {
  readonly all: StoredGlossary[];
  readonly answer: (method: string, url: URL, form: URLSearchParams) => Answer;
  /** Why a request for translation with these fields is refused; null when it is not. */
  readonly refuse: (form: URLSearchParams) => Answer | null;
}

const languages = ["fr", "en", "es", "de"];
const notFound = { status: 404, body: { message: "Glossary not found" } };

/** The v3 glossaries of an account, with the service's restrictions; `most` glossaries may be there at once. */
export function glossaryShelf(most: number): GlossaryShelf {
  const all: StoredGlossary[] = [];
  let made = 0;

  function create(form: URLSearchParams): Answer {
    const [name, dictionaries] = [form.get("name") ?? "", readDictionaries(form)];
    const fault = name === "" ? "Missing or invalid argument: name" : faultOf(dictionaries);
    if (fault !== null) return { status: 400, body: { message: "Bad request", detail: fault } };
    if (all.length >= most) return { status: 456, body: { message: "Too many glossaries" } };
    const glossary = { glossary_id: `g${++made}`, name, dictionaries, creation_time: new Date().toISOString() };
    all.push(glossary);
    return { status: 201, body: shown(glossary) };
  }

  function answerOne(method: string, id: string, url: URL): Answer {
    const glossary = all.find(({ glossary_id }) => glossary_id === id);
    if (!glossary) return notFound;
    if (method === "DELETE") {
      all.splice(all.indexOf(glossary), 1);
      return { status: 204, body: null };
    }
    if (!url.pathname.endsWith("/entries")) return { status: 200, body: shown(glossary) };
    const found = glossary.dictionaries.filter((one) => isFor(one, url.searchParams));
    return found.length === 0 ? notFound : { status: 200, body: { dictionaries: found } };
  }

  return {
    all,
    answer: (method, url, form) => {
      if (url.pathname === "/v2/glossary-language-pairs") return { status: 200, body: pairs() };
      const id = /^\/v3\/glossaries\/([^/]+)/u.exec(url.pathname)?.[1];
      if (id !== undefined) return answerOne(method, id, url);
      return method === "POST" ? create(form) : { status: 200, body: { glossaries: all.map(shown) } };
    },
    refuse: (form) => {
      const id = form.get("glossary_id");
      if (id === null) return null;
      const glossary = all.find(({ glossary_id }) => glossary_id === id);
      if (!glossary) return notFound;
      if (glossary.dictionaries.some((one) => isFor(one, form))) return null;
      return { status: 400, body: { message: "No dictionary found for language pair" } };
    },
  };
}

function isFor({ source_lang, target_lang }: StoredDictionary, form: URLSearchParams): boolean {
  const base = (field: string): string | undefined => form.get(field)?.toLowerCase().split("-", 1)[0];
  return base("source_lang") === source_lang && base("target_lang") === target_lang;
}

function pairs(): unknown {
  const all = languages.flatMap((source_lang) => languages.map((target_lang) => ({ source_lang, target_lang })));
  return { supported_languages: all.filter(({ source_lang, target_lang }) => source_lang !== target_lang) };
}

function shown({ dictionaries, ...glossary }: StoredGlossary): unknown {
  const counted = dictionaries.map(({ source_lang, target_lang, entries }) => ({
    source_lang,
    target_lang,
    entry_count: entries.split("\n").length,
  }));
  return { ...glossary, ready: true, dictionaries: counted };
}

function readDictionaries(form: URLSearchParams): readonly StoredDictionary[] {
  const dictionaries: StoredDictionary[] = [];
  for (const [field, value] of form) {
    const match = /^dictionaries\[(\d+)\]\.(\w+)$/u.exec(field);
    const known = dictionaries[Number(match?.[1])] ?? { source_lang: "", target_lang: "", entries: "" };
    if (match) dictionaries[Number(match[1])] = { ...known, [match[2] ?? ""]: value };
  }
  return dictionaries;
}

/** What the service refuses; null when it refuses nothing. */
function faultOf(dictionaries: readonly StoredDictionary[]): string | null {
  if (dictionaries.length === 0) return "Glossary dictionaries must be provided";
  for (const { source_lang, target_lang, entries } of dictionaries) {
    if (!languages.includes(source_lang) || !languages.includes(target_lang)) return "Unsupported language pair";
    const rows = entries.split("\n").map((row) => row.split("\t"));
    if (rows.some((row) => row.length !== 2)) return "Invalid glossary entries provided: misses tab separator";
    if (new Set(rows.map(([source]) => source)).size < rows.length) return "Invalid glossary entries: duplicates key";
    if (rows.flat().some(isBadTerm)) return "Invalid glossary entries provided";
  }
  return null;
}

function isBadTerm(term: string): boolean {
  return term === "" || term !== term.trim() || Buffer.byteLength(term) > 1024 || /\p{Cc}/u.test(term);
}
