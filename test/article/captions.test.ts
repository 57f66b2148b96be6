import { expect, test } from 'vitest';
import { captionRules, creditIn, isCaption } from '../../src/article/caption.ts';

test.each(captionRules.map((rule) => [rule.id, rule.example] as const))('rule %s finds its example', (id, example) => {
  expect(captionRules.filter((rule) => rule.pattern.test(example)).map((rule) => rule.id)).toContain(id);
});

test.each([
  ['The bridge at Tel Asmar. Image: Ada Norvand.', 'Image: Ada Norvand.'],
  ['Cars wait on the road to Norvand. (AP Photo/Ada Norvand)', '(AP Photo/Ada Norvand)'],
  ['Trucks near Tel Asmar © Karsa Press / Ada Norvand', '© Karsa Press / Ada Norvand'],
  ['The minister in Norvand on 4 May. Ada Norvand/Reuters', 'Norvand/Reuters'],
  ['Photo: Bo Karsa', 'Photo: Bo Karsa'],
])('%s', (caption, credit) => {
  expect(isCaption(caption)).toBe(true);
  const span = creditIn(caption);
  expect(span && caption.slice(span.start, span.end)).toBe(credit);
});

test.each([
  ['The road is closed (see map).'],
  ['She said the photo showed the bridge before the flood.'],
  ['There are 500 users of such programs (apps).'],
  ['The agency said the image was false.'],
  ['Two people were killed, Reuters reported.'],
])('no caption: %s', (sentence) => {
  expect(isCaption(sentence)).toBe(false);
});
