// The trained weights, loaded once and handed in.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HearsayError } from '../errors.ts';
import type { LemmaBook } from './lemmas/lemmaOf.ts';
import { readGroups } from './names/groups.ts';
import { type NameModel, readNameModel } from './names/nameModel.ts';
import { viewsOf } from './names/nameNet.ts';
import { type Container, unpackContainer } from './net/container.ts';
import { createReader, type Reader } from './net/reader.ts';
import { type PunctuationModel, readPunctuationModel } from './punctuation/punctuationModel.ts';

export interface Models {
  /** Version from the manifest. */
  readonly version: string;
  readonly reader: Reader;
  readonly lemmas: LemmaBook;
  readonly names: NameModel;
  readonly punctuation: PunctuationModel;
}

/** `manifest.json` beside the weights. */
export interface Manifest {
  readonly format: 'hearsay/models@1';
  readonly version: string;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
}

/** Loads `models/<language>`; throws `bad-model`. */
export function loadModels(folder: string): Models {
  const manifest = readManifest(join(folder, 'manifest.json'));
  const load = (name: string): Container => loadFile(folder, manifest, name);
  const vectors = load('vectors.bin');
  const network = load('syntax.bin');
  const lemmas = load('lemmas.bin').lists.exceptions ?? [];
  const names = load('names.bin');
  const ranks = new Map((vectors.lists.words ?? []).map((word, i) => [word, i]));
  return {
    version: manifest.version,
    reader: createReader(network, vectors, viewsOf(names)),
    lemmas: {
      exceptions: new Map(
        lemmas.map((line) => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)]),
      ),
      ranks,
    },
    names: readNameModel(names, readGroups(vectors, ranks)),
    punctuation: readPunctuationModel(load('punctuation.bin'), network, vectors),
  };
}

function readManifest(path: string): Manifest {
  let manifest: Partial<Manifest>;
  try {
    manifest = JSON.parse(readFileSync(path, 'utf8')) as Partial<Manifest>;
  } catch (cause) {
    throw new HearsayError(
      'bad-model',
      `expected a model manifest at ${path}, found none; reinstall Hearsay`,
      { path },
      { cause },
    );
  }
  if (manifest.format !== 'hearsay/models@1' || !manifest.version || !Array.isArray(manifest.files))
    throw new HearsayError('bad-model', `expected format "hearsay/models@1" in ${path}; reinstall Hearsay`, { path });
  return manifest as Manifest;
}

function loadFile(folder: string, manifest: Manifest, name: string): Container {
  const path = join(folder, name);
  const listed = manifest.files.find((file) => file.name === name);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new HearsayError(
      'bad-model',
      `expected model weights at ${path}, found no file; reinstall Hearsay`,
      { path },
      { cause },
    );
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (listed?.sha256 !== sha256)
    throw new HearsayError(
      'bad-model',
      `expected the weights of the manifest in ${path}, found other bytes; reinstall Hearsay, or train again`,
      { path, expected: listed?.sha256 ?? null, found: sha256 },
    );
  return unpackContainer(bytes, path);
}
