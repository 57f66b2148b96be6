// The main path: one capture in, everything Hearsay found in it out. Pure: same input, same output to the byte.
import type { Capture } from './acquire/capture.ts';
import type { Almanac } from './almanac/almanac.ts';
import { extractArticle } from './article/extractArticle.ts';
import { analyse } from './grammar/analyse.ts';
import { calmed } from './grammar/calm/calmText.ts';
import type { Models } from './grammar/models.ts';
import { restorePunctuation } from './grammar/punctuation/restorePunctuation.ts';
import { attribute } from './hearsay/attribute.ts';
import { findMatter } from './matter/findMatter.ts';
import type { Reading } from './reading.ts';
import { defaultReadSettings, type ReadSettings } from './settings.ts';
import { slice } from './span.ts';
import { version } from './version.ts';

export type Reader = (capture: Capture) => Reading;

/**
 * A reader over one almanac and one set of models, both handed in.
 * Throws `HearsayError` only where the bytes are refused (`unsupported-form`, `too-large`); never for any text.
 */
export function createReader(almanac: Almanac, models: Models, settings: ReadSettings = defaultReadSettings): Reader {
  const made = { hearsay: version, models: models.version, lexicons: almanac.version };
  return (capture) => {
    const article = extractArticle(capture, settings, almanac);
    const calm = calmed(article, models, almanac);
    const restored = restorePunctuation(calm, models, almanac);
    const analysis = analyse(restored.article, models, almanac, restored.uncommaed);
    const heard = attribute(restored.article, analysis, almanac);
    const { blocks, attributions } = restored.back({ blocks: heard.blocks, attributions: heard.attributions });
    const matter = restored.back(findMatter(restored.article, analysis, heard, almanac));
    return {
      format: 'hearsay/reading@1',
      made,
      article: { ...article, blocks },
      actors: matter.actors,
      sources: matter.sources,
      attributions,
      events: matter.events,
      claims: matter.claims.map((claim) => ({ ...claim, text: slice(article.text, claim.span) })),
      places: matter.places,
      times: matter.times,
      figures: matter.figures,
      remarks: matter.remarks,
    };
  };
}
