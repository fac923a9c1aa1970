import { type Action, keyTable, nameOf } from "./keys.ts";

/** The action of a key where the reviewer is, and the digit where it has one. */
export function actionOf(
  event: KeyboardEvent,
  where: "list" | "story",
): { readonly action: Action; readonly digit: number } | null {
  const name = nameOf(event);
  const row = keyTable.find((row) => row.keys.includes(name) && (row.where === "everywhere" || row.where === where));
  if (!row) return null;
  // A button that has the focus is pressed by these.
  if (["enter", " "].includes(name) && isButton(event.target)) return null;
  // Whoever types means the sign.
  if (!name.includes("+") && name !== "escape" && isTyping(event.target)) return null;
  return { action: row.action, digit: Number(/\d$/u.exec(name)?.[0] ?? 0) };
}

function isButton(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("button, summary, a:not(.row-texts), [type=checkbox]") !== null
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select"))
  );
}
