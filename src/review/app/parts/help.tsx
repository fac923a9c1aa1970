import type { JSX } from "preact";
import { type KeyRow, keyTable } from "../keys.ts";
import { Dialog } from "./dialog.tsx";
import { isHelpOpen } from "../state/panels.ts";

const places: readonly { readonly where: KeyRow["where"]; readonly title: string }[] = [
  { where: "story", title: "In a story" },
  { where: "list", title: "In the list" },
  { where: "everywhere", title: "Everywhere" },
];

/** The table of keys. */
export function Help(): JSX.Element | null {
  if (!isHelpOpen.value) return null;
  return (
    <Dialog class="help" label="Keys" onClose={() => (isHelpOpen.value = false)}>
      <header>
        <h2>Keys</h2>
        <button type="button" onClick={() => (isHelpOpen.value = false)}>
          Close
        </button>
      </header>
      {places.map(({ where, title }) => (
        <section key={where}>
          <h3>{title}</h3>
          <dl>
            {keyTable
              .filter((row) => row.where === where)
              .map((row) => (
                <div key={row.keys.join(" ")}>
                  <dt>
                    <Keys row={row} />
                  </dt>
                  <dd>{row.describe}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

function Keys({ row }: { readonly row: KeyRow }): JSX.Element {
  const [first = "", last = ""] = [row.keys[0], row.keys.at(-1)];
  const shown = ["match", "term"].includes(row.action) ? [`${first} … ${last.slice(-1)}`] : row.keys;
  return (
    <>
      {shown.map((keys, index) => (
        <span key={keys}>
          {index > 0 && " or "}
          <kbd>{spelled(keys)}</kbd>
        </span>
      ))}
    </>
  );
}

const names: Readonly<Record<string, string>> = {
  ctrl: "Ctrl",
  alt: "Alt",
  enter: "Enter",
  home: "Home",
  end: "End",
  escape: "Esc",
  arrowup: "↑",
  arrowdown: "↓",
  " ": "Space",
};

function spelled(keys: string): string {
  return keys
    .split("+")
    .map((key) => names[key] ?? key)
    .join(" ");
}
