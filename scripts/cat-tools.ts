/**
 * Real tools that open, edit and save a translation file. `node scripts/cat-tools.ts` saves the file of
 * `tests/formats/fixtures/round-trip` with each that is installed, and writes what it makes of it beside it.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

/** A tool, what it does to a file, and what Debian calls it. */
export interface CatTool {
  /** Its folder among the fixtures. */
  readonly name: string;
  readonly package: string;
  readonly isThere: () => boolean;
  /** What somebody does with it, by the name of the fixture; each gives the file as the tool has saved it. */
  readonly cases: Readonly<Record<string, (content: string) => string>>;
}

const omegatJar = "/usr/share/omegat/OmegaT.jar";

/** What a translator has typed into OmegaT, by what stood there; OmegaT calls codes `<p0>` … `</p0>`, `<p0/>`. */
type Typed = Readonly<Record<string, string>>;

const edited: Typed = {
  "La demanda": "La denuncia",
  "La <p0>nube</p0> crece rápido, dice.": "La <p0>nube</p0> crece deprisa, dice.",
  "Una línea<p0/>y después otra.": "Otra línea<p0/>después de una.",
};

const withoutCode: Typed = { "La <p0>nube</p0> crece rápido, dice.": "La nube crece deprisa, dice." };

/** The tools that the suites use, where they are installed. */
export const suiteTools: readonly CatTool[] = [
  {
    name: "omegat",
    package: "omegat",
    isThere: () => existsSync(omegatJar) && works("java", ["-version"]),
    cases: {
      saved: (content) => omegat(content, {}),
      edited: (content) => omegat(content, edited),
      "code-lost": (content) => omegat(content, withoutCode),
    },
  },
  {
    name: "translate-toolkit",
    package: "translate-toolkit",
    isThere: () => works("/usr/bin/python3", ["-c", "import translate.storage.factory"]),
    cases: { saved: (content) => python(content, toolkitSaves) },
  },
  {
    name: "elementtree",
    package: "python3",
    isThere: () => works("/usr/bin/python3", ["-c", "import xml.etree"]),
    cases: {
      edited: (content) => python(content, elementTreeEdits),
      codes: (content) => python(content, elementTreeText),
    },
  },
];

/** All of them. Poedit has no other way in than a screen: what it writes is kept, and made anew by this script alone. */
export const catTools: readonly CatTool[] = [
  ...suiteTools,
  {
    name: "poedit",
    package: "poedit xvfb xdotool",
    isThere: () => ["poeditor", "Xvfb", "xdotool"].every((name) => works("sh", ["-c", `command -v ${name}`])),
    // Poedit 3.2 opens XLIFF 2.0 only.
    cases: { edited: (content) => poedit(content.replace('version="2.1"', 'version="2.0"')) },
  },
];

// It knows XLIFF 1 alone: finds no units, and saves what XLIFF 2 does not allow.
const toolkitSaves = `
from translate.storage import factory
factory.getobject(path).savefile(path)
`;

/** A TMX file with one translation typed anew in translate-toolkit. */
export function toolkitEdits(memory: string, typed: { readonly from: string; readonly to: string }): string {
  return python(
    memory,
    `
from translate.storage import tmx
memory = tmx.tmxfile.parsefile(path)
for unit in memory.units:
    if unit.target == ${JSON.stringify(typed.from)}:
        unit.target = ${JSON.stringify(typed.to)}
memory.savefile(path)
`,
  );
}

const elementTreeEdits = `
import xml.etree.ElementTree as tree
document = tree.parse(path)
for segment in document.iter("{urn:oasis:names:tc:xliff:document:2.0}segment"):
    target = segment.find("{urn:oasis:names:tc:xliff:document:2.0}target")
    if target is None:
        target = tree.SubElement(segment, "{urn:oasis:names:tc:xliff:document:2.0}target")
        target.text = "La máquina ha traducido casi todo."
        segment.set("state", "reviewed")
    elif target.text == "La demanda":
        target.text = "La denuncia"
        segment.set("state", "final")
document.write(path, encoding="utf-8", xml_declaration=True)
`;

const elementTreeText = `
import xml.etree.ElementTree as tree
core = "{urn:oasis:names:tc:xliff:document:2.0}"
document = tree.parse(path)
for target in document.iter(core + "target"):
    text = "".join(target.itertext())
    for child in list(target):
        target.remove(child)
    target.text = text
document.write(path, encoding="utf-8")
`;

function works(command: string, parameters: readonly string[]): boolean {
  return spawnSync(command, parameters).status === 0;
}

