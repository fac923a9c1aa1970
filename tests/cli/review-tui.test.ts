import { chmodSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DeeplServer, startDeepl } from "../servers/deepl.ts";
import { hasPseudoTerminal, openPseudoTerminal, type PseudoTerminal } from "./pseudo-terminal.ts";
import { bin, put, temporaryFolder, text, visavis, workspace } from "./visavis.ts";

let server: DeeplServer;
let translation = "";
beforeAll(async () => {
  server = await startDeepl();
});
afterAll(async () => await server.close());

const file = "translations/es/plainte.xlf";

/** A workspace with a translation that nobody has looked at. */
async function translated(): Promise<string> {
  if (translation === "") {
    const root = workspace();
    await visavis(root, ["translate"], { env: { DEEPL_AUTH_KEY: server.key, DEEPL_SERVER_URL: server.url } });
    translation = text(root, file);
  }
  return workspace({ [file]: translation });
}

/** An editor of one line, in place of one that wants a person. */
function editor(root: string, lines: string): string {
  put(root, "editor.sh", `#!/bin/sh\n${lines}\n`);
  chmodSync(join(root, "editor.sh"), 0o755);
  return `${join(root, "editor.sh")} --wait`;
}

function open(root: string, words: string, env: Readonly<Record<string, string>> = {}): PseudoTerminal {
  const line = `stty -g; '${process.execPath}' '${bin}' review --tui ${words}; echo "code $?"; stty -g; echo over`;
  return openPseudoTerminal(root, line, env);
}

const prompt = /\(\d+\/\d+\) Approve\? \[[^\]]*\] $/u;

test("off a terminal it is refused, and says what does the same", async () => {
  const outcome = await visavis(await translated(), ["review", "--tui", "--as", "Zoé"]);
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toContain("visavis diff");
  expect(outcome.stderr).toContain("visavis approve");
});

describe.skipIf(!hasPseudoTerminal)("at a terminal", () => {
  test("a reviewer approves, edits, comments and quits, and all of it is in the file", async () => {
    const root = await translated();
    const EDITOR = editor(root, `shift; sed -i '1s/.*/Una demanda./' "$1"`);
    const TMPDIR = temporaryFolder();
    const terminal = open(root, "plainte --to es --as Zoé", { EDITOR, TMPDIR });
    expect(await terminal.shows(prompt)).toContain("plainte → es");
    terminal.types("y");
    await terminal.shows(prompt);
    expect(text(root, file)).toContain('reviewed by "Zoé"');
    terminal.types("e");
    await terminal.shows(prompt);
    expect(text(root, file)).toContain("<target>Una demanda.</target>");
    terminal.types("c");
    await terminal.shows(/Comment: $/u);
    terminal.types("Sûr\u00A0?\r");
    expect(await terminal.shows(prompt)).toContain("Zoé: Sûr⍽?");
    terminal.types("q");
    expect(await terminal.shows(/code \d+/u)).toMatch(/1 approved, 1 edited, 1 commented.*code 0/su);
    expect(text(root, file)).toMatch(/<note category="comment"[^>]*visavis:by="Zoé"[^>]*>Sûr\u00A0\?<\/note>/u);
    expect(readdirSync(TMPDIR)).toEqual([]);
  });

  test("what somebody else did meanwhile is shown, and never overwritten", async () => {
    const root = await translated();
    const terminal = open(root, "--to es --as Zoé");
    await terminal.shows(prompt);
    const theirs = text(root, file).replace(/<target>[^<]*<\/target>/u, "<target>De otra persona.</target>");
    put(root, file, theirs);
    terminal.types("y");
    const shown = await terminal.shows(prompt);
    expect(shown).toContain("Somebody has changed it meanwhile");
    expect(shown).toContain("De otra persona.");
    expect(text(root, file)).toBe(theirs);
    terminal.types("y");
    await terminal.shows(prompt);
    expect(text(root, file)).toMatch(/state="reviewed"[^>]*>\s*<source>[^<]*<\/source>\s*<target>De otra persona\./u);
  });

  test("an editor that fails changes nothing, and the review goes on", async () => {
    const root = await translated();
    const before = text(root, file);
    const terminal = open(root, "--to es --as Zoé", { VISUAL: "false" });
    await terminal.shows(prompt);
    terminal.types("e");
    expect(await terminal.shows(prompt)).toContain("the editor 'false' ended with 1");
    expect(text(root, file)).toBe(before);
  });

  test("Ctrl+C leaves the terminal as it was, wherever it comes", async () => {
    const root = await translated();
    for (const keys of ["", "c", "w"]) {
      const terminal = open(root, "--to es --as Zoé");
      const first = await terminal.shows(prompt);
      if (keys !== "") terminal.types(keys);
      terminal.types("\u0003");
      const rest = await terminal.shows(/over/u);
      const [before, after] = [/^[0-9a-f:]{20,}/mu.exec(first)?.[0], /^[0-9a-f:]{20,}/mu.exec(rest)?.[0]];
      expect(rest).toContain("code 130");
      expect(after).toBeDefined();
      expect(after).toBe(before);
    }
  });

  test("Ctrl+Z gives the terminal back to the shell, and fg goes on", async () => {
    const root = await translated();
    const terminal = openPseudoTerminal(root, "exec bash --norc --noprofile -i", { PS1: "shell> " });
    await terminal.shows(/shell> $/u);
    terminal.types(`'${process.execPath}' '${bin}' review --tui --to es --as Zoé\n`);
    await terminal.shows(prompt);
    terminal.types("\u001A");
    await terminal.shows(/Stopped[^]*shell> $/u);
    terminal.types("stty -a | grep -c ' echo '\n");
    await terminal.shows(/^1\r$/mu);
    terminal.types("fg\n");
    await terminal.shows(prompt);
    terminal.types("j");
    expect(await terminal.shows(prompt)).toContain("(2/");
  });
});
