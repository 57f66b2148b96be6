// One report with its reading, what people decided about it, and its bytes.
import { HearsayError } from '../../errors.ts';
import { bytesOf, parseId, showReport } from '../../store/ask/show.ts';
import { decisionsAbout } from '../../store/decisionsAbout.ts';
import { incidentsOf } from '../../store/dossiers/incidentsOf.ts';
import { redactAll, sensitiveNames } from '../../store/redact.ts';
import { review } from '../../store/review.ts';
import { BYTES_POLICY } from '../guard/headers.ts';
import type { ReportAnswer } from './answers.ts';
import type { Asked } from './route.ts';

/** Decisions are laid over the reading as it is, so that what covers a name makes no orphans. Throws `not-found`, `wrong-use`. */
export async function askReport({ one, id }: Asked): Promise<ReportAnswer> {
  const asked = parseId(id);
  const whole = await showReport(one, asked, { reveal: true });
  const hidden = await sensitiveNames(one);
  const decisions = await decisionsAbout(one, asked.report);
  const laid = whole.reading && review(whole.reading, decisions);
  const shown = (kept: (typeof decisions)[number]) => redactAll(kept, hidden);
  return {
    shown: hidden.size === 0 ? whole : await showReport(one, asked),
    review: { states: Object.fromEntries(laid?.states ?? []), orphans: (laid?.orphans ?? []).map(shown) },
    decisions: decisions.map(shown),
    incidents: await incidentsOf(one, asked.report),
  };
}

/** The bytes as they came: to be saved, never to be shown. Throws `not-found`, `refused-request`. */
export async function askBytes({ one, id }: Asked): Promise<Response> {
  if ((await sensitiveNames(one)).size > 0)
    throw new HearsayError(
      'refused-request',
      'the case holds sensitive sources, and the bytes as they came hide nobody; "hearsay show --bytes --reveal" prints them all the same',
    );
  const asked = parseId(id);
  const { versions } = await showReport(one, asked);
  const version = versions.find(({ number }) => number === asked.number) ?? versions.at(-1);
  const bytes = await bytesOf(one, version?.digest ?? '');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="r${asked.report}v${version?.number ?? 1}.bin"`,
      'Content-Security-Policy': BYTES_POLICY,
    },
  });
}
