import { endOfName, endOfSpace } from "./characters.ts";
import { passed, refuse, shown, unfinished, type Scan } from "./scan-state.ts";

const comment = "<!--";
const cdata = "<![CDATA[";
const doctype = "<!DOCTYPE";

/** Reads what begins with `<!`: a comment, a CDATA section, a DOCTYPE. */
export function scanDeclaration(scan: Scan): number {
  const { buffer, at: start, stage } = scan;
  const begins = (what: string): boolean => buffer.startsWith(what, start);
  if (begins(comment)) return scanComment(scan);
  if (begins(cdata) && stage === "root") return scanCdata(scan);
  if (begins(doctype) && stage !== "root" && stage !== "epilog" && !scan.hasDoctype) return scanDoctype(scan);
  const rest = buffer.slice(start, start + doctype.length);
  if (start + rest.length === buffer.length && [comment, cdata, doctype].some((what) => what.startsWith(rest)))
    return unfinished;
  return refuse(scan, start, `${shown(rest)} cannot stand here`);
}

function scanComment(scan: Scan): number {
  const { buffer, at: start } = scan;
  const end = buffer.indexOf("--", start + comment.length);
  if (end === -1 || end + 2 === buffer.length) return unfinished;
  if (buffer.charCodeAt(end + 2) !== 0x3e) refuse(scan, end, "-- stands in a comment");
  return passed(scan, end + 3);
}

function scanCdata(scan: Scan): number {
  const { buffer, at: start } = scan;
  const end = buffer.indexOf("]]>", start);
  if (end === -1) return unfinished;
  scan.at = end + 3;
  scan.handlers.text(buffer.slice(start + cdata.length, end));
  return scan.at;
}

function scanDoctype(scan: Scan): number {
  const end = endOfDoctype(scan.buffer, scan.at);
  if (end === -1) return unfinished;
  scan.hasDoctype = true;
  scan.handlers.doctype(scan.buffer[end] === "[");
  return passed(scan, end + 1);
}

/** The offset of the `>` or `[` that is in no quotes. */
function endOfDoctype(buffer: string, start: number): number {
  const sign = /["'[>]/gu;
  sign.lastIndex = start;
  for (let found = sign.exec(buffer); found !== null; found = sign.exec(buffer)) {
    if (found[0] === "[" || found[0] === ">") return found.index;
    const close = buffer.indexOf(found[0], found.index + 1);
    if (close === -1) return -1;
    sign.lastIndex = close + 1;
  }
  return -1;
}

const xmlDeclaration =
  /^<\?xml\s+version\s*=\s*(?:"1\.\d+"|'1\.\d+')(?:\s+encoding\s*=\s*(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>$/u;

/** A processing instruction says nothing to us; the XML declaration looks like one. */
export function scanInstruction(scan: Scan): number {
  const { buffer, at: start } = scan;
  const close = buffer.indexOf("?>", start + 2);
  if (close === -1) return unfinished;
  const target = endOfName(buffer, start + 2);
  const name = buffer.slice(start + 2, target);
  if (name === "" || (target !== close && endOfSpace(buffer, target) === target))
    refuse(scan, start, "a processing instruction has no name");
  if (name.toLowerCase() !== "xml") return passed(scan, close + 2);
  const declared = scan.stage === "start" ? xmlDeclaration.exec(buffer.slice(start, Math.min(close + 2, 1000))) : null;
  if (declared === null) refuse(scan, start, "this is no XML declaration, or it does not stand at the very start");
  const encoding = declared[1] ?? declared[2];
  if (encoding !== undefined) scan.handlers.encoding(encoding);
  return passed(scan, close + 2);
}
