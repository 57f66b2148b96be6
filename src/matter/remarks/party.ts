// Figures whose only source takes part in what they measure.
import { eventCounts } from '../../counts.ts';
import type { Actor, Figure } from '../../reading.ts';
import { actorOf, type Desk, listed, type RemarkRule, spansOf } from './remark.ts';

/** Types of events whose agents and targets are sides in a fight. */
const FIGHTS = new Set(['ASSAULT', 'MOBILIZE', 'COERCE']);
const FIGHTERS = new Set<Actor['kind']>(['state', 'government', 'ministry', 'army', 'armed-group']);

export const party: RemarkRule = {
  id: 'party',
  example: '“80 fighters were killed”, said the ministry whose army fought them',
  reason: 'a side in a fight counts its own losses low and the other’s high; nobody else is named for the figure',
  find(desk) {
    const sides = fightingSides(desk);
    const counts = desk.figures.filter(({ of }) => eventCounts.has(of));
    const own = counts.filter((figure) => isOf(desk, figure.attribution, sides));
    if (own.length === 0) return [];
    const taken = new Set(own);
    const more = counts.filter((figure) => !taken.has(figure) && isOf(desk, figure.perhaps, sides));
    const names = [...new Set(own.map((figure) => actorOf(desk, figure.attribution)?.name ?? ''))];
    const figures = own.length === 1 ? '1 figure is' : `${own.length} figures are`;
    const perhaps = more.length === 0 ? '' : `; ${more.length} more may be`;
    const message = `${figures} given by a side in it alone (${listed(names)})${perhaps}: who else counted?`;
    return [{ kind: 'party', spans: spansOf([...own, ...more]), message }];
  },
};

/** Sides that act or are acted on in a fight of this report. */
function fightingSides(desk: Desk): ReadonlySet<string> {
  const sides = new Set<string>();
  for (const event of desk.events) {
    if (!FIGHTS.has(event.type)) continue;
    for (const id of [...event.agents, ...event.targets]) {
      const actor = desk.actorById.get(id);
      if (actor?.side && FIGHTERS.has(actor.kind)) sides.add(actor.side);
    }
  }
  return sides;
}

/** True where the attribution’s source belongs to a fighting side. Outlets, monitors and companies have none. */
function isOf(desk: Desk, attribution: Figure['attribution'], sides: ReadonlySet<string>): boolean {
  const actor = actorOf(desk, attribution);
  if (!actor?.side || !(FIGHTERS.has(actor.kind) || actor.kind === 'person')) return false;
  return sides.has(actor.side);
}
