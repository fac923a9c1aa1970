import type { Note } from "../../model.ts";
import { unescapePlain } from "../xml/escape.ts";
import { attr, type XmlElement, type XmlFrame } from "../xml/read.ts";
import { foreignAttributes, isCore } from "./foreign.ts";
import { plainFrame, unknownElement } from "./inline-read.ts";
import { visavis } from "./names.ts";
import type { UnitReader } from "./unit-reader.ts";

/** Reads a `<note>` of a unit. */
export function noteFrame(reader: UnitReader, element: XmlElement): XmlFrame {
  const { source } = reader.file;
  if (!isCore(element, "note")) throw unknownElement(source, element);
  const about = Object.values(element.tag.attributes).find(({ uri, local }) => uri === visavis && local === "about");
  const category = attr(element, "category");
  const attributes = foreignAttributes(element, ["category", ...(about ? [about.name] : [])]);
  return plainFrame(source, (text) => {
    const note: Note = {
      text: unescapePlain(text),
      category: category === null ? null : unescapePlain(category),
      about: about ? unescapePlain(about.value) : null,
      ...(attributes === null ? {} : { attributes }),
    };
    const id = attr(element, "id");
    const read = { note };
    reader.notes.push(read);
    if (id !== null && !reader.notesById.has(id)) reader.notesById.set(id, read);
  });
}

/** Keeps a comment annotation as a note: annotations have no place in the model, what they say does. */
export function addComment(reader: UnitReader, { value, ref }: { value: string | null; ref: string | null }): void {
  const about = reader.current;
  if (value !== null) reader.notes.push({ note: { text: value, category: null, about } });
  const entry = ref === null ? undefined : reader.notesById.get(ref);
  if (entry && entry.note.about === null) entry.note = { ...entry.note, about };
}
