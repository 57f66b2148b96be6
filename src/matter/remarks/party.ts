// Figures whose only source takes part in what they measure.
import { eventCounts } from '../../counts.ts';
import type { Actor, Figure } from '../../reading.ts';
import { holds, slice } from '../../span.ts';
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
    const counts = desk.figures.filter((figure) => eventCounts.has(figure.of) && !isOfDeedOwned(desk, figure));
    const given = counts.filter((figure) => isOf(desk, figure.attribution, sides));
    const named = new Set(
      given.filter((figure) => isNamed(desk, figure)).map((figure) => actorOf(desk, figure.attribution)?.id),
    );
    const own = given.filter((figure) => named.has(actorOf(desk, figure.attribution)?.id));
    if (own.length === 0) return [];
    const taken = new Set(own);
    const may = new Set(given);
    const more = counts.filter(
      (figure) => !taken.has(figure) && (may.has(figure) || isOf(desk, figure.perhaps, sides)),
    );
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

/** False for "it added", "the group said": who gives figures in such words alone is a guess, and they are only "may be". */
function isNamed(desk: Desk, { attribution }: Figure): boolean {
  const span = desk.attributionById.get(attribution ?? '')?.sourceSpan;
  return (
    !span ||
    !/^(?:it|he|she|they|we|i|who|which|the (?:group|source|sources|body))$/i.test(slice(desk.article.text, span))
  );
}

/** "claimed the blast that killed twelve", "denied a part in the raid in which four died": what the deed is known by is the writer's. */
function isOfDeedOwned(desk: Desk, { attribution, span }: Figure): boolean {
  const held = desk.attributionById.get(attribution ?? '');
  const run = held?.content.find((content) => holds(content, span));
  if (!held?.cue || !run) return false;
  const { text } = desk.article;
  const cue = slice(text, { start: held.cue.start, end: Math.max(held.cue.end, run.start + OWNING_REACH) });
  if (held.stance !== 'denies' && held.stance !== 'accuses' && !OWNING.test(cue)) return false;
  return KNOWN_BY.test(text.slice(Math.max(run.start, span.start - KNOWN_REACH), span.start));
}

/** Letters behind a cue that tell what is claimed. */
const OWNING_REACH = 24;
/** Letters before a figure that may say that a deed is known by it. A guess. */
const KNOWN_REACH = 250;
const OWNING =
  /^(?:claim|accept|admit|t[ao]ke?)\w*\W+(?:\w+\W+){0,2}(?:responsibility|involvement|credit|attack|bombing|blast|raid|strike)\b|^claim\w*\s+(?:the|a|an)\b/i;
const KNOWN_BY = /\b(?:which|that|who|when)\s|(?<!\bof\s)\b(?:killing|leaving|wounding)\b/i;

/** True where the attribution’s source belongs to a fighting side. Outlets, monitors and companies have none. */
function isOf(desk: Desk, attribution: Figure['attribution'], sides: ReadonlySet<string>): boolean {
  const actor = actorOf(desk, attribution);
  if (!actor?.side || !(FIGHTERS.has(actor.kind) || actor.kind === 'person')) return false;
  return sides.has(actor.side);
}
