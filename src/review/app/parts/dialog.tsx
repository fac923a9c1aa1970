import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface DialogProps {
  readonly class: string;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A dialog over the page; when it goes, the focus is where it was before. */
export function Dialog({ class: name, label, onClose, children }: DialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      else document.querySelector<HTMLElement>("#editor, .row-active a")?.focus();
    };
  }, []);
  return (
    <dialog class={name} aria-label={label} ref={dialog} onCancel={onClose} onClose={onClose}>
      {children}
    </dialog>
  );
}
