import { expect, test } from 'vitest';
import { guessLanguage } from '../../src/article/language.ts';
import { articleOf, fromText, prose } from './articleOf.ts';

const arabic = 'قال وزير الطرق في كارسا إن الطريق مغلق منذ يوم الاثنين بسبب الأمطار الغزيرة في المنطقة.';
const french =
  'Le ministre des routes de Karsa a déclaré que la route est fermée depuis lundi dans la région, et que les travaux sont en cours avec une entreprise de la ville, qui doit aussi réparer le pont pour le mois de mai. ';
const turkish =
  'Bakan, yolun pazartesi gününden bu yana kapalı olduğunu ve köprünün bir ay içinde onarılacağını söyledi. Bu karar için çok daha sonra olarak bir açıklama yapıldı ve en kısa sürede gibi. ';

test.each([
  ['English', prose('The minister'), 'en', true],
  ['Arabic', arabic, 'ar', false],
  ['Russian', 'Министр дорог Карсы сказал, что дорога закрыта до понедельника.', 'ru', false],
  ['Hebrew', 'שר הדרכים אמר שהכביש סגור מאז יום שני בגלל הגשם.', 'he', false],
  ['Chinese', '公路部长周一表示，由于洪水，从诺尔万德到特拉斯马尔的道路将继续关闭。', 'zh', false],
  ['Japanese', '道路大臣は月曜日に、洪水のために道路が閉鎖されたままであると述べました。', 'ja', false],
  ['French', french, 'fr', false],
  ['Turkish', turkish.repeat(2), 'tr', false],
  ['English that quotes Arabic', `${prose('The minister')} “${arabic.slice(0, 30)}”`, 'en', true],
  ['a few words of nothing known', 'Karsa Norvand Tel Asmar Asmar', 'en', true],
  ['too little to tell', 'Tel Asmar', null, true],
  ['figures', '1 2 3 4 5 6', null, true],
])('%s', (_name, text, language, english) => {
  expect(guessLanguage(text)).toEqual({ language, english });
});

test('a text that is not English is kept, and why it was not read is told', () => {
  expect(fromText(arabic)).toMatchObject({ text: arabic, language: 'ar', why: 'not-english' });
});

const russian = 'Министр дорог Карсы сказал, что дорога закрыта до понедельника.';
const in1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (c) => (c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x350 : c.charCodeAt(0)));
test.each([
  ['a short one', `<p>${russian}</p>`],
  [
    'a long one under a script',
    `<script>${'let a = 1;\n'.repeat(200)}</script><p>${russian}</p>${`<p>${russian} ${russian}</p>`.repeat(3)}`,
  ],
])('a Russian page in windows-1251 that does not say so is kept: %s', (_name, body) => {
  const article = articleOf(in1251(`<html><head><title>Дорога</title></head><body>${body}</body></html>`));
  expect(article).toMatchObject({ language: 'ru', why: 'not-english' });
  expect(article.text).toContain(russian);
});
