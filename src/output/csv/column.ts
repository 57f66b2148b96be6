// What a column of a table is, and those that every row begins with.
import type { Cell } from './csvLine.ts';
import type { Marks } from './marks.ts';

/** A column, and its cell for a mark. */
export interface Column<Mark> {
  readonly name: string;
  readonly of: (mark: Mark, marks: Marks) => Cell;
}

/** Of the report that a row comes from. */
export const reportColumns: readonly Column<null>[] = [
  { name: 'report', of: (_, { report }) => report },
  { name: 'title', of: (_, { reading }) => reading.article.title },
  { name: 'outlet', of: (_, { reading }) => reading.article.outlet },
  { name: 'published', of: (_, { reading }) => reading.article.published?.value ?? null },
];

/** The same columns of something that another mark points to: empty where it points to nothing. */
export const under = <Outer, Inner>(
  columns: readonly Column<Inner>[],
  find: (mark: Outer, marks: Marks) => Inner | null | undefined,
): readonly Column<Outer>[] =>
  columns.map(({ name, of }) => ({
    name,
    of: (mark, marks) => {
      const inner = find(mark, marks);
      return inner == null ? null : of(inner, marks);
    },
  }));
