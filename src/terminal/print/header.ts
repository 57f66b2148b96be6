// The head of a printed reading: headline, outlet, date, how much is relayed.
import { whyCodes } from '../../certainty.ts';
import { day } from '../../output/days.ts';
import { slice } from '../../span.ts';
import { harmless } from './harmless.ts';
import { shortName } from './labels.ts';
import type { Lookup } from './lookup.ts';
import { type Line, piece, wrap } from './pieces.ts';

/** The lines above the tree. */
export function headerOf(lookup: Lookup, width: number): readonly Line[] {
  const { article } = lookup.reading;
  const title = piece(harmless(article.title ?? '(no headline)'), 'strong');
  const facts = [
    harmless(article.outlet ?? 'outlet not known'),
    ...(article.byline.length > 0 ? [`by ${article.byline.map(harmless).join(', ')}`] : []),
    dateOf(lookup),
    ...relayedOf(lookup),
  ];
  return [
    ...wrap([title], { room: width, lines: 3 }),
    ...wrap([piece(facts.join(' · '))], { room: width }),
    ...(article.why === null
      ? []
      : wrap([piece(`Little or nothing was read: ${whyCodes[article.why]}.`)], { room: width })),
  ];
}

function dateOf({ reading }: Lookup): string {
  const { published } = reading.article;
  if (published === null) return 'no date given';
  return published.certainty === 'assumed' ? `perhaps ${day(published.value)}` : day(harmless(published.value));
}

/** "72 % relayed from RT", measured in letters and digits of its blocks, as the remark on it is. */
function relayedOf(lookup: Lookup): readonly string[] {
  const { blocks, text } = lookup.reading.article;
  const letters = (kept: typeof blocks): number =>
    kept.reduce((sum, { span }) => sum + slice(text, span).replace(/[^\p{L}\p{N}]+/gu, '').length, 0);
  const relayed = blocks.filter((block) => block.kind === 'relayed');
  if (relayed.length === 0) return [];
  const share = Math.round((100 * letters(relayed)) / letters(blocks));
  const names = relayed.flatMap((block) => {
    const source = lookup.sources.get(lookup.attributions.get(block.attribution ?? '')?.source ?? '');
    return source ? [shortName(source)] : [];
  });
  const from = names.length > 0 ? ` from ${[...new Set(names)].join(', ')}` : '';
  return [`${share} % relayed${from}`];
}
