// The messages of a channel's export, found one by one in JSON of any size.
import { HearsayError } from '../../errors.ts';
import { MAX_RECORD_BYTES } from '../readBytes.ts';

/** The text of one message, JSON, and the plain values that stood before it in the object that holds the messages. */
export interface ScannedMessage {
  readonly json: string;
  readonly channel: Readonly<Record<string, string>>;
}

/** An object or a list that is not closed yet. */
interface Open {
  readonly isObject: boolean;
  /** Key under which it stands; "" in a list. */
  readonly key: string;
  readonly values: Record<string, string>;
}

/** Bytes of a plain value that are kept: names are shorter. */
const MOST_VALUE_BYTES = 1_000;

const [QUOTE, BACKSLASH, COLON, COMMA] = [0x22, 0x5c, 0x3a, 0x2c];
const [CURLY, CURLY_END, SQUARE, SQUARE_END] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Every object in a list under the key "messages". Throws `damaged` where the JSON ends early, `too-large` for one too large. */
export async function* scanMessages(bytes: AsyncIterable<Uint8Array>, from: string): AsyncGenerator<ScannedMessage> {
  const open: Open[] = [];
  let [key, value, isKey] = ['', '', false];
  let [inString, escaped] = [false, false];
  let message: { parts: Buffer[]; size: number; depth: number } | null = null;
  let count = 0;
  const keep = (): void => {
    const inside = open.at(-1);
    if (inside?.isObject && !isKey && value !== '') inside.values[key] = value;
    value = '';
  };
  for await (const chunk of bytes) {
    let begin = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
        if (!message && inString && value.length < MOST_VALUE_BYTES) value += String.fromCharCode(byte);
        if (!message && !inString && isKey) [key, value] = [value, ''];
        continue;
      }
      if (byte === QUOTE) {
        inString = true;
        continue;
      }
      if (message) {
        if (byte === CURLY || byte === SQUARE) message.depth++;
        else if (byte === CURLY_END || byte === SQUARE_END) message.depth--;
        if (message.depth > 0) continue;
        message.parts.push(Buffer.from(chunk.subarray(begin, at + 1)));
        count++;
        yield { json: Buffer.concat(message.parts).toString('utf8'), channel: named(open) };
        message = null;
        continue;
      }
      switch (byte) {
        case CURLY:
        case SQUARE: {
          const inside = open.at(-1);
          if (byte === CURLY && inside?.key === 'messages' && !inside.isObject) {
            message = { parts: [], size: 0, depth: 1 };
            begin = at;
            break;
          }
          open.push({ isObject: byte === CURLY, key: inside?.isObject ? key : '', values: {} });
          isKey = byte === CURLY;
          value = '';
          break;
        }
        case CURLY_END:
        case SQUARE_END:
          keep();
          open.pop();
          isKey = false;
          break;
        case COLON:
          isKey = false;
          break;
        case COMMA:
          keep();
          isKey = open.at(-1)?.isObject ?? false;
          break;
        default:
          if (byte > 0x20 && !isKey && value.length < MOST_VALUE_BYTES) value += String.fromCharCode(byte);
      }
    }
    if (!message) continue;
    message.parts.push(Buffer.from(chunk.subarray(begin)));
    message.size += chunk.length - begin;
    if (message.size > MAX_RECORD_BYTES) throw tooLarge(from, count + 1);
  }
  if (message || open.length > 0) throw cutOff(from, count);
}

/** The plain values of the object that holds the messages, as UTF-8. */
const named = (open: readonly Open[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(open.at(-2)?.values ?? {}).map(([key, value]) => [
      key,
      Buffer.from(value, 'latin1').toString('utf8'),
    ]),
  );

const tooLarge = (path: string, number: number): HearsayError =>
  new HearsayError(
    'too-large',
    `message ${number}: expected at most ${MAX_RECORD_BYTES / 1_000_000} MB, found more; the rest of the export is not read`,
    { path, limit: MAX_RECORD_BYTES },
  );

const cutOff = (path: string, count: number): HearsayError =>
  new HearsayError(
    'damaged',
    `expected the export to its end, found it cut off after ${count} messages; export or copy it again`,
    {
      path,
      count,
    },
  );
