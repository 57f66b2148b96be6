// One report → the statements that are news in themselves: an office or its holder blames, denies or demands.
import type { Almanac } from '../../almanac/almanac.ts';
import { keyWords, nameKey, soundKey } from '../../almanac/nameKey.ts';
import { phraseAt } from '../../almanac/phrases.ts';
import type { Actor, ActorKind, Attribution, Source } from '../../reading.ts';
import { holds, slice } from '../../span.ts';
import type { Report } from '../report.ts';
import { acts } from './acts.ts';
import type { Happening, Speech } from './happening.ts';
import { happeningBase } from './happeningBase.ts';
import type { Line } from './sentences.ts';

/** Whose statement is news: not monitors, witnesses or outlets, who tell of deeds. */
const OFFICES = new Set<ActorKind>(['state', 'government', 'ministry', 'army', 'body', 'party']);

/** A statement made by somebody in office, one for each speaker and act. */
export function findStatements(
  report: Report,
  lines: readonly Line[],
  news: number | null,
  almanac: Almanac,
): Happening[] {
  const { reading } = report;
  const sources = new Map(reading.sources.map((source) => [source.id, source]));
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]));
  const { text } = reading.article;
  const days = news === null ? null : { from: news - 1, to: news };
  const found = new Map<
    string,
    { readonly type: string; readonly speech: Speech; readonly lines: Line[]; readonly tellers: string[] }
  >();
  for (const attribution of reading.attributions) {
    const source = sources.get(attribution.source ?? '');
    const actor = actors.get(source?.actor ?? '');
    const { cue } = attribution;
    const line = cue && lines.find((candidate) => holds(candidate, cue));
    const type = actOf(attribution, text);
    if (!source || !line || !type || attribution.imputed || !isOffice(source, actor, almanac)) continue;
    const speech = { sound: soundOf(source.name), side: actor?.side ?? null };
    const known = found.get(speech.sound);
    found.set(speech.sound, {
      type: known?.type ?? type,
      speech,
      lines: [...(known?.lines ?? []), line],
      tellers: [...(known?.tellers ?? []), attribution.id],
    });
  }
  return [...found.values()].map((parts) =>
    happeningBase(report, { ...parts, events: [], spots: [], days, dated: false }),
  );
}

function isOffice({ kind, role, affiliation, name }: Source, actor: Actor | undefined, almanac: Almanac): boolean {
  if (kind === 'group' || kind === 'document') return false;
  if (MONITOR.test(`${name} ${role ?? ''} ${affiliation ?? ''}`)) return false;
  if (kind === 'person')
    return actor?.kind === 'person' && (role !== null || affiliation !== null || actor.side !== null);
  return (actor !== undefined && OFFICES.has(actor.kind)) || namesOffice(name, almanac);
}

/** "Ministry of Defence of Norvand": a state's institution, also of a state that no list has. */
function namesOffice(name: string, { actorNames }: Almanac): boolean {
  const words = keyWords(name);
  return words.some((_, at) => {
    const institution = phraseAt(actorNames.institutions, name, words, at, false);
    return institution !== null && OFFICES.has(institution.value.kind);
  });
}

/** PLOVER type of the act that an attribution is, or null where it only tells. */
function actOf(attribution: Attribution, text: string): string | null {
  const cue = attribution.cue ? slice(text, attribution.cue) : '';
  const content = attribution.content.map((span) => slice(text, span)).join(' ');
  return acts.find(({ holds }) => holds(attribution, cue, content))?.type ?? null;
}

const MONITOR = /\b(?:observatory|monitor|network|activists?|watch|rights)\b/i;

const soundOf = (name: string): string => soundKey(nameKey(name)).replaceAll(' ', '');
