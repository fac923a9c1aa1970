import type { DecisionFile } from "../../model.ts";
import { decisionsOf, type Draft, placeOf } from "./draft.ts";
import type { Told } from "./decide.ts";
import { counted, element } from "./element.ts";

/** The name of the file, as the command that takes it in is shown with it. */
const fileName = "decisions.json";

/** The bar that says how much is decided and saves it as a file; answers who is to be told of drafts. */
export function openSaving(items: readonly HTMLElement[]): Told {
  const drafts = new Map<HTMLElement, Draft>();
  let isSaved = true;
  const status = element("p", { role: "status" });
  const button = element("button", { type: "button", className: "main" }, `Save ${fileName}`);
  const bar = element("aside", { className: "saving", ariaLabel: "Decisions", hidden: true }, button, status);
  document.body.append(bar);
  button.addEventListener("click", () => {
    save(fileOf(items, drafts));
    isSaved = true;
    status.textContent = `Saved. In the workspace: visavis review --apply ${fileName}`;
  });
  addEventListener("beforeunload", (event) => {
    if (!isSaved) event.preventDefault();
  });
  return (item, draft) => {
    drafts.set(item, draft);
    item.classList.toggle("decided", decisionsOf(draft).length > 0);
    const { decisions } = fileOf(items, drafts);
    const sentences = items.filter((one) => one.classList.contains("decided")).length;
    isSaved = decisions.length === 0;
    bar.hidden = isSaved;
    status.textContent = `${counted(decisions.length, "decision")} on ${counted(sentences, "sentence")}, in this page only`;
  };
}

/** In the order of the page, whatever was decided first. */
function fileOf(items: readonly HTMLElement[], drafts: ReadonlyMap<HTMLElement, Draft>): DecisionFile {
  const decisions = items.flatMap((item) => {
    const draft = drafts.get(item);
    const stamp = item.dataset["stamp"] ?? "";
    const place = placeOf(item.id);
    return draft ? decisionsOf(draft).map((decision) => ({ ...place, stamp, decision })) : [];
  });
  return { version: 1, decisions };
}

function save(file: DecisionFile): void {
  const blob = new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: "application/json" });
  const href = URL.createObjectURL(blob);
  element("a", { href, download: fileName }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
