// Which form bytes have: told by the bytes first, by the name second.
import { feedKindOf } from '../feed/feedKind.ts';
import { extensionOf } from '../mediaType.ts';

/** `report`: one report in a form that the article room reads or refuses, or a PDF. The others may hold many. */
export type FileForm = 'report' | 'gzip' | 'zip' | 'warc' | 'mail' | 'mbox' | 'feed' | 'table' | 'lines' | 'channel';

/** What tells a form. */
interface Sign {
  readonly form: FileForm;
  /** The first bytes, as Latin-1. */
  readonly begins?: string;
  /** Tested on the first bytes as Latin-1, without a byte order mark. */
  readonly bytes?: RegExp;
  /** Extensions, lower case; with `bytes` both must hold. */
  readonly names?: readonly string[];
}

/** A header of a mail, or of a page saved as one. */
const MAIL_HEAD = String.raw`(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)*?`;

/** In order: the first that holds. Bytes that only one form can begin with come before names. */
const SIGNS: readonly Sign[] = [
  { form: 'gzip', begins: '\x1f\x8b' },
  { form: 'zip', begins: 'PK\x03\x04' },
  { form: 'report', bytes: /^(?:%PDF-|\s*<)/ },
  { form: 'warc', bytes: /^WARC\/\d/ },
  { form: 'mbox', bytes: /^From \S+ .{10,60}\d{4}\r?\n[A-Za-z-]+:/ },
  { form: 'mail', bytes: new RegExp(`^${MAIL_HEAD}(?:MIME-Version|Message-ID|Received|Return-Path):`, 'i') },
  { form: 'mail', bytes: new RegExp(`^${MAIL_HEAD}From:`), names: ['.eml', '.mht', '.mhtml'] },
  { form: 'channel', bytes: /^\s*\{(?=[\s\S]*"messages"\s*:\s*\[)(?=[\s\S]*"type"\s*:\s*")/, names: ['.json'] },
  { form: 'lines', bytes: /^\s*\{.*\}\s*\n\s*\{/ },
  { form: 'lines', names: ['.jsonl', '.ndjson'] },
  { form: 'table', names: ['.csv', '.tsv', '.tab'] },
];

/** The form of what begins with `head`; where a person `named` columns, what is told by no sign is a table. */
export function tellForm(head: Uint8Array, fileName: string, named: boolean): FileForm {
  if (feedKindOf(head) !== null) return 'feed';
  const text = Buffer.from(head)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  const extension = extensionOf(fileName.replace(/\.gz$/i, ''));
  const sign = SIGNS.find(
    ({ begins, bytes, names }) =>
      text.startsWith(begins ?? '') && (bytes?.test(text) ?? true) && (names?.includes(extension) ?? true),
  );
  if (sign) return sign.form;
  if (!named) return 'report';
  return /^\s*\{/.test(text) ? 'lines' : 'table';
}