function run(command: string, parameters: readonly string[], cwd?: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, {
    encoding: "utf8",
    ...(cwd === undefined ? {} : { cwd }),
  });
  if (status === 0) return stdout;
  throw new Error(`${command} ${parameters.join(" ")} failed: ${stderr}`, { cause: error });
}

function inFolder<T>(content: string, work: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "visavis-tool-"));
  try {
    const path = join(folder, "plainte.xlf");
    writeFileSync(path, content);
    return work(path, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function python(content: string, script: string): string {
  return inFolder(content, (path) => {
    run("/usr/bin/python3", ["-c", `path = ${JSON.stringify(path)}\n${script}`]);
    return readFileSync(path, "utf8");
  });
}

/** Poedit has a window alone: the first translation is typed anew on a screen that nobody sees. */
function poedit(content: string): string {
  return inFolder(content, (path, folder) => {
    run("bash", ["-c", poeditKeys, "poedit", path, folder]);
    return readFileSync(path, "utf8");
  });
}

const poeditKeys = `
export HOME="$2" DISPLAY=:78
Xvfb :78 -screen 0 1280x900x24 >/dev/null 2>&1 & screen=$!
trap 'kill $editor $screen' EXIT
sleep 1
poeditor "$1" >/dev/null 2>&1 & editor=$!
for try in $(seq 40); do
  sleep 0.5
  window=$(xdotool search --onlyvisible --name ' - Poedit' 2>/dev/null | head -1)
  [ -n "$window" ] && break
done
xdotool windowsize "$window" 1200 800 && xdotool windowfocus "$window"; sleep 1
xdotool mousemove 300 146 click 1; sleep 0.5
xdotool mousemove 300 700 click 1; sleep 0.3
xdotool key ctrl+a; xdotool type --delay 20 "La denuncia"; sleep 0.5
xdotool mousemove 300 192 click 1; sleep 0.5
cp "$1" "$2/before"
xdotool key ctrl+s
for try in $(seq 20); do sleep 0.3; cmp -s "$1" "$2/before" || exit 0; done
exit 1
`;

/** A project of OmegaT with what was typed in its memory; its console makes the target file. */
function omegat(content: string, typed: Typed): string {
  return inFolder(content, (_, folder) => {
    for (const name of ["source", "target", "omegat", "tm", "glossary", "dictionary"]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, "source", "plainte.xlf"), content);
    writeFileSync(join(folder, "omegat.project"), omegatProject);
    writeFileSync(join(folder, "omegat", "project_save.tmx"), omegatMemory(typed));
    const settings = `--config-dir=${join(folder, "settings")}`;
    run("java", ["-Djava.awt.headless=true", "-jar", omegatJar, "--mode=console-translate", settings, folder], folder);
    return readFileSync(join(folder, "target", "plainte.xlf"), "utf8");
  });
}

const folders = ["source", "target", "tm", "glossary", "dictionary"];
const omegatProject = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">${folders.map((name) => `<${name}_dir>__DEFAULT__</${name}_dir>`).join("")}
<glossary_file>__DEFAULT__</glossary_file><source_lang>ES</source_lang><target_lang>ES-ES</target_lang>
<sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags></project></omegat>
`;

function omegatMemory(typed: Typed): string {
  const units = Object.entries(typed).map(([from, to]) => {
    const seg = (lng: string, text: string): string => `<tuv lang="${lng}"><seg>${escapeXml(text)}</seg></tuv>`;
    return `<tu>${seg("ES", from)}${seg("ES-ES", to)}</tu>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.1"><header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext"
creationtoolversion="3.6.0" segtype="paragraph" srclang="ES"/><body>${units.join("")}</body></tmx>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Writes what a tool makes of the file beside it. */
function writeFixtures(tool: CatTool, fixtures: string): void {
  const folder = join(fixtures, tool.name);
  mkdirSync(folder, { recursive: true });
  const ours = readFileSync(join(fixtures, "ours.xlf"), "utf8");
  for (const [name, save] of Object.entries(tool.cases)) writeFileSync(join(folder, `${name}.xlf`), save(ours));
}

if (process.argv[1] === import.meta.filename) {
  const fixtures = join(import.meta.dirname, "../tests/formats/fixtures/round-trip");
  for (const tool of catTools) {
    if (tool.isThere()) writeFixtures(tool, fixtures);
    else console.log(`${tool.name} is not installed: sudo apt-get install -y ${tool.package}`);
  }
}
