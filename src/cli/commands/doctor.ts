import { examine, type Health } from "../../run/doctor.ts";
import { settingsOrNone } from "../../run/project.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";
import { wrapped } from "../render/table.ts";
import type { Terminal } from "../terminal.ts";
import { version } from "../version.ts";

/** `visavis doctor`: which engines work here, why others do not, and what to install. */
export const doctor: Command = async ({ root, json, terminal, environment, signal, options }) => {
  const settings = await settingsOrNone(root);
  const health = await examine({ settings, environment, root, allowed: options.allowEngine }, signal);
  const about = { visavis: version, node: process.versions.node, sqlite: process.versions["sqlite"] ?? null };
  terminal.data(json ? toJson({ ...health, ...about, cache: ".visavis/cache.sqlite" }) : describe(health, terminal));
  if (!json) terminal.data(`\nvisavis ${about.visavis}, Node ${about.node}, SQLite ${about.sqlite ?? "?"}`);
  return exitCodes.done;
};

function describe({ engines, targets }: Health, terminal: Terminal): string {
  const lines = engines.flatMap(({ name, usable, pairs, reason, mend }) => [
    `${terminal.style(usable ? "green" : "red", usable ? "works" : "no   ")}  ${name}${usable ? `  ${listed(pairs)}` : ""}`,
    ...[reason, mend].flatMap((text) => (text === null ? [] : wrapped(text, { columns: terminal.columns, indent: 7 }))),
  ]);
  const served = Object.entries(targets).map(
    ([target, names]) => `${target}  ${names.length > 0 ? names.join(", then ") : "no engine serves it here"}`,
  );
  const workspace = served.length > 0 ? ["", "This workspace's languages:", ...served.map((line) => `  ${line}`)] : [];
  return [...lines, ...workspace].join("\n");
}

const shown = 5;

function listed(pairs: readonly string[]): string {
  const rest = pairs.length > shown ? ` and ${pairs.length - shown} more` : "";
  const named = pairs.map((pair) => pair.replace(/^.*→\*$/u, "every language"));
  return `${named.slice(0, shown).join(" ")}${rest}`;
}
