// Those who tell the happening in words that no event was found in: “We heard a whistle and then the hall was gone.”
import type { Attribution, SourceKind } from '../../reading.ts';
import { type Span, slice, touches } from '../../span.ts';
import type { Happening } from '../happenings/happening.ts';

/** Words of those who were there. */
const FIRST_HAND =
  /\b(?:I|we|he|she|they)\b[^.!?]{0,40}\b(?:heard|hear|saw|seen|see|felt|woke|ran|fled|hid|pulled|counted|carried|treated|buried|lost)\b|\b(?:my|our|his|her|their) (?:\p{Ll}+ )?(?:clocks?|windows?|house|home|shop|doors?|roof|room|bed|street)\b|\b(?:bodies|corpses|rubble|blood|screaming|wounded|survivors)\b/iu;
/** “People in the inn heard the blast and said …”, though what they say is another thing. */
const SAW_AND_SAID = /^\s(?:\p{Ll}+ ){0,3}(?:heard|saw|felt|witnessed)\b[^.!?]{2,60}\band\s$/u;
/** A body shows what it saw. */
const WHO_SAW = new Set<SourceKind>(['person', 'group', 'document']);

/** The words between a source and its cue. */
const untilCue = (text: string, source: Span, cue: Span | null): string =>
  cue ? text.slice(source.end, Math.max(source.end, cue.start)) : '';

/** Attributions in the paragraph of a passage or the next two, by people who tell what they saw. */
export function witnessesIn({ report, passages }: Happening): readonly Attribution[] {
  const { attributions, sources, article } = report.reading;
  const near = paragraphsNear(
    report.reading.article.blocks.map(({ span }) => span),
    passages,
  );
  return attributions.filter(({ stance, source, content, sourceSpan, cue }) => {
    const kind = sources.find(({ id }) => id === source)?.kind;
    if (!kind || !WHO_SAW.has(kind) || !sourceSpan) return false;
    if (!near.some((span) => touches(span, sourceSpan))) return false;
    const words = content.map((run) => slice(article.text, run)).join(' ');
    return (
      (stance === 'asserts' && FIRST_HAND.test(words)) || SAW_AND_SAID.test(untilCue(article.text, sourceSpan, cue))
    );
  });
}

/** UTF-16 units: a longer block is no paragraph but a whole text on one line, of which only what is close counts. */
const LONGEST_PARAGRAPH = 1_500;
/** Paragraphs after one that tells the happening in which its witnesses speak. A guess. */
const FOLLOWING = 2;
/** UTF-16 units around a passage in such a block. A guess: two sentences. */
const CLOSE = 300;

/** The paragraphs of the passages and the next two; of a text on one line what is close to them. */
export function paragraphsNear(blocks: readonly Span[], passages: readonly Span[]): readonly Span[] {
  return passages.flatMap((passage) => {
    const at = blocks.findIndex((block) => touches(block, passage));
    return blocks.slice(Math.max(0, at), at + 1 + FOLLOWING).flatMap((block) => {
      if (block.end - block.start <= LONGEST_PARAGRAPH) return [block];
      return [
        {
          start: Math.max(block.start, passage.start - CLOSE),
          end: Math.min(block.end, passage.end + CLOSE),
        },
      ];
    });
  });
}
