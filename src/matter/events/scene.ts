// What events are put together from, and an event before it has an id.
import type { Heard } from '../../hearsay/attribute.ts';
import type { Event, Figure, Place, Time } from '../../reading.ts';
import type { Cast } from '../actors/findActors.ts';
import type { SentenceGround } from '../ground.ts';
import type { Merged } from './absorb.ts';
import type { Intent } from './intent.ts';

export interface Scene {
  readonly heard: Heard;
  readonly cast: Cast;
  readonly places: readonly Place[];
  readonly times: readonly Time[];
  readonly figures: readonly Figure[];
}

/** What the words of its own sentence tell of an event. */
export type Filled = Pick<Event, 'agents' | 'targets' | 'place' | 'time' | 'figures' | 'polarity' | 'told'>;

export interface Draft {
  readonly ground: SentenceGround;
  readonly merged: Merged;
  readonly event: Filled;
  readonly intent: Intent | null;
}
