// Figures and times of a short text, read with the bundled lexicons and models and with nobody heard.
import { makeCapture } from '../../../src/acquire/capture.ts';
import { loadAlmanac } from '../../../src/almanac/almanac.ts';
import { extractArticle } from '../../../src/article/extractArticle.ts';
import { analyse } from '../../../src/grammar/analyse.ts';
import { loadModels } from '../../../src/grammar/models.ts';
import { makeHeard } from '../../../src/hearsay/heard.ts';
import { home } from '../../../src/home.ts';
import { findFigures } from '../../../src/matter/figures/findFigures.ts';
import { findTimes } from '../../../src/matter/times/findTimes.ts';
import type { Figure, Time } from '../../../src/reading.ts';
import { defaultReadSettings } from '../../../src/settings.ts';

export const almanac = loadAlmanac(home('lexicons/en'));
const models = loadModels(home('models/en'));

/** `published` is an ISO day, or null for a report without a date. */
export function readMatter(
  text: string,
  published: string | null,
): { readonly text: string; readonly figures: readonly Figure[]; readonly times: readonly Time[] } {
  const capture = makeCapture(new TextEncoder().encode(text), {
    mediaType: 'text/plain',
    given: published === null ? {} : { published },
  });
  const article = extractArticle(capture, defaultReadSettings, almanac);
  const analysis = analyse(article, models, almanac);
  const times = findTimes(article, analysis, almanac);
  return {
    text: article.text,
    times,
    figures: findFigures(article, analysis, makeHeard([], [], article.blocks), times, almanac),
  };
}
