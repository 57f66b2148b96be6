// "A Karsa Press journalist saw rescuers dig": an outlet's reporter on the spot is a source, though no verb of saying tells so.
import type { Almanac } from '../../almanac/almanac.ts';
import { slice } from '../../span.ts';
import type { Happening } from '../happenings/happening.ts';
import { identify } from '../speakers/identify.ts';
import type { Speaker } from '../speakers/speaker.ts';
import type { Evidence } from './evidence.ts';
import { paragraphsNear } from './witnesses.ts';

const SEEING =
  /\b(?:an?|the)\s((?:\p{Lu}[\p{L}\p{N}-]*\s){1,4})(?:correspondents?|journalists?|reporters?|photographers?|crews?)\b[^.!?]{0,60}?\b(?:saw|seen|witnessed|heard|counted|visited|reporting)\b/giu;

/** The outlets whose reporters saw something near the sentences that tell the happening. */
export function reportersOf(happening: Happening, { speakers }: Evidence, almanac: Almanac): readonly Speaker[] {
  const { article } = happening.report.reading;
  const found = new Map<string, Speaker>();
  for (const near of paragraphsNear(
    article.blocks.map(({ span }) => span),
    happening.passages,
  )) {
    for (const [, name = ''] of slice(article.text, near).matchAll(SEEING)) {
      const known = identify(name.trim(), 'organisation', almanac);
      if (known?.kind !== 'agency' && known?.kind !== 'outlet') continue;
      found.set(
        known.key,
        speakers.named(known.name) ?? {
          name: known.name,
          kind: 'organisation',
          known,
          members: [],
          because: [],
        },
      );
    }
  }
  return [...found.values()];
}
