// Who did it: sides that are blamed for one incident, and those that deny it.
import type { Actor, Responsibility } from '../../reading.ts';
import type { Happening } from '../happenings/happening.ts';
import type { Evidence } from '../origins/evidence.ts';
import type { Clash } from './clashes.ts';
import { tellerOf } from './tellerOf.ts';

interface Charge {
  readonly happening: Happening;
  readonly kind: Responsibility['kind'];
  readonly actor: Actor;
  readonly source: string | null;
}

/** One clash where two sides are held to have done it, or one that is held to have done it denies it. */
export function whoClashes(group: readonly Happening[], evidence: Evidence): Clash[] {
  const charges = group.flatMap((happening) => [...chargesIn(happening, evidence), ...denialsIn(happening, evidence)]);
  const held = charges.filter(({ kind }) => kind !== 'denies');
  const denied = charges.filter(({ kind }) => kind === 'denies');
  const sides = new Set(held.map(({ actor }) => sideOf(actor)));
  if (sides.size < 2 && !(denied.length > 0 && held.length > 0)) return [];
  const values = charges.map(({ happening, actor, kind, source }) => ({
    report: happening.report.id,
    value: kind === 'denies' ? `not ${actor.name}` : actor.name,
    source,
    span: happening.span,
  }));
  return [{ kind: denied.length > 0 ? 'denial' : 'who', about: 'who', revised: false, values }];
}

function chargesIn(happening: Happening, evidence: Evidence): Charge[] {
  const { report, events } = happening;
  const actors = new Map(report.reading.actors.map((actor) => [actor.id, actor]));
  return events.flatMap(({ responsibility }) =>
    responsibility.flatMap(({ actor: id, kind, attribution }) => {
      const actor = actors.get(id);
      return actor ? [{ happening, kind, actor, source: tellerOf(report.id, attribution, evidence) }] : [];
    }),
  );
}

/** Words of a deed, without which a denial is of something else. */
const DEED =
  /\b(?:responsib\w+|attack\w*|strikes?|bomb\w*|shell\w*|kill\w*|weapons?|involve\w*|carried out|massacre)\b/i;

/** What a side with a name denies, in a report of the incident. */
function denialsIn(happening: Happening, evidence: Evidence): Charge[] {
  if (happening.speech !== null || !happening.leads) return [];
  const { report } = happening;
  const { actors, sources, attributions, article } = report.reading;
  return attributions.flatMap(({ id, stance, source, content }) => {
    const actorId = sources.find((one) => one.id === source)?.actor;
    const actor = actors.find((one) => one.id === actorId);
    const isOfDeed = content.some(({ start, end }) => DEED.test(article.text.slice(start, end)));
    if (stance !== 'denies' || !actor || !isOfDeed) return [];
    return [{ happening, kind: 'denies' as const, actor, source: tellerOf(report.id, id, evidence) }];
  });
}

const sideOf = ({ side, name }: Actor): string => side ?? name;
