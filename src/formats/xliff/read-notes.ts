import type { Note } from "../../model.ts";
import { unescapePlain } from "../xml/escape.ts";
import { attr, type XmlElement, type XmlFrame } from "../xml/read.ts";
import { foreignAttributes, isCore } from "./foreign.ts";
import { plainFrame, unknownElement } from "./inline-read.ts";
import { visavis } from "./names.ts";
import type { UnitReader } from "./unit-reader.ts";

/** What our namespace says of a note: the segment that it is about, who wrote it and when. */
const ownNames: ReadonlySet<string> = new Set(["about", "by", "at"]);

/** Reads a `<note>` of a unit. */
export function noteFrame(reader: UnitReader, element: XmlElement): XmlFrame {
  const { source } = reader.file;
  if (!isCore(element, "note")) throw unknownElement(source, element);
  const own = Object.values(element.tag.attributes).filter(({ uri, local }) => uri === visavis && ownNames.has(local));
  const ownValue = (name: string): string | null => {
    const found = own.find(({ local }) => local === name);
    return found ? unescapePlain(found.value) : null;
  };
  const category = attr(element, "category");
  const attributes = foreignAttributes(element, ["category", ...own.map(({ name }) => name)]);
  const [by, at] = [ownValue("by"), ownValue("at")];
  return plainFrame(source, (text) => {
    const note: Note = {
      text: unescapePlain(text),
      category: category === null ? null : unescapePlain(category),
      about: ownValue("about"),
      ...(by === null ? {} : { by }),
      ...(at === null ? {} : { at }),
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
