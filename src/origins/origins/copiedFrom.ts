// Reports that name nobody but take the passage from a report that does: they carry its origins and are no origin more.
import type { Because, Copy } from '../../dossier.ts';
import { type Span, touches } from '../../span.ts';
import type { Happening } from '../happenings/happening.ts';
import type { Speaker } from '../speakers/speaker.ts';
import type { Evidence } from './evidence.ts';
import type { Telling } from './voice.ts';

export interface CopiedFrom {
  /** Report id of the one that names nobody. */
  readonly report: string;
  readonly origin: Speaker;
  readonly because: Because;
}

export function withCopied(
  tellings: readonly Telling[],
  group: readonly Happening[],
  { copiesOf }: Evidence,
): readonly CopiedFrom[] {
  const silent = new Set(tellings.filter(({ voices }) => voices.length === 0).map(({ report }) => report.id));
  const voicesIn = new Map(tellings.map(({ report, voices }) => [report.id, voices]));
  const toldIn = new Map<string, Span[]>();
  for (const { report, passages } of group) toldIn.set(report.id, [...(toldIn.get(report.id) ?? []), ...passages]);
  return [...silent].flatMap((report) =>
    copiesOf(report).flatMap((copy) => {
      const { a, b } = copy.a.report === report ? copy : turned(copy);
      const shared = sharedSpan(a.spans, b.spans, toldIn.get(a.report) ?? [], toldIn.get(b.report) ?? []);
      if (!shared) return [];
      const passages = [
        { report, span: shared.one },
        { report: b.report, span: shared.other },
      ];
      const because = { kind: 'copy', by: 'origins/copied-passage', passages } as const;
      const origins = new Set((voicesIn.get(b.report) ?? []).map(({ speaker }) => speaker));
      return [...origins].map((origin) => ({ report, origin, because }));
    }),
  );
}

const turned = ({ a, b }: Copy): Pick<Copy, 'a' | 'b'> => ({ a: b, b: a });

/** The first copied passage that tells the happening in both reports. */
function sharedSpan(
  ones: readonly Span[],
  others: readonly Span[],
  toldHere: readonly Span[],
  toldThere: readonly Span[],
): { readonly one: Span; readonly other: Span } | null {
  for (const [n, one] of ones.entries()) {
    const other = others[n];
    if (other && toldHere.some((span) => touches(span, one)) && toldThere.some((span) => touches(span, other)))
      return { one, other };
  }
  return null;
}
