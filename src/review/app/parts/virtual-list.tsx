import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  Virtualizer,
} from "@tanstack/virtual-core";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";

interface VirtualListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly render: (item: T, index: number) => ComponentChildren;
  /** Height of a row before it was measured, in pixels. */
  readonly estimate: number;
  /** The row to keep in view; -1 for none. */
  readonly active: number;
  readonly label: string;
}

/** A list of which only the rows in view are in the page; rows have the heights that their content needs. */
export function VirtualList<T>(props: VirtualListProps<T>): JSX.Element {
  const { items, keyOf, render, active, label } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer(props, scroller);
  useLayoutEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active, { align: "auto" });
  }, [active, virtual]);
  // An open row grows once it is there: as much of it as can be is in view.
  useEffect(() => {
    const row = scroller.current?.querySelector(`[data-index="${active}"]`);
    requestAnimationFrame(() => row?.scrollIntoView({ block: "nearest" }));
  }, [active]);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- rows stand in a box as high as all of them would be
    <div class="virtual-list" ref={scroller} role="list" aria-label={label} tabIndex={-1}>
      <div class="virtual-space" style={{ height: `${virtual.getTotalSize()}px` }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <div
              key={keyOf(item)}
              class="virtual-row"
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as above
              role="listitem"
              aria-setsize={items.length}
              aria-posinset={index + 1}
              data-index={index}
              ref={virtual.measureElement}
              style={{ transform: `translateY(${start}px)` }}
            >
              {render(item, index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function withActive(indexes: readonly number[], active: number): number[] {
  if (active < 0 || indexes.length === 0 || indexes.includes(active)) return [...indexes];
  return [...indexes, active].sort((one, other) => one - other);
}

function useVirtualizer<T>(
  { items, keyOf, estimate, active }: VirtualListProps<T>,
  scroller: { readonly current: HTMLDivElement | null },
): Virtualizer<HTMLDivElement, HTMLDivElement> {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const options = {
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index: number) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    overscan: 8,
    // The active row stays in the page wherever the list is scrolled to: it has the focus, and what is being typed.
    rangeExtractor: (range: Range) => withActive(defaultRangeExtractor(range), active),
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(undefined),
  };
  const [virtual] = useState(() => new Virtualizer<HTMLDivElement, HTMLDivElement>(options));
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());
  return virtual;
}
