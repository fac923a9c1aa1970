const changes = ["creationdate", "creationid", "changedate", "changeid"];
const made = ["usagecount", "lastusagedate", "creationtool", "creationtoolversion", ...changes];
const language = ["xml:lang"];

/** The attributes of TMX 1.4b (its DTD) by element, in the order in which we write them. */
export const attributesOf: Readonly<Record<string, readonly string[]>> = {
  header: [
    "creationtool",
    "creationtoolversion",
    "segtype",
    "o-tmf",
    "adminlang",
    "srclang",
    "datatype",
    "o-encoding",
    ...changes,
  ],
  note: [...language, "o-encoding"],
  prop: ["type", ...language, "o-encoding"],
  ude: ["name", "base"],
  map: ["unicode", "code", "ent", "subst"],
  tu: ["tuid", "srclang", "segtype", "datatype", "o-encoding", "o-tmf", ...made],
  tuv: [...language, "datatype", "o-encoding", "o-tmf", ...made],
  bpt: ["i", "x", "type"],
  ept: ["i"],
  it: ["pos", "x", "type"],
  ph: ["x", "assoc", "type"],
  ut: ["x"],
  hi: ["x", "type"],
  sub: ["datatype", "type"],
};

/** Attributes that the DTD wants, with what we write where another tool has left one out. */
export const requiredOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  header: {
    creationtool: "unknown",
    creationtoolversion: "unknown",
    segtype: "sentence",
    "o-tmf": "unknown",
    adminlang: "en",
    srclang: "*all*",
    datatype: "unknown",
  },
  prop: { type: "x-unknown" },
  ude: { name: "unknown" },
  map: { unicode: "#xFFFD" },
  bpt: { i: "0" },
  ept: { i: "0" },
  it: { pos: "begin" },
};

/** Attributes of which the DTD has only these values. */
export const valuesOf: Readonly<Record<string, readonly string[]>> = {
  segtype: ["block", "paragraph", "sentence", "phrase"],
  pos: ["begin", "end"],
};

/** The type of the property that keeps an attribute which TMX does not have: `x-attribute:score`. */
export const keptAttribute = "x-attribute:";
