import { type Draft, nothing } from "./draft.ts";
import { element } from "./element.ts";

/** Told of what a reviewer means to do with an item, whenever that changes. */
export type Told = (item: HTMLElement, draft: Draft) => void;

interface Desk {
  readonly item: HTMLElement;
  readonly draft: () => Draft;
  readonly change: (change: Partial<Draft>) => void;
  /** Called after each change, to show it. */
  readonly watch: (show: (draft: Draft) => void) => void;
}

/** Gives an item the means to decide on it. */
export function makeDecidable(item: HTMLElement, told: Told): void {
  const { stamp, text } = item.dataset;
  if (stamp === undefined) return;
  const desk = openDesk(item, told);
  const tools = element("div", { className: "decide", role: "group", ariaLabel: "Decide" });
  const editor = field(desk, { label: "Translation", button: "Edit", text: text ?? "", apply: editOf(text) });
  const remark = field(desk, { label: "Comment", button: "Comment", text: "", apply: (comment) => ({ comment }) });
  copyLanguage(item, editor.area);
  const states = text === undefined ? [] : [stateButton(desk, "final"), stateButton(desk, "reviewed")];
  const unchanged = item.classList.contains("why-source-changed") ? [unchangedButton(desk)] : [];
  tools.append(...states, editor.button, ...unchanged, remark.button, editor.label, remark.label);
  item.append(tools);
  for (const finding of item.querySelectorAll<HTMLElement>(".findings > .warning")) makeWaivable(desk, finding);
}

function openDesk(item: HTMLElement, told: Told): Desk {
  let draft = nothing;
  const shows: ((draft: Draft) => void)[] = [];
  return {
    item,
    draft: () => draft,
    change: (change) => {
      draft = { ...draft, ...change };
      for (const show of shows) show(draft);
      told(item, draft);
    },
    watch: (show) => void shows.push(show),
  };
}

/** A text that is as it was is no edit. */
function editOf(text: string | undefined): (typed: string) => Partial<Draft> {
  return (typed) => (typed === (text ?? "") ? { text: null } : { text: typed, isUnchanged: false });
}

function stateButton(desk: Desk, state: "reviewed" | "final"): HTMLButtonElement {
  const name = state === "final" ? "Approve" : "Mark as reviewed";
  const button = toggle(name, () => desk.change({ state: desk.draft().state === state ? null : state }));
  desk.watch((draft) => press(button, draft.state === state));
  return button;
}

function unchangedButton(desk: Desk): HTMLButtonElement {
  const button = toggle("Meaning unchanged", () => desk.change({ isUnchanged: !desk.draft().isUnchanged }));
  desk.watch((draft) => press(button, draft.isUnchanged));
  return button;
}

interface FieldOptions {
  readonly label: string;
  readonly button: string;
  readonly text: string;
  /** What a typed text changes; of a field that is closed, the text that it began with. */
  readonly apply: (typed: string) => Partial<Draft>;
}

interface Field {
  readonly button: HTMLButtonElement;
  readonly label: HTMLLabelElement;
  readonly area: HTMLTextAreaElement;
}

/** A button that opens a field; what was typed stays in it while it is closed, and does not count. */
function field(desk: Desk, { label: name, button: caption, text, apply }: FieldOptions): Field {
  const area = element("textarea", { value: text, rows: 2 });
  const label = element("label", { hidden: true }, name, area);
  const button = toggle(caption, () => {
    label.hidden = !label.hidden;
    press(button, !label.hidden);
    desk.change(apply(label.hidden ? text : area.value));
    if (!label.hidden) area.focus();
  });
  area.addEventListener("input", () => desk.change(apply(area.value)));
  return { button, label, area };
}

function copyLanguage(item: HTMLElement, area: HTMLTextAreaElement): void {
  const language = item.closest<HTMLElement>(".story")?.querySelector<HTMLElement>(".columns [lang]:last-child");
  area.lang = language?.lang ?? "";
  area.dir = language?.dir ?? "auto";
}

function makeWaivable(desk: Desk, finding: HTMLElement): void {
  const rule = finding.dataset["rule"] ?? "";
  const reasons = (reason: string): Partial<Draft> => ({ reasons: { ...desk.draft().reasons, [rule]: reason } });
  const { button, label } = field(desk, { label: "Why it stands", button: "Let it stand", text: "", apply: reasons });
  finding.append(element("div", { className: "decide" }, button, label));
}

function toggle(name: string, act: () => void): HTMLButtonElement {
  const button = element("button", { type: "button", ariaPressed: "false" }, name);
  button.addEventListener("click", act);
  return button;
}

function press(button: HTMLButtonElement, isPressed: boolean): void {
  button.ariaPressed = `${isPressed}`;
}
