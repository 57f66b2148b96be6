// Those who speak of the deed that was just told in words that hold no event: “The blasts shook the whole quarter”.
import type { Attribution } from '../../reading.ts';
import { slice, touches } from '../../span.ts';
import { isDeedType } from '../happenings/findTellings.ts';
import type { Happening } from '../happenings/happening.ts';

/** What a content that speaks of it begins with. */
const THE_DEED =
  /^\W*(?:the|this|these)\s(?:\p{L}+\s)?(?:attack|(?:air\s?)?strike|(?:air\s)?raid|bombing|blast|explosion|shelling|bombardment|massacre)s?\b/iu;
/** UTF-16 units behind a sentence that tells it within which “the attack” is this one. A guess: the next sentence. */
const NEXT = 200;

/** Attributions that begin with “the attack”, in a sentence that tells the happening or the next. */
export function speakingOf({ report, passages, events: own }: Happening): readonly Attribution[] {
  const { attributions, events, article } = report.reading;
  const others = events.filter((event) => isDeedType(event.type) && !own.includes(event));
  return attributions.filter(({ stance, content, cue, imputed }) => {
    if (stance !== 'asserts' || imputed || !cue) return false;
    if (!passages.some(({ start, end }) => cue.start >= start && cue.start <= end + NEXT)) return false;
    if (content.some((run) => others.some(({ trigger }) => touches(run, trigger)))) return false;
    return THE_DEED.test(content.map((run) => slice(article.text, run)).join(' '));
  });
}
