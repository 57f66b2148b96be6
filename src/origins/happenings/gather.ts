// Tellings in text order → drafts of happenings: each joins the one it belongs to most, or begins its own.
import type { Draft } from './draft.ts';
import { isDeed } from './findTellings.ts';
import { pulls } from './pulls.ts';
import { partsOfTotals } from './sums.ts';
import type { Telling } from './telling.ts';

/** The least pull at which a telling joins. Set by hand on the marked groups. */
const JOINS = 1;

export function gather(tellings: readonly Telling[]): Draft[] {
  const drafts: Draft[] = [];
  const partOf = partsOfTotals(tellings);
  for (const telling of tellings) {
    const total = partOf.get(telling);
    const whole = total && drafts.find((draft) => draft.tellings.includes(total));
    const joined = whole ?? strongest(telling, drafts);
    if (joined) joined.tellings.push(telling);
    else if (isTold(telling) || (drafts.length === 0 && isLead(telling)))
      drafts.push({ tellings: [telling], inHeadline: drafts.length === 0 });
  }
  return drafts;
}

/** The draft that pulls most, where that is enough. */
function strongest(telling: Telling, drafts: readonly Draft[]): Draft | null {
  const best = drafts
    .map((draft) => ({ draft, pull: attraction(telling, draft) }))
    .reduce<{ draft: Draft; pull: number } | null>((top, next) => (top && top.pull >= next.pull ? top : next), null);
  return best && best.pull >= JOINS ? best.draft : null;
}

/** A bare mention ("the violence") begins no happening. */
const isTold = ({ events, spots, days, killed, injured, line, at }: Telling): boolean =>
  events.some(isDeed) &&
  (line.kind === 'headline' ||
    at <= 1 ||
    killed.length > 0 ||
    injured.length > 0 ||
    (days !== null && spots.length > 0) ||
    spots.some(({ width }) => width === 3));

/** Lines at the head of a report, with its headline, byline and date, in which its first deed is its news. A guess. */
const LEAD = 5;

const isLead = ({ events, at }: Telling): boolean => events.some(isDeed) && at <= LEAD;

/** The sum of the pulls that hold. */
const attraction = (telling: Telling, draft: Draft): number =>
  pulls.reduce((sum, { holds, weight }) => (holds(telling, draft) ? sum + weight : sum), 0);
