// A ministry's own page is no relay: who publishes it speaks.
import type { Almanac } from '../../almanac/almanac.ts';
import type { Identity } from '../../matter/actors/mention.ts';
import type { ActorKind } from '../../reading.ts';
import { institutionIn } from '../institutionIn.ts';
import type { Report } from '../report.ts';
import { identify } from '../speakers/identify.ts';
import type { Speaker, Speakers } from '../speakers/speaker.ts';

/** Whose pages tell of themselves, not of others. */
const OWN_MATTER = new Set<ActorKind>(['government', 'ministry', 'army', 'armed-group', 'party', 'body', 'company']);
/** A name that an institution's word makes: others are too common in names of newspapers ("The State Leader"). */
const BY_WORD = new Set<ActorKind>(['ministry', 'army']);

/** Who signs a report, or its publisher, as a speaker, where that is an institution and no outlet; else null. */
export function publisherOfItself({ reading }: Report, speakers: Speakers, almanac: Almanac): Speaker | null {
  const { outlet, text } = reading.article;
  const speakerCalled = (name: string, known: Identity | null): Speaker =>
    speakers.named(name) ?? { name: known?.name ?? name, kind: 'organisation', known, members: [], because: [] };
  const signed = signedBy(text);
  const issuer = signed === null ? null : identify(signed, 'organisation', almanac);
  if (signed !== null && issuer && OWN_MATTER.has(issuer.kind)) return speakerCalled(signed, issuer);
  if (outlet === null) return null;
  const known = identify(outlet, 'organisation', almanac);
  const institution = institutionIn(outlet, almanac);
  const speaks = known ? OWN_MATTER.has(known.kind) : institution !== null && BY_WORD.has(institution);
  return speaks ? speakerCalled(outlet, known) : null;
}

/** UTF-16 units at the end of a text in which it is signed. */
const END = 160;

/** "(Source: Karsa Rowing Council)": who signs a text at its end, or null. */
const signedBy = (text: string): string | null =>
  /\(\s*Source\s*:\s*([^)\n]{3,60})\)[^()]*$/i.exec(text.slice(-END))?.[1]?.trim() ?? null;
