// Words into lines: nothing wider than asked, nothing lost but what is said to be cut.
import { expect, test } from 'vitest';
import { cellsOf } from '../../src/terminal/print/cells.ts';
import { harmless } from '../../src/terminal/print/harmless.ts';
import { cellsOfLine, piece, wrap } from '../../src/terminal/print/pieces.ts';

test.each([
  ['plain', 5],
  ['Deir ez-Zór', 11],
  ['Za\u0301la', 4],
  ['日本語', 6],
  ['한국', 4],
  ['ｆｕｌｌ', 8],
  ['مرحبا', 5],
  ['🚑', 2],
  ['a\u200db', 2],
  ['…“”‘’•→✗', 8],
])('%s takes %i cells', (text, cells) => {
  expect(cellsOf(text)).toBe(cells);
});

const texts = (lines: ReturnType<typeof wrap>): readonly string[] =>
  lines.map((line) => line.map(({ text }) => text).join(''));

test.each<[string, string, number, number | undefined, readonly string[]]>([
  ['breaks between words', 'the long road home', 9, undefined, ['the long', 'road home']],
  ['breaks a word that is wider than a line', 'abcdefghijklmnop', 8, undefined, ['abcdefgh', 'ijklmnop']],
  ['breaks wide characters in whole', '日本語日本語', 9, undefined, ['日本語日', '本語']],
  ['cuts what is too long, with a sign that fits', 'one two three four five', 9, 2, ['one two', 'three …']],
  ['cuts one endless word', 'x'.repeat(40), 10, 2, ['xxxxxxxxxx', '…']],
  ['makes no line of nothing', '   ', 9, undefined, []],
])('%s', (_, text, room, lines, expected) => {
  expect(texts(wrap([piece(text)], { room, ...(lines === undefined ? {} : { lines }) }))).toEqual(expected);
});

test('a style goes with its words over the end of a line', () => {
  const lines = wrap([piece('of the '), piece('eight hundred', 'figure'), piece('-odd men')], { room: 15 });
  expect(lines).toEqual([
    [piece('of'), piece(' '), piece('the'), piece(' '), piece('eight', 'figure')],
    [piece('hundred', 'figure'), piece('-odd'), piece(' '), piece('men')],
  ]);
  expect(Math.max(...lines.map(cellsOfLine))).toBeLessThanOrEqual(15);
});

test.each([
  ['a\u001b[31mb', 'a\ufffd[31mb'],
  ['a\u009b31mb', 'a\ufffd31mb'],
  ['a\r\n\t b', 'a b'],
  ['a\u202eb\u2066c', 'a\ufffdb\ufffdc'],
  ['a\u0000\u0007b', 'a\ufffd\ufffdb'],
  ['\ud800x\udc00', '\ufffdx\ufffd'],
  ['é 日本 🚑 “ok”', 'é 日本 🚑 “ok”'],
])('%j is shown as %j', (text, shown) => {
  expect(harmless(text)).toBe(shown);
});
