import { expect, test } from 'vitest';
import { makeCapture } from '../../src/acquire/capture.ts';
import { decode } from '../../src/article/charset.ts';
import { bytesOf } from './articleOf.ts';

const cyrillic = 'Министр дорог Карсы сказал, что дорога из Норванда закрыта до понедельника из-за дождя и паводка.';
const windows1251 = Uint8Array.from(cyrillic, (c) => {
  const code = c.charCodeAt(0);
  return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
});
const utf16 = (text: string, big: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((c) =>
      big ? [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255] : [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8],
    ),
  );
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const wrap = (head: string, bytes: Uint8Array): Uint8Array => Uint8Array.from([...latin1(head), ...bytes]);

test.each([
  ['UTF-8', bytesOf('“Closed”, she said'), {}, '“Closed”, she said'],
  ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf('Closed')]), {}, 'Closed'],
  ['UTF-8 whatever the header says', bytesOf('“Closed”, she said'), { charset: 'iso-8859-1' }, '“Closed”, she said'],
  ['UTF-16, little end first, with a mark', Uint8Array.from([0xff, 0xfe, ...utf16('“Closed”', false)]), {}, '“Closed”'],
  ['UTF-16, big end first, with a mark', Uint8Array.from([0xfe, 0xff, ...utf16('“Closed”', true)]), {}, '“Closed”'],
  ['UTF-16 without a mark', utf16('The road is closed.', false), {}, 'The road is closed.'],
  ['UTF-16, big end first, without a mark', utf16('The road is closed.', true), {}, 'The road is closed.'],
  ['windows-1251 by its header', windows1251, { charset: 'windows-1251' }, cyrillic],
  [
    'windows-1251 by its meta tag',
    wrap('<meta charset="windows-1251">', windows1251),
    {},
    `<meta charset="windows-1251">${cyrillic}`,
  ],
  [
    'windows-1251 by an old meta tag',
    wrap('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', windows1251),
    {},
    `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">${cyrillic}`,
  ],
  ['windows-1251 by nothing at all', windows1251, {}, cyrillic],
  [
    'windows-1252 quotes without a header',
    latin1('The minister said \x93closed\x94 \x96 and left the caf\xe9.'),
    {},
    'The minister said “closed” – and left the café.',
  ],
  ['windows-1252 by its older name', latin1('He said \x93no\x94.'), { charset: 'iso-8859-1' }, 'He said “no”.'],
  [
    'a header with a name nobody knows',
    latin1('The caf\xe9 by the road is closed.'),
    { charset: 'x-norvand' },
    'The café by the road is closed.',
  ],
])('%s', (_name, bytes, about, text) => {
  expect(decode(makeCapture(bytes, about), 'html').text).toBe(text);
});

test('newlines become \\n; U+0000 and U+FEFF are dropped', () => {
  expect(decode(makeCapture(bytesOf('one\r\ntwo\rthree\n\0four\ufefffive')), 'text').text).toBe(
    'one\ntwo\nthree\nfourfive',
  );
});

const page = (body: string): string =>
  `<html><head><title>${body.slice(0, 14)}</title><script>${'var road = function (river) { return river.push("closed"); };\n'.repeat(40)}</script></head><body class="report wide"><p>${body}</p></body></html>`;
const bytes1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (c) => {
    const code = c.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : ({ '“': 0x93, '”': 0x94, '’': 0x92 }[c] ?? code);
  });

test.each([
  ['Russian, among scripts and tags in ASCII', page(cyrillic)],
  [
    'English with curly quotes',
    page('The minister said “closed”. The road’s bridge is gone, and nobody can say until when.'),
  ],
])('a page in windows-1251 that says nothing of it: %s', (_name, text) => {
  expect(decode(makeCapture(bytes1251(text)), 'html').text).toBe(text);
});

test.each([
  ['colours', '\x1b[31mThe mayor\x1b[0m said no.', 'The mayor said no.'],
  ['a window title', '\x1b]0;karsa\x07The mayor said no.', 'The mayor said no.'],
  ['a character set', '\x1b(BThe mayor said no.', 'The mayor said no.'],
  ['a lone escape', 'The \x1bmayor said no.', 'The mayor said no.'],
  ['a few control characters', 'The\x01 mayor\x02 said\x03 no\x7f.', 'The mayor said no.'],
  ['quotation marks of windows-1252 as controls', '\u0093No\u0094, he said.', '“No”, he said.'],
])('taken out of a short text: %s', (_name, text, expected) => {
  expect(decode(makeCapture(bytesOf(text)), 'text').text).toBe(expected);
});

test('bytes that are no text are an error that says what to do', () => {
  const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + (i >> 3) * 17) & 255);
  expect(() => decode(makeCapture(noise, { from: 'noise.txt' }), 'text')).toThrow(/expected text.*save the report/);
});

const utf32 = (text: string): Uint8Array => Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0), 0, 0, 0]));
test.each([
  ['UTF-8 made of control characters', bytesOf('\x01\x02'.repeat(50)), ''],
  ['UTF-32', utf32('The road is closed.'), 'The road is closed.'],
  ['UTF-32 with a mark', Uint8Array.from([0xff, 0xfe, 0, 0, ...utf32('The road is closed.')]), 'The road is closed.'],
])('a text, if an empty one: %s', (_name, bytes, expected) => {
  expect(decode(makeCapture(bytes), 'text').text).toBe(expected);
});
