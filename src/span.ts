// Where words stand in `article.text`.

/** Half-open `[start, end)` range of UTF-16 code units of `article.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span alone, of something that is one and more. */
export const bareSpan = ({ start, end }: Span): Span => ({ start, end });

/** The words of `text` under `span`. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

/** True when the two spans share at least one unit. */
export const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True when `outer` holds the whole of `inner`. */
export const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** True when position `at` lies in `span`. */
export const covers = (span: Span, at: number): boolean => at >= span.start && at < span.end;

/** Number of UTF-16 units. */
export const lengthOf = (span: Span): number => span.end - span.start;

/** Text order: by start, the longer first. */
export const inTextOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** The span without white space at its edges; an empty span when it holds nothing else. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

const isSpace = (unit: number): boolean =>
  unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x2028 || unit === 0x2029 || unit === 0xfeff;
