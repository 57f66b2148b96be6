// A user's own names of actors: one file in the form of `lexicons/en/actors`, checked entry by entry.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { HearsayError } from '../errors.ts';
import type { ActorKind } from '../reading.ts';
import type { KnownActor } from './actorNames.ts';

export interface ActorFile {
  readonly actors: readonly KnownActor[];
  /** First 12 hex digits of the digest of the file: part of the almanac's version. */
  readonly digest: string;
}

/** Every kind that a file may name; a missing one does not compile. */
const KINDS: Readonly<Record<ActorKind, true>> = {
  state: true,
  government: true,
  ministry: true,
  army: true,
  'armed-group': true,
  party: true,
  body: true,
  agency: true,
  outlet: true,
  company: true,
  people: true,
  person: true,
  other: true,
};

/** Throws `bad-lexicon` where the file cannot be read, is no lexicon, or has an entry that is no actor. */
export function readActorFile(path: string): ActorFile {
  const bytes = bytesOf(path);
  const { format, entries } = parsed(bytes.toString('utf8'), path);
  if (format !== 'hearsay/lexicon@1' || !Array.isArray(entries))
    throw bad(path, 'format "hearsay/lexicon@1" with a list of entries', 'another form');
  const ids = new Set<string>();
  const actors = entries.map((entry: unknown, index) => actorOf(entry, `entry ${index + 1}`, path, ids));
  return { actors, digest: createHash('sha256').update(bytes).digest('hex').slice(0, 12) };
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw bad(path, 'a file of actors that can be read', 'none', cause);
  }
}

function parsed(text: string, path: string): { readonly format?: unknown; readonly entries?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch (cause) {
    throw bad(path, 'JSON', cause instanceof Error ? cause.message : 'something else', cause);
  }
}

function actorOf(entry: unknown, where: string, path: string, ids: Set<string>): KnownActor {
  const { id, name, kind, side, aliases }: Partial<Record<keyof KnownActor, unknown>> =
    typeof entry === 'object' && entry !== null ? entry : {};
  if (!isWord(id)) throw bad(path, `${where}: an "id" of some letters`, shown(id));
  if (ids.has(id)) throw bad(path, `${where}: an "id" of its own`, `${shown(id)} a second time`);
  ids.add(id);
  if (!isWord(name)) throw bad(path, `${where} (${id}): a "name" of some letters`, shown(name));
  if (!isKind(kind)) throw bad(path, `${where} (${id}): a "kind" out of ${Object.keys(KINDS).join(', ')}`, shown(kind));
  if (side !== null && !isWord(side)) throw bad(path, `${where} (${id}): a "side", or null`, shown(side));
  if (!Array.isArray(aliases) || !aliases.every(isWord))
    throw bad(path, `${where} (${id}): "aliases", a list of names`, shown(aliases));
  return { id, name, kind, side, aliases };
}

const isWord = (value: unknown): value is string => typeof value === 'string' && /\p{L}/u.test(value);
const isKind = (value: unknown): value is ActorKind => typeof value === 'string' && Object.hasOwn(KINDS, value);

/** Units of a value that a message shows. */
const LONGEST_SHOWN = 60;

const shown = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, LONGEST_SHOWN);

const bad = (path: string, expected: string, found: string, cause?: unknown): HearsayError =>
  new HearsayError(
    'bad-lexicon',
    `${path}: expected ${expected}, found ${found}; mend the file of actors`,
    { path },
    { cause },
  );
