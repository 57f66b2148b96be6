// Sources and outlets that an incident's reports cite or link to and the case does not hold: where to look next.
import type { NotHeld, Passage } from '../../dossier.ts';
import { type Span, touches } from '../../span.ts';
import type { Happening } from '../happenings/happening.ts';
import type { Evidence } from './evidence.ts';
import { passageOf } from './relays.ts';
import type { Telling, Voice } from './voice.ts';

/** Linked addresses first, then outlets by name; each once, with every passage that cites it. */
export function notHeldOf(group: readonly Happening[], tellings: readonly Telling[], evidence: Evidence): NotHeld[] {
  const found = new Map<string, { name: string; address: string | null; passages: Passage[] }>();
  const add = (key: string, name: string, address: string | null, passage: Passage): void => {
    const known = found.get(key) ?? { name, address, passages: [] };
    known.address ??= address;
    if (!known.passages.some((one) => samePassage(one, passage))) known.passages.push(passage);
    found.set(key, known);
  };
  const { outlets, of } = evidence.lineage;
  const isHeld = (name: string): boolean => (outlets.named(name)?.reports.length ?? 0) > 0;
  for (const happening of group) {
    for (const { to, outlet, address, passage, kind } of of(happening.report.id)) {
      if (to !== null || kind === 'family' || (outlet !== null && isHeld(outlet))) continue;
      if (kind !== 'credit' && !isNear(passage.span, happening)) continue;
      const name = outlet ?? address ?? '';
      add(outlet === null ? name : (outlets.named(outlet)?.key ?? outlet), name, address, passage);
    }
  }
  for (const voice of tellings.flatMap(({ voices }) => voices)) {
    for (const { name } of citedOutlets(voice, evidence)) {
      const passage = passageOf(voice);
      if (passage && !isHeld(name)) add(outlets.named(name)?.key ?? name, name, null, passage);
    }
  }
  return [...found.values()];
}

/** The speaker where it is an outlet, and every organisation between it and the report. */
const citedOutlets = ({ speaker, via }: Voice, { lineage }: Evidence): readonly { readonly name: string }[] => [
  ...(lineage.outlets.named(speaker.name) ? [speaker] : []),
  ...via.filter(({ kind }) => kind === 'organisation'),
];

const samePassage = (a: Passage, b: Passage): boolean => a.report === b.report && a.span.start === b.span.start;

/** In one of the paragraphs that tell the happening. */
const isNear = (span: Span, { report, passages }: Happening): boolean =>
  report.reading.article.blocks.some(
    (block) => touches(block.span, span) && passages.some((passage) => touches(block.span, passage)),
  );
