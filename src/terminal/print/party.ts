// Whether who speaks has a side in what is told.
import type { Actor, Event } from '../../reading.ts';
import type { Lookup } from './lookup.ts';
import type { Voice } from './voices.ts';

/** Who can have a side in a fight: not who watches it, reports it, or is not named. */
const SIDES = new Set<Actor['kind']>(['state', 'government', 'ministry', 'army', 'armed-group']);
/** Types of events that have sides. */
const FIGHTS = new Set<Event['type']>(['ASSAULT', 'MOBILIZE', 'COERCE']);

/** True where the source, or somebody on its side, acts or is acted on in a fight that it tells of. */
export function isParty(voice: Voice, lookup: Lookup): boolean {
  const actor = lookup.actors.get(voice.source?.actor ?? '');
  if (!actor || !SIDES.has(actor.kind)) return false;
  return eventsOf(voice, lookup)
    .filter(({ type }) => FIGHTS.has(type))
    .flatMap((event) => [...event.agents, ...event.targets])
    .some((id) => id === actor.id || sameSide(actor, lookup.actors.get(id)));
}

const sameSide = (actor: Actor, other: Actor | undefined): boolean => actor.side !== null && other?.side === actor.side;

const eventsOf = (voice: Voice, lookup: Lookup): readonly Event[] => [
  ...voice.attributions
    .flatMap((attribution) => lookup.claims.get(attribution.id) ?? [])
    .flatMap((claim) => lookup.events.get(claim.event ?? '') ?? []),
  ...voice.children.flatMap((child) => eventsOf(child, lookup)),
];
