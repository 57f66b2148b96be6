// On which side the actors of a report are.
import { expect, test } from 'vitest';
import { sidesOf } from '../../../src/origins/happenings/sides.ts';
import type { Actor, ActorKind } from '../../../src/reading.ts';
import { reading } from '../../terminal/handMade.ts';

const actor = (name: string, kind: ActorKind, side: string | null): Actor => ({
  id: name,
  name,
  kind,
  side,
  role: null,
  affiliation: null,
  mentions: [],
});

test.each<[string, Actor, string | undefined]>([
  ['an army is its state’s', actor('Kenyan army', 'army', 'KE'), 'KE'],
  ['an armed group without a side is its own', actor('Karsa Front', 'armed-group', null), 'Karsa Front'],
  ['rebels are on no government’s side', actor('unnamed: rebels', 'people', null), 'rebels'],
  ['gunmen may be on any', actor('unnamed: gunmen', 'armed-group', null), undefined],
  ['a monitor is on none', actor('Karsa Observatory', 'body', null), undefined],
  ['nor is an agency of a state', actor('Karsa Press', 'agency', 'KE'), undefined],
])('%s', (_, one, side) => {
  expect(sidesOf(reading('', { actors: [one] })).get(one.id)).toBe(side);
});
