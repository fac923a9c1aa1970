/** What is selected in an editable element, as offsets in its coded text; equal where it is a caret alone. */
export interface Selected {
  /** Where it was begun. */
  readonly anchor: number;
  /** Where it goes on with the next key. */
  readonly focus: number;
}

/** What is selected in the element; null while the selection is elsewhere. */
export function selectedIn(element: HTMLElement): Selected | null {
  const selection = getSelection();
  const { anchorNode, focusNode } = selection ?? {};
  if (!selection || !anchorNode || !focusNode) return null;
  if (!element.contains(anchorNode) || !element.contains(focusNode)) return null;
  return {
    anchor: offsetOf(element, anchorNode, selection.anchorOffset),
    focus: offsetOf(element, focusNode, selection.focusOffset),
  };
}

/** Selects in the element. */
export function select(element: HTMLElement, { anchor, focus }: Selected): void {
  const [from, to] = [placeOf(element, anchor), placeOf(element, focus)];
  getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** The offset in the coded text of a place in the element; a place inside a chip is the one before it. */
export function offsetOf(element: HTMLElement, node: Node, offset: number): number {
  if (node === element) return sum([...element.childNodes].slice(0, offset).map(lengthOf));
  const child = [...element.childNodes].find((one) => one.contains(node));
  if (!child) return sum([...element.childNodes].map(lengthOf));
  const before = sum([...element.childNodes].slice(0, [...element.childNodes].indexOf(child)).map(lengthOf));
  return before + (child instanceof Text ? offset : 0);
}

function placeOf(element: HTMLElement, offset: number): { readonly node: Node; readonly offset: number } {
  let rest = offset;
  for (const [index, child] of [...element.childNodes].entries()) {
    const length = lengthOf(child);
    if (child instanceof Text && rest <= length) return { node: child, offset: rest };
    if (rest === 0) return { node: element, offset: index };
    rest -= length;
  }
  return { node: element, offset: element.childNodes.length };
}

function lengthOf(node: Node): number {
  if (node instanceof Text) return node.length;
  return node instanceof HTMLElement && node.dataset["code"] !== undefined ? 1 : 0;
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}
