// One row of a table, or line of JSON, as the fields of a report → its capture, or why it is none.
import { HearsayError } from '../../errors.ts';
import { type GivenMeta, makeCapture } from '../capture.ts';
import type { Found } from '../found.ts';
import { parseMeta } from '../metaSchema.ts';
import type { Field } from './columns.ts';

export interface RowAbout {
  /** The table's path. */
  readonly from: string;
  /** The table's name. */
  readonly name: string;
  /** Place among the rows, from 1, for the name of the capture. */
  readonly number: number;
  /** Line of the file where the row ends, for people. */
  readonly line: number;
  /** What is known of every row. */
  readonly given: GivenMeta;
}

/** A capture of the text, with the other fields as what is given; a failure that names the line; null where there is no text. */
export function reportOfRow(fields: Readonly<Partial<Record<Field, string>>>, about: RowAbout): Found | null {
  const { from, name, number, line, given } = about;
  const text = fields.text ?? '';
  if (text.trim() === '') return null;
  const path = `${from}#${number}`;
  try {
    const said = parseMeta(
      { title: fields.title, outlet: fields.outlet, url: fields.url, published: isoDate(fields.published) },
      `line ${line}`,
    );
    const bytes = Buffer.from(text, 'utf8');
    return {
      kind: 'captured',
      capture: makeCapture(bytes, {
        name: `${name}-${number}`,
        from: path,
        charset: 'utf-8',
        given: { ...given, ...said },
      }),
    };
  } catch (cause) {
    if (!(cause instanceof HearsayError)) throw cause;
    return { kind: 'failed', path, error: badRow(line, cause) };
  }
}

/** A row that cannot be read, by its line. */
export function badRow(line: number, cause: HearsayError): HearsayError {
  return new HearsayError('damaged', cause.message, { ...cause.evidence, line }, { cause });
}

/** "2031-05-04 10:15:00 UTC", as databases write it → ISO. Everything else as it is: a day is never guessed. */
function isoDate(value: string | undefined): string | undefined {
  const parts = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/.exec(
    value?.trim() ?? '',
  );
  if (!parts) return value?.trim();
  const [, day = '', time = '', zone = ''] = parts;
  return `${day}T${time.length === 5 ? `${time}:00` : time}${isoZone(zone)}`;
}

function isoZone(zone: string): string {
  if (/^(?:Z|UTC|GMT)$/.test(zone)) return 'Z';
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return sign === undefined ? '' : `${sign}${hours}:${minutes}`;
}
