// A row: a report in capitals, and the letters in which it is read.
import { expect, test } from 'vitest';
import { makeCapture } from '../../../src/acquire/capture.ts';
import { loadAlmanac } from '../../../src/almanac/almanac.ts';
import { extractArticle } from '../../../src/article/extractArticle.ts';
import { calmed } from '../../../src/grammar/calm/calmText.ts';
import { loadModels } from '../../../src/grammar/models.ts';
import { home } from '../../../src/home.ts';
import type { Article } from '../../../src/reading.ts';
import { defaultReadSettings } from '../../../src/settings.ts';

const almanac = loadAlmanac(home('lexicons/en'));
const models = loadModels(home('models/en'));

const articleOf = (text: string): Article =>
  extractArticle(
    makeCapture(new TextEncoder().encode(text), { mediaType: 'text/plain' }),
    defaultReadSettings,
    almanac,
  );

const loud = `LIMA, 3 MAY 89 -- GUNMEN KIDNAPPED THE MAYOR OF LIMA ON 2 MAY, THE PERUVIAN ARMY SAID. THE NORVAND
LIBERATION FRONT (NLF) MAY HAVE DONE IT, HE ADDED. "I WAS THERE," SAID MARIA LOPEZ, A WITNESS. THE U.S. EMBASSY
CONDEMNED THE KIDNAPPING IN BUENOS AIRES. THE NLF DID NOT ANSWER.`;

test('small letters, with capitals where sentences begin and for names', () => {
  const { text } = calmed(articleOf(loud), models, almanac);
  expect(text).toContain('Lima, 3 May 89 -- Gunmen kidnapped the mayor of Lima on 2 May, the Peruvian army said.');
  expect(text).toContain('(NLF) may have done it, he added.');
  expect(text).toContain('"I was there," said Maria Lopez, a witness. The U.S. embassy');
  expect(text).toContain('in Buenos Aires. The NLF did not answer.');
});

test('every letter keeps its place', () => {
  const article = articleOf(`${loud} İSTANBUL ŁÓDŹ Ǆ ﬁ`);
  const calm = calmed(article, models, almanac);
  expect(calm.text).not.toBe(article.text);
  expect(calm.text.length).toBe(article.text.length);
  expect(calm.text.toLowerCase()).toBe(article.text.toLowerCase());
});

test.each([
  [
    'a report with one line in capitals',
    `ARMED MEN KIDNAP MAYOR\n\n${'The mayor of Norvand was taken from his house. '.repeat(8)}`,
  ],
  ['a headline alone', 'ARMED MEN KIDNAP MAYOR OF NORVAND'],
  ['nothing', ''],
])('%s stays as it is', (_, text) => {
  const article = articleOf(text);
  expect(calmed(article, models, almanac)).toBe(article);
});
