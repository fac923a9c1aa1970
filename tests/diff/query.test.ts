import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesQuery, parseQuery } from "../../src/diff/query.ts";
import { operatorsOf, queryFields, type QueryRow } from "../../src/diff/query/fields.ts";
import { VisavisError } from "../../src/errors.ts";

const row: QueryRow = {
  story: "droit/nuage",
  section: "remedes",
  heading: "Les remèdes",
  segment: "s12",
  target: "es",
  state: "translated",
  origin: "deepl",
  reasons: ["unreviewed", "finding"],
  rules: ["numbers", "terms"],
  errors: 1,
  warnings: 1,
  similarity: 87,
  changed: null,
  source: "L’enquête vise « Le Nuage », dit-elle.",
  text: "La investigación apunta a «La Nube», dice.",
};

function holds(query: string, parts: Partial<QueryRow> = {}): boolean {
  return matchesQuery(parseQuery(query), { ...row, ...parts });
}

function failure(query: string, known = {}): VisavisError {
  try {
    parseQuery(query, known);
  } catch (error) {
    if (error instanceof VisavisError) return error;
    throw error;
  }
  throw new Error(`${query} was taken`);
}

const yes: readonly string[] = [
  "origin=deepl findings=2",
  "origin = deepl   findings = 2 ",
  "story=droit/nuage",
  "story~droit/",
  "section=remedes",
  "section='Les remèdes'",
  "section~REMÈDES",
  "target=ca,es",
  "target = ca , es",
  "state!=reviewed,final",
  "reason=finding",
  "reason!=new,source-changed",
  "reason=none,finding",
  "finding=terms",
  "finding~term",
  "errors>0 warnings<=1 findings>=2",
  "match>=87 match<=87 match=87% match=87.0",
  "match<101 match>86",
  "match!=none changed=none changed!=0",
  'source~"l\'enquête"',
  "source~enquete,ENQUÊTE",
  'source~"le nuage"',
  "text~nube text~“la nube”",
  'text!=""',
  "segment=s12",
];

const no: readonly string[] = [
  "origin=deepl findings=0",
  "origin=Deepl",
  "story=nuage",
  "section=remèdes",
  "target=e",
  "state=reviewed,final",
  "reason!=finding",
  "reason=none",
  "finding!=terms",
  "match<87",
  "match>87",
  "match=none",
  "changed>0",
  "changed<100",
  "changed<=100",
  "changed=0",
  "source~nuages",
  'text=""',
];

describe("matchesQuery", () => {
  it.each(yes)("%s", (query) => expect(holds(query)).toBe(true));
  it.each(no)("not %s", (query) => expect(holds(query)).toBe(false));

  it("knows a sentence without reasons, findings or a target", () => {
    const quiet = { reasons: [], rules: [], errors: 0, warnings: 0, text: null } as const;
    expect(holds('reason=none finding=none findings=0 text=""', quiet)).toBe(true);
    expect(holds("finding!=none", quiet)).toBe(false);
    expect(holds("reason=none")).toBe(false);
  });

  it("asks for all conditions: the order does not matter, one that fails is enough", () => {
    const parts = fc.array(fc.constantFrom(...yes, ...no), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(parts, (list) => {
        const expected = list.every((query) => yes.includes(query));
        return holds(list.join(" ")) === expected && holds(list.toReversed().join("\n\t")) === expected;
      }),
    );
  });

  it("compares numbers as numbers", () => {
    fc.assert(
      fc.property(fc.nat(101), fc.nat(101), (similarity, limit) => {
        const is = (operator: string) => holds(`match${operator}${limit}`, { similarity });
        return (
          is("<") === similarity < limit &&
          is("<=") === similarity <= limit &&
          is(">") === similarity > limit &&
          is(">=") === similarity >= limit &&
          is("=") === (similarity === limit) &&
          is("!=") === (similarity !== limit)
        );
      }),
    );
  });
});

