// The export of a messaging channel (Telegram Desktop's result.json) → a report a message.
import { HearsayError } from '../../errors.ts';
import { type GivenMeta, makeCapture } from '../capture.ts';
import { countPassedOver } from '../form/passedOver.ts';
import type { Source } from '../form/source.ts';
import type { Found } from '../found.ts';
import { type ScannedMessage, scanMessages } from './scanMessages.ts';

/** Every message with a text; others (pictures alone, somebody joined) are counted. A broken one is a `failed`. */
export async function* readChannel(source: Source): AsyncGenerator<Found> {
  const passedOver = countPassedOver();
  let number = 0;
  for await (const scanned of scanMessages(source.bytes, source.from)) {
    number++;
    const message = messageIn(scanned.json);
    if (message instanceof HearsayError) {
      yield { kind: 'failed', path: `${source.from}#${number}`, error: message };
      continue;
    }
    const text = textOf(message);
    if (message.type !== 'message') passedOver.add('without words of anybody');
    else if (text.trim() === '') passedOver.add('without text');
    else yield { kind: 'captured', capture: captureOf(message, text, scanned.channel, source) };
  }
  yield* passedOver.told(source.from, 'message');
}

type Message = Readonly<Record<string, unknown>>;

function messageIn(json: string): Message | HearsayError {
  try {
    return JSON.parse(json) as Message;
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message.replace(/\s+/g, ' ').slice(0, 200) : '';
    return new HearsayError(
      'damaged',
      `expected JSON, found a fault (${fault}); the message is passed over`,
      {},
      { cause },
    );
  }
}

/** A string, or pieces: strings, and objects whose `text` is shown (links, bold words, mentions). */
function textOf({ text }: Message): string {
  if (!Array.isArray(text)) return wordsIn(text);
  return text.map((piece: unknown) => (isObject(piece) ? wordsIn(piece.text) : wordsIn(piece))).join('');
}

function captureOf(message: Message, text: string, channel: ScannedMessage['channel'], source: Source) {
  const id = wordsIn(message.id);
  // An export of everything holds many channels, whose messages share their numbers.
  const place = channel.id === undefined ? id : `${channel.id}-${id}`;
  return makeCapture(Buffer.from(text, 'utf8'), {
    name: `${source.name}-${place}`,
    from: `${source.from}#${place}`,
    charset: 'utf-8',
    mediaType: 'text/plain',
    given: { ...source.given, ...metaOf(message, channel) },
    channel: {
      name: channel.name ?? null,
      id: channel.id ?? null,
      message: id,
      forwardedFrom: wordsIn(message.forwarded_from) || null,
    },
  });
}

/** A channel is an outlet; in a group each writes for themselves. */
function metaOf(message: Message, { name, type }: ScannedMessage['channel']): GivenMeta {
  const author = wordsIn(message.author) || wordsIn(message.from);
  const isChannel = /channel/.test(type ?? '');
  const published = dayOf(message);
  return {
    ...(isChannel && name ? { outlet: name } : {}),
    ...(author !== '' && author !== name ? { byline: [author] } : {}),
    ...(published === null ? {} : { published }),
  };
}

/** Seconds since 1970 are exact; `date` is in the exporter's own time zone and says so nowhere. */
function dayOf({ date, date_unixtime }: Message): string | null {
  const seconds = wordsIn(date_unixtime);
  if (/^\d{1,11}$/.test(seconds)) return new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.exec(wordsIn(date))?.[0] ?? null;
}

const isObject = (value: unknown): value is Message => typeof value === 'object' && value !== null;

const wordsIn = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
