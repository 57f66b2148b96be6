// One place in the text where an actor is named, before the names of one actor are brought together.
import type { ActorKind } from '../../reading.ts';
import type { Span } from '../../span.ts';

/** Who is meant; two identities with the same key are one actor. */
export interface Identity {
  /** "islamic-state", "RU:defence-ministry", "RU", "person:Anna Varga", "unnamed: gunmen". */
  readonly key: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** State code, "EU", "NATO", the id of a group, or null. */
  readonly side: string | null;
  readonly role?: string | null;
  readonly affiliation?: string | null;
}

export interface ActorMention extends Span {
  readonly who: Identity;
  /** Index of the sentence; -1 where it is not known. */
  readonly sentence: number;
  /** The institution or people entry it was made from, for short forms ("the ministry"). */
  readonly entry: string | null;
}
