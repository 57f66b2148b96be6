// Outlets among the origins that only pass on what another source of the same incident said.
import type { Because, Passage } from '../../dossier.ts';
import type { Outlet } from '../lineage/outlets.ts';
import type { Speaker } from '../speakers/speaker.ts';
import type { Evidence } from './evidence.ts';
import type { Telling, Voice } from './voice.ts';

export interface Unrelayed {
  readonly tellings: readonly Telling[];
  /** Reasons by the name of the speaker that took the outlet's place. */
  readonly because: ReadonlyMap<Speaker, readonly Because[]>;
}

/**
 * Where a report names an outlet as the source, and that outlet's own report of the incident, or another report that
 * quotes it, names who told the outlet, then those are the sources and the outlet is the way.
 */
export function withoutRelays(tellings: readonly Telling[], evidence: Evidence): Unrelayed {
  const because = new Map<Speaker, Because[]>();
  const behind = sourcesBehind(tellings, evidence);
  const unrelayed = tellings.map(({ report, voices }) => ({
    report,
    voices: voices.flatMap((voice) => {
      const outlet = outletOf(voice, evidence);
      const deeper = outlet ? (behind.get(outlet.key) ?? []).filter((one) => one.report.id !== report.id) : [];
      if (!outlet || deeper.length === 0) return [voice];
      return deeper.map((one) => {
        const reason = reasonFor(voice, one, outlet, evidence);
        const reasons = because.get(one.speaker);
        if (reasons) reasons.push(reason);
        else because.set(one.speaker, [reason]);
        return { ...voice, speaker: one.speaker, says: one.says, via: [...voice.via, voice.speaker] };
      });
    }),
  }));
  return { tellings: unrelayed, because };
}

/** The outlet that a voice is; null also for its reporter on the spot, who passes nothing on. */
function outletOf({ report, attribution }: Voice, { lineage }: Evidence): Outlet | null {
  const source = report.reading.sources.find(({ id }) => id === attribution?.source);
  return source ? lineage.outlets.named(source.name) : null;
}

/** Who told an outlet, by the outlet's key: from its own report, or from reports that quote it. */
function sourcesBehind(tellings: readonly Telling[], { lineage }: Evidence): ReadonlyMap<string, readonly Voice[]> {
  const behind = new Map<string, Voice[]>();
  const add = (key: string | undefined, voice: Voice): void => {
    if (key === undefined || lineage.outlets.named(voice.speaker.name)?.key === key) return;
    const found = behind.get(key);
    if (!found) behind.set(key, [voice]);
    else if (found.every(({ speaker }) => speaker !== voice.speaker)) found.push(voice);
  };
  for (const { report, voices } of tellings) {
    const own = lineage.outlets.of(report);
    for (const voice of voices) {
      add(own?.key, voice);
      for (const link of voice.via) add(lineage.outlets.named(link.name)?.key, voice);
    }
  }
  return behind;
}

function reasonFor(voice: Voice, deeper: Voice, outlet: Outlet, { lineage }: Evidence): Because {
  const linked = lineage.of(voice.report.id).find(({ kind, to }) => kind === 'link' && to === deeper.report.id);
  const passages = [linked?.passage ?? passageOf(voice), passageOf(deeper)].flatMap((one) => one ?? []);
  return outlet.reports.some(({ id }) => id === deeper.report.id) && linked
    ? { kind: 'link', by: 'origins/linked-report', passages }
    : { kind: 'credit', by: 'origins/outlet-names-source', passages };
}

/** The words that name the voice's source. */
export function passageOf({ report, attribution, speaker }: Voice): Passage | null {
  const span = attribution?.sourceSpan ?? null;
  if (span) return { report: report.id, span };
  return speaker.members.find((member) => member.report === report.id)?.passage ?? null;
}
