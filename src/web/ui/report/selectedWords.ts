// The words that a person selected in the column → their span in the article.
import type { Span } from '../../../span.ts';

/** Null where nothing of the column is selected. */
export function selectedWords(column: Element | null): Span | null {
  const selection = window.getSelection();
  if (!column || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [start, end] = [
    unitAt(column, range.startContainer, range.startOffset),
    unitAt(column, range.endContainer, range.endOffset),
  ];
  return start === null || end === null || start >= end ? null : { start, end };
}

/** Position in `article.text` of a place in the column: each piece says in `data-from` where it begins. */
function unitAt(column: Element, node: Node, offset: number): number | null {
  if (!column.contains(node)) return null;
  if (node instanceof Text) {
    const from = node.parentElement?.closest<HTMLElement>('[data-from]')?.dataset.from;
    return from === undefined ? edge(node.parentElement, offset === 0) : Number(from) + offset;
  }
  const child = node.childNodes[offset] ?? null;
  const piece =
    child instanceof Element ? (child.matches('[data-from]') ? child : child.querySelector('[data-from]')) : null;
  return piece instanceof HTMLElement ? Number(piece.dataset.from) : edge(node, false);
}

/** Where the first piece in a node begins, or its last one ends. */
function edge(node: Node | null, atStart: boolean): number | null {
  if (!(node instanceof Element)) return null;
  const pieces = node.querySelectorAll<HTMLElement>('[data-from]');
  const piece = atStart ? pieces[0] : pieces[pieces.length - 1];
  if (!piece) return null;
  return Number(piece.dataset.from) + (atStart ? 0 : (piece.textContent?.length ?? 0));
}
