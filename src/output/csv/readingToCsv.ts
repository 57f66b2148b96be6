// Reading → rows of a table for a spreadsheet: one row a figure, a claim or an event, each with who says it and through whom.
import type { Reading } from '../../reading.ts';
import { claimColumns } from './claimColumns.ts';
import { type Column, reportColumns } from './column.ts';
import { BYTE_ORDER_MARK, csvLine } from './csvLine.ts';
import { eventColumns } from './eventColumns.ts';
import { figureColumns } from './figureColumns.ts';
import { type Marks, marksOf } from './marks.ts';

/** What a row is. */
export type CsvTable = 'figures' | 'claims' | 'events';

/** In the order in which they are documented. */
export const csvTables: readonly CsvTable[] = ['figures', 'claims', 'events'];

/** The first line: the names of the columns, led by the mark that says UTF-8. */
export const csvHeader = (table: CsvTable): string =>
  BYTE_ORDER_MARK + csvLine([...reportColumns, ...ownColumns(table)].map(({ name }) => name));

/** The rows of one reading in text order, without the header; `report` names it, as a path or an address. */
export function readingToCsv(reading: Reading, table: CsvTable, report: string): string {
  const marks = marksOf(reading, report);
  switch (table) {
    case 'figures':
      return rows(marks, reading.figures, figureColumns);
    case 'claims':
      return rows(marks, reading.claims, claimColumns);
    case 'events':
      return rows(marks, reading.events, eventColumns);
    default: {
      const never: never = table;
      return never;
    }
  }
}

const ownColumns = (table: CsvTable): readonly { readonly name: string }[] =>
  table === 'figures' ? figureColumns : table === 'claims' ? claimColumns : eventColumns;

const rows = <Mark>(marks: Marks, list: readonly Mark[], columns: readonly Column<Mark>[]): string =>
  list
    .map((mark) =>
      csvLine([...reportColumns.map(({ of }) => of(null, marks)), ...columns.map(({ of }) => of(mark, marks))]),
    )
    .join('');
