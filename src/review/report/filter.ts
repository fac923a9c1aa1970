import { foldText } from "../../diff/query/fold.ts";
import { counted, element } from "./element.ts";

/** Adds what needs a script to the filters: a search in the texts, how many sentences are shown, no empty stories. */
export function openFilters(items: readonly HTMLElement[]): void {
  const form = document.querySelector<HTMLFormElement>(".filters");
  if (!form) return;
  const search = element("input", { type: "search", autocomplete: "off" });
  const shown = element("p", { className: "shown", role: "status" });
  form.append(element("label", { className: "search" }, "Text", search), shown);
  const show = (): void => {
    const count = showMatching(items, { chosen: chosenIn(form), wanted: foldText(search.value) });
    shown.textContent = `${counted(count, "sentence")} shown`;
  };
  let timer = 0;
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, 150);
  });
  form.addEventListener("change", show);
  // The fields are as they were until the event is over.
  form.addEventListener("reset", () => setTimeout(show));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => reveal(form));
  show();
}

interface Wanted {
  /** Classes that an item must have. */
  readonly chosen: readonly string[];
  readonly wanted: string;
}

function showMatching(items: readonly HTMLElement[], { chosen, wanted }: Wanted): number {
  let count = 0;
  for (const item of items) {
    const isText = wanted === "" || textOf(item).includes(wanted);
    item.hidden = !isText;
    if (isText && chosen.every((name) => item.classList.contains(name))) count++;
  }
  const all = ["", ...chosen.map((name) => `.${name}`)].join("");
  for (const story of document.querySelectorAll<HTMLElement>(".story"))
    story.hidden = story.querySelector(`.item${all}:not([hidden])`) === null;
  return count;
}

function chosenIn(form: HTMLFormElement): readonly string[] {
  const chosen = Array.from(form.querySelectorAll<HTMLInputElement>(":checked"), ({ value }) => value);
  return chosen.filter((value) => !value.endsWith("-all"));
}

const texts = new WeakMap<HTMLElement, string>();

/** What is looked for in an item: its texts as they are now, without what is only said, then all that it shows. */
function textOf(item: HTMLElement): string {
  const known = texts.get(item);
  if (known !== undefined) return known;
  const sides = item.querySelector(".sides")?.cloneNode(true);
  if (sides instanceof HTMLElement) for (const hidden of sides.querySelectorAll(".said, del")) hidden.remove();
  const text = foldText([sides?.textContent, item.textContent].join("\n"));
  texts.set(item, text);
  return text;
}

/** A link to a sentence that the filters hide shows it. */
function reveal(form: HTMLFormElement): void {
  const item = document.getElementById(location.hash.slice(1));
  if (item?.classList.contains("item") !== true || item.checkVisibility()) return;
  form.reset();
  setTimeout(() => item.scrollIntoView());
}
