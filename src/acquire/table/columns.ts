// Which column of a table, or key of a line of JSON, says what of a report.
import { HearsayError } from '../../errors.ts';

/** What a report needs to be one, and what may be known of it. */
const FIELDS = ['text', 'title', 'outlet', 'published', 'url'] as const;
export type Field = (typeof FIELDS)[number];

/** Field → name of the column. */
export type Columns = Readonly<Partial<Record<Field, string>>>;

/** Names that mean a field beyond doubt, where no column is named for it; compared without case. */
const PLAIN_NAMES: Readonly<Record<Field, readonly string[]>> = {
  text: ['text', 'body', 'content'],
  title: ['title', 'headline'],
  outlet: ['outlet', 'source', 'publisher'],
  published: ['published', 'date'],
  url: ['url', 'link'],
};

/**
 * "text=body,title=headline" → `{ text: 'body', title: 'headline' }`.
 * Throws `wrong-use` for a field that there is not, one named twice, and where no "=" is.
 */
export function parseColumns(list: string): Columns {
  const columns: Partial<Record<Field, string>> = {};
  for (const pair of list.split(',')) {
    const equals = pair.indexOf('=');
    const field = FIELDS.find((one) => one === pair.slice(0, equals).trim());
    const column = pair.slice(equals + 1).trim();
    if (equals < 0 || field === undefined || column === '' || columns[field] !== undefined) throw wrongPair(pair);
    columns[field] = column;
  }
  return columns;
}

/** The columns to read, of those that there are: the named ones, and those with plain names. Throws `wrong-use`. */
export function settleColumns(named: Columns, names: readonly string[]): Columns {
  const settled: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const column = named[field] ?? plainName(field, names);
    if (column !== undefined) settled[field] = column;
  }
  return settled;
}

const plainName = (field: Field, names: readonly string[]): string | undefined =>
  PLAIN_NAMES[field].flatMap((plain) => names.filter((name) => name.trim().toLowerCase() === plain))[0];

const wrongPair = (pair: string): HearsayError =>
  new HearsayError(
    'wrong-use',
    `--column: expected FIELD=COLUMN pairs with a comma between them, each field (${FIELDS.join(', ')}) once, found "${pair}"`,
    { pair },
  );
