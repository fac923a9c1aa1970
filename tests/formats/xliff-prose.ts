import { XmlDocument, XmlElement, type XmlNode } from "libxml2-wasm";

const prefixes = {
  x: "urn:oasis:names:tc:xliff:document:2.0",
  mtc: "urn:oasis:names:tc:xliff:matches:2.0",
};

function find(from: XmlNode, path: string): readonly XmlElement[] {
  return from.find(path, prefixes).filter((node) => node instanceof XmlElement);
}

function value(element: XmlElement, name: string): string | null {
  return element.attr(name)?.value ?? null;
}

/**
 * What the prose of XLIFF 2.1 demands of our kind of file beyond its schema, after OASIS's Schematron rules (their
 * names in front of each fault).
 */
export function proseFaults(content: string): readonly string[] {
  const document = XmlDocument.fromString(content);
  try {
    const units = find(document.root, "//x:unit");
    return [
      ...doubles("K2", find(document.root, "//x:group")),
      ...doubles("K3", units),
      ...units.flatMap(unitFaults),
      ...find(document.root, "//mtc:match").flatMap((match) => textFaults(match, [match])),
    ];
  } finally {
    document.dispose();
  }
}

function unitFaults(unit: XmlElement): readonly string[] {
  const parts = find(unit, "./x:segment|./x:ignorable");
  const segmentIds = parts.map((part) => value(part, "id")).filter((id) => id !== null);
  const faults = [...textFaults(unit, parts, segmentIds)];
  if (find(unit, "./x:segment").length === 0) faults.push("F3: no segment");
  if (find(unit, "./mtc:matches").length > 1) faults.push("4.2.2.5: more than one mtc:matches");
  if (find(unit, "./x:segment[@subState and not(@state)]").length > 0) faults.push("F7: subState without state");
  if (find(unit, "./x:segment[@state!='initial' and not(x:target)]").length > 0) faults.push("F29: no target");
  return faults;
}

function textFaults(
  scope: XmlElement,
  parts: readonly XmlElement[],
  others: readonly string[] = [],
): readonly string[] {
  const inSource = parts.flatMap((part) => find(part, "./x:source//*[@id]"));
  const sourceIds = new Set([...others, ...inSource.map((code) => value(code, "id"))]);
  return [
    ...codeFaults(scope, parts),
    ...doubles("K6S", inSource, others),
    ...doubles(
      "K6T",
      parts.flatMap((part) => find(part, "./x:target//*[@id]")),
    ),
    ...parts.flatMap((part) => strangers(part, sourceIds)),
    ...halves("source", parts),
    ...halves("target", parts),
  ];
}

function codeFaults(scope: XmlElement, parts: readonly XmlElement[]): readonly string[] {
  const faults: string[] = [];
  const data = new Set(find(scope, "./x:originalData/x:data").map((one) => value(one, "id")));
  for (const code of parts.flatMap((part) => find(part, "./x:source//*|./x:target//*"))) {
    for (const name of ["dataRef", "dataRefStart", "dataRefEnd"]) {
      const ref = value(code, name);
      if (ref !== null && !data.has(ref)) faults.push(`F15: ${name} ${ref}`);
    }
    if ((value(code, "equivStart") === null) !== (value(code, "equivEnd") === null)) faults.push("F26: equiv alone");
    if (value(code, "subType") !== null && value(code, "type") === null) faults.push("F8: subType without type");
  }
  return faults;
}

/** K6T: a code of a target has the id of the same element in its own source, or one that no source has. */
function strangers(part: XmlElement, sourceIds: ReadonlySet<string | null>): readonly string[] {
  return find(part, "./x:target//*[@id]")
    .filter((code) => {
      const id = value(code, "id");
      const siblings = find(part, `./x:source//x:${code.name}`);
      return sourceIds.has(id) && !siblings.some((one) => value(one, "id") === id);
    })
    .map((code) => `K6T: ${value(code, "id")} belongs to another code of the sources`);
}

function doubles(rule: string, elements: readonly XmlElement[], others: readonly string[] = []): readonly string[] {
  const ids = [...others, ...elements.map((element) => value(element, "id"))];
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${rule}: ${id} twice`);
}

/** F5, F6: an `<sc>` has exactly one `<ec>` after it on its side of the unit, or is isolated; an `<ec>` likewise. */
function halves(side: string, parts: readonly XmlElement[]): readonly string[] {
  const faults: string[] = [];
  const open = new Set<string | null>();
  for (const code of parts.flatMap((part) => find(part, `./x:${side}//x:sc|./x:${side}//x:ec`))) {
    const isolated = value(code, "isolated") === "yes";
    const id = value(code, "id");
    const start = value(code, "startRef");
    if (code.name === "sc" && !isolated) open.add(id);
    if (code.name === "ec" && isolated !== (start === null)) faults.push("F6: id or startRef");
    if (code.name === "ec" && !isolated && !open.delete(start)) faults.push(`F6: no <sc> for ${start}`);
  }
  return [...faults, ...[...open].map((id) => `F5.1: no <ec> for ${id}`)];
}