describe("parseQuery", () => {
  it.each([
    ["", 1, "no condition"],
    ["  \n", 1, "no condition"],
    ["sate=final", 1, "no field 'sate'"],
    ["origin=deepl sate=final", 14, "no field 'sate'"],
    ["origin", 1, "no operator stands after 'origin'"],
    ["origin deepl", 1, "no operator stands"],
    ["origin=", 8, "a value for 'origin' must stand here, not the end"],
    ["origin= ,x", 9, "a value for 'origin' must stand here, not ','"],
    ["origin=a,", 10, "a value for 'origin' must stand here, not the end"],
    ["=deepl", 1, "a field must stand here, not '='"],
    ["origin==deepl", 7, "no operator '=='"],
    ["origin:deepl", 7, "no operator ':'"],
    ["origin>a", 7, "no operator '>'"],
    ["errors~1", 7, "no operator '~'"],
    ["errors=one", 8, "'one' is no number"],
    ["errors>none", 8, "'none' is no number"],
    ["errors=1e3", 8, "'1e3' is no number"],
    ["errors=-1", 8, "'-1' is no number"],
    ["errors>1,2", 10, "'>' takes one value"],
    ["state=revewed", 7, "'revewed' is no state"],
    ["state=final,revewed", 13, "'revewed' is no state"],
    ["reason=Finding", 8, "'Finding' is no reason"],
    ['text~"deux', 6, "opened and not closed"],
    ['text~“deux"', 6, "opened and not closed"],
    ["text~a=b", 7, "unexpected '=' in a value"],
    ["origin=a&findings=0", 18, "unexpected '=' in a value"],
    ['text~"a"b', 9, "unexpected 'b'"],
    ["text~' '", 6, "holds nothing"],
    ["text~\u200B", 6, "holds nothing"],
    ["state=final 💥", 13, "a field must stand here, not '💥'"],
    ["state=final and findings=0", 13, "no operator stands after 'and'"],
  ])("refuses %j at column %i: %s", (query, column, message) => {
    const error = failure(query);
    expect(error.column).toBe(column);
    expect(error.message).toContain(message);
    expect(error.message).toContain(`column ${column}`);
    expect(error.code).toBe("usage");
    expect(error.hint).not.toBe("");
  });

  it("refuses values that are not among the known ones, which would ask for everything with !=", () => {
    const known = { finding: ["numbers", "terms"], target: ["es"] };
    expect(failure("finding!=term", known).hint).toContain("numbers, terms");
    expect(failure("target=fr", known).column).toBe(8);
    expect(() => parseQuery("finding=terms,none target=es finding~ter", known)).not.toThrow();
  });

  it("takes any text in quotation marks", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), (story) => {
        const quoted = `"${story.replace(/["\\]/gu, "\\$&")}"`;
        return holds(`story=${quoted} state=translated`, { story }) && !holds(`story!=${quoted}`, { story });
      }),
    );
  });

  it("answers every text with a query or with a usage error that has its column in the text", () => {
    const signs = fc.constantFrom("origin", "=", "!", "<", "~", '"', "'", ",", " ", "\\", "a", "1", "\uD800", "“");
    fc.assert(
      fc.property(
        fc.array(signs, { maxLength: 12 }).map((list) => list.join("")),
        (text) => {
          try {
            parseQuery(text);
            return true;
          } catch (error) {
            if (!(error instanceof VisavisError) || error.column === undefined) throw error;
            return error.code === "usage" && error.column >= 1 && error.column <= text.length + 1;
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("survives JSON", () => {
    const query = parseQuery('text~"a b" match=none');
    expect(JSON.parse(JSON.stringify(query))).toEqual(query);
  });

  it("reads a megabyte in linear time", () => {
    const started = performance.now();
    expect(() => parseQuery(`text~"${"\\x".repeat(500_000)}`)).toThrow(VisavisError);
    parseQuery(`text~${"x".repeat(1_000_000)}`);
    parseQuery("origin=a ".repeat(50_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe("queryFields", () => {
  it.each(queryFields)("$name is told apart and explained by an example that is read", ({ name, type, example }) => {
    expect(example.startsWith(name)).toBe(true);
    expect(parseQuery(example).conditions).toHaveLength(1);
    for (const operator of operatorsOf[type]) {
      const value = queryFields.find((field) => field.name === name)?.values?.[0] ?? "1";
      expect(() => parseQuery(`${name}${operator}${value}`)).not.toThrow();
    }
  });
});
