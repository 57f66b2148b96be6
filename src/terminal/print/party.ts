// Whether who speaks has a side in what is told.
import type { Actor, Event } from '../../reading.ts';
import type { Lookup } from './lookup.ts';
import type { Voice } from './voices.ts';

/** True where the source, or somebody on its side, acts or is acted on in an event that it tells of. */
export function isParty(voice: Voice, lookup: Lookup): boolean {
  const actor = lookup.actors.get(voice.source?.actor ?? '');
  if (!actor || actor.kind === 'outlet' || actor.kind === 'agency') return false;
  return eventsOf(voice, lookup)
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
