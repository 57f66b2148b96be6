// A list of any length: only the rows in view stand in the page.
import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Rows } from './pages.ts';

interface VirtualListProps<Row> {
  /** What the list is of, for those who hear the page. */
  readonly label: string;
  readonly rows: Rows<Row>;
  /** Height of a row before it is measured, in pixels. */
  readonly height: number;
  readonly children: (row: Row, index: number) => ComponentChildren;
}

/** Rows beyond the screen on either side that are kept ready. A guess. */
const BEYOND = 8;

export function VirtualList<Row>({ label, rows, height, children }: VirtualListProps<Row>) {
  const box = useRef<HTMLOListElement>(null);
  const list = useVirtual(box, rows.all ?? 0, height);
  const items = list.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => {
    if (rows.all && !rows.old) rows.want(first, last);
  }, [first, last, rows.all, rows.old]);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets is no list to VoiceOver
    <ol ref={box} class="rows" role="list" aria-label={label} style={{ height: `${list.getTotalSize()}px` }}>
      {items.map((item) => {
        const row = rows.at(item.index);
        return (
          <li
            key={item.key}
            data-index={item.index}
            ref={(element) => list.measureElement(element)}
            class="row"
            aria-setsize={rows.all ?? -1}
            aria-posinset={item.index + 1}
            style={{ transform: `translateY(${item.start - list.options.scrollMargin}px)` }}
          >
            {row === undefined ? <span class="faint">…</span> : children(row, item.index)}
          </li>
        );
      })}
    </ol>
  );
}

function useVirtual(
  box: { readonly current: HTMLElement | null },
  rows: number,
  height: number,
): Virtualizer<Window, Element> {
  const [, redraw] = useState(0);
  const [list] = useState(
    () =>
      new Virtualizer<Window, Element>({
        count: rows,
        estimateSize: () => height,
        overscan: BEYOND,
        getScrollElement: () => window,
        observeElementRect: observeWindowRect,
        observeElementOffset: observeWindowOffset,
        scrollToFn: windowScroll,
        initialRect: { width: window.innerWidth, height: window.innerHeight },
        initialOffset: () => window.scrollY,
      }),
  );
  list.setOptions({
    ...list.options,
    count: rows,
    scrollMargin: box.current?.offsetTop ?? 0,
    onChange: () => redraw((times) => times + 1),
  });
  useLayoutEffect(() => list._didMount(), [list]);
  useLayoutEffect(() => list._willUpdate());
  return list;
}
