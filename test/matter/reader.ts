// Reads invented sentences with the bundled lexicons and models, and shows marks as short lines that a table can hold.
import { makeCapture } from '../../src/acquire/capture.ts';
import { loadAlmanac } from '../../src/almanac/almanac.ts';
import { loadModels } from '../../src/grammar/models.ts';
import { home } from '../../src/home.ts';
import { createReader } from '../../src/read.ts';
import type { Event, Reading } from '../../src/reading.ts';
import { type Span, slice } from '../../src/span.ts';

export const almanac = loadAlmanac(home('lexicons/en'));
const read = createReader(almanac, loadModels(home('models/en')));

export const readText = (
  text: string,
  given: { readonly published?: string; readonly outlet?: string } = {},
): Reading => read(makeCapture(new TextEncoder().encode(text), { name: 'invented', mediaType: 'text/plain', given }));

export const words = (reading: Reading, span: Span): string => slice(reading.article.text, span);

export const actorNames = (reading: Reading, ids: readonly string[]): string =>
  ids.map((id) => reading.actors.find((actor) => actor.id === id)?.name ?? '?').join(' + ');

/** "ASSAULT/shelling shelled: Karsa → Norvand". */
export const eventLine = (reading: Reading, event: Event): string =>
  `${event.type}/${event.mode} ${words(reading, event.trigger)}: ${actorNames(reading, event.agents)} → ${actorNames(reading, event.targets)}`;
