// What people decided, as the corroborator takes it: words in texts become passages of reports.
import type { Passage } from '../../dossier.ts';
import type { Decided } from '../../origins/decided.ts';
import type { KeptDecision } from '../decisions.ts';
import { type MarkPlace, namesOf, standingRegroupings } from '../regrouping.ts';
import { standingReviews } from '../reviewed/isReview.ts';
import { placesOf } from './layStates.ts';
import type { IdentifiedReading } from './makeDossier.ts';

export interface DecidedNow extends Decided {
  /** Ids of the decisions in it: "3 7". */
  readonly ids: string;
}

/** Words of texts that are asked no more are passed over. */
export function decidedIn(decisions: readonly KeptDecision[], readings: readonly IdentifiedReading[]): DecidedNow {
  const standing = standingRegroupings(decisions);
  const passagesAt = passageFinder(standing.length === 0 ? [] : readings);
  return {
    ids: decisionsInDossier(decisions),
    incidents: standing.flatMap((one) =>
      one.kind === 'incident'
        ? [{ id: `d${one.id}`, action: actionOf(one), passages: wantedPlaces(one).flatMap(passagesAt) }]
        : [],
    ),
    sources: standing.flatMap((one) =>
      one.kind === 'origin' ? [{ id: `d${one.id}`, action: actionOf(one), names: namesOf(one) }] : [],
    ),
  };
}

/** Ids of the decisions that a dossier made now has in it: of those that group anew, then of reviews. */
export const decisionsInDossier = (decisions: readonly KeptDecision[]): string =>
  [...standingRegroupings(decisions), ...standingReviews(decisions)].map(({ id }) => id).join(' ');

const actionOf = ({ action }: KeptDecision): 'merge' | 'split' => (action === 'merge' ? 'merge' : 'split');

/** The anchor of a split stays where it is; its marks leave. */
const wantedPlaces = (one: KeptDecision): readonly MarkPlace[] =>
  placesOf(one.action === 'split' ? { ...one, anchor: null } : one);

function passageFinder(readings: readonly IdentifiedReading[]): (place: MarkPlace) => readonly Passage[] {
  const byText = new Map<string, string[]>();
  for (const { reading } of readings) {
    const { textId, id } = reading.article;
    byText.set(textId, [...(byText.get(textId) ?? []), id]);
  }
  return ({ text, start, end }) => (byText.get(text) ?? []).map((report) => ({ report, span: { start, end } }));
}
