// The block of a response record: what a server answered, as it came over the wire.

export interface HttpHead {
  readonly status: number;
  /** Names in lower case; repeated ones joined with ", ". */
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of the head: the body begins there. */
  readonly length: number;
}

/** The head of an HTTP answer, or null where the bytes begin with none that is whole. */
export function httpHead(block: Uint8Array): HttpHead | null {
  const text = Buffer.from(block.buffer, block.byteOffset, block.length).toString('latin1');
  const end = /\r?\n\r?\n/.exec(text);
  if (!end) return null;
  const [first = '', ...lines] = text.slice(0, end.index).split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(first)?.[1];
  if (status === undefined) return null;
  return { status: Number(status), headers: headersOf(lines), length: end.index + end[0].length };
}

/** "Name: value" lines → their values by name in lower case; folded lines are joined. */
export function headersOf(lines: readonly string[]): Readonly<Record<string, string>> {
  const headers = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line)) headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      const value = line.slice(colon + 1).trim();
      const known = headers.get(last);
      headers.set(last, known === undefined ? value : `${known}, ${value}`);
    }
  }
  return Object.fromEntries(headers);
}
