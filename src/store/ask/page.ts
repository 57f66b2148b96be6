// A page of an answer, and where the next one begins.

/** Rows a page by default, and at most. */
export const PAGE_ROWS = 50;
export const MAX_PAGE_ROWS = 1_000;

export interface PageOptions {
  /** Rows wanted, 1 to 1,000. Default: 50. */
  readonly rows?: number;
  /** Rows to pass over. Default: 0. */
  readonly skip?: number;
  /** Show also sources that somebody marked as sensitive. Default: false. */
  readonly reveal?: boolean;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Rows in all, over every page. */
  readonly all: number;
  /** `skip` of the next page; null on the last. */
  readonly next: number | null;
}

/** The bounds of the page asked for. */
export const boundsOf = ({
  rows = PAGE_ROWS,
  skip = 0,
}: PageOptions): { readonly rows: number; readonly skip: number } => ({
  rows: Math.min(Math.max(1, Math.floor(rows)), MAX_PAGE_ROWS),
  skip: Math.max(0, Math.floor(skip)),
});

export function pageOf<Row>(rows: readonly Row[], all: number, skip: number): Page<Row> {
  const end = skip + rows.length;
  return { rows, all, next: end < all ? end : null };
}
