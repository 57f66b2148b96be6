// PDFs with a text layer become text that reads on; scans and locked ones say so.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { capturesIn, everything, testFolder, textIn } from './found.ts';
import { column, makePdf, type Words } from './makePdf.ts';

const { put } = testFolder();

const text = async (name: string, pages: readonly (readonly Words[])[]): Promise<string> =>
  textIn((await capturesIn(put(name, makePdf(pages))))[0]);

test('lines are joined to paragraphs, parted words to words', async () => {
  const page = column(72, 700, [
    'The Ministry of Roads of Karsa said on Monday that the bridge at Tel Asmar had been',
    'closed for traffic. It gave no reason for the closure, which a spokes-',
    'man called temporary. The anti-flood wall was not touched, said the anti-',
    'flood office in Port Velesk, and the road is open.',
  ]);
  const second = column(72, 700 - 5 * 12, [
    'A driver said that nobody had been told before the gates came down in the',
    'morning.',
  ]);
  expect(await text('paragraphs.pdf', [[...page, ...second]])).toBe(
    'The Ministry of Roads of Karsa said on Monday that the bridge at Tel Asmar had been closed for traffic. It gave no reason for the closure, which a spokesman called temporary. The anti-flood wall was not touched, said the anti-flood office in Port Velesk, and the road is open.\n\nA driver said that nobody had been told before the gates came down in the morning.\n',
  );
});

const LEFT = [
  'The mayor of Tel Asmar said that',
  'the ferry would not leave before',
  'the storm had passed, and that',
  'all who had paid would be given',
  'their money back on Tuesday.',
];
const RIGHT = [
  'Harbour workers told the Karsa',
  'Post that two boats had sunk at',
  'their moorings in the night. The',
  'harbour office denied it, and a',
  'spokeswoman named no number.',
];

test('two columns are read one after the other, below a heading across both', async () => {
  const heading: Words = {
    text: 'Ferry of Tel Asmar stays in harbour as the storm comes nearer',
    x: 72,
    y: 730,
    size: 18,
  };
  const read = await text('columns.pdf', [[heading, ...column(72, 700, LEFT), ...column(320, 700, RIGHT)]]);
  expect(read).toBe(`${heading.text}\n\n${LEFT.join(' ')}\n\n${RIGHT.join(' ')}\n`);
});

test('columns whose lines stand at other heights, drawn across', async () => {
  const drawn = LEFT.flatMap((line, at) => [
    { text: line, x: 72, y: 700 - at * 12 },
    { text: RIGHT[at] ?? '', x: 320, y: 695 - at * 12 },
  ]);
  expect(await text('uneven.pdf', [drawn])).toBe(`${LEFT.join(' ')}\n\n${RIGHT.join(' ')}\n`);
});

test('a table is read across', async () => {
  const rows = ['Karsa 12', 'Norvand 7', 'Tel Asmar 3', 'Port Velesk 9', 'Osmer 4'].map((row) => row.split(/ (?=\d)/));
  const page = [
    ...column(72, 740, ['The office counted the houses that the flood reached, town by town, as follows.']),
    ...column(
      72,
      700,
      rows.map(([town = '']) => town),
    ),
    ...column(
      300,
      700,
      rows.map(([, count = '']) => count),
    ),
  ];
  expect(await text('table.pdf', [page])).toContain('Karsa 12');
});

test('running heads, running feet and page numbers are left out, and a sentence goes on over the page', async () => {
  const pages = [
    [
      'The water rose in the night and the people of the lower town went up to',
      'the school on the hill with what they could',
    ],
    [
      'carry in their hands. The office of roads of Karsa said that the bridge',
      'had been closed at noon and that it would not',
    ],
    ['be opened before Friday. A boat that was sent from Port Velesk came too', 'late for the mill, its owner said.'],
  ].map((body, at) => [
    { text: `Karsa Flood Report ${2031 + at}`, x: 72, y: 760 },
    ...column(72, 700, body),
    { text: `${at + 1}`, x: 300, y: 30 },
  ]);
  const read = await text('heads.pdf', pages);
  expect(read).toBe(
    'The water rose in the night and the people of the lower town went up to the school on the hill with what they could carry in their hands. The office of roads of Karsa said that the bridge had been closed at noon and that it would not be opened before Friday. A boat that was sent from Port Velesk came too late for the mill, its owner said.\n',
  );
});

test('the digest is that of the PDF, the form that of a text', async () => {
  const bytes = makePdf([column(72, 700, LEFT)]);
  const [capture] = await capturesIn(put('digest.pdf', bytes));
  expect(capture).toMatchObject({
    mediaType: 'text/plain',
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
  });
});

const HEX32 = `<${'28bf4e5e'.repeat(8)}>`;
const HEX48 = `<${'28bf4e5e'.repeat(12)}>`;

test.each<[string, Buffer, string]>([
  ['a scan: pages without words', makePdf([[], []]), 'no-text'],
  [
    'a password (RC4)',
    makePdf([column(72, 700, LEFT)], {
      encrypt: `/Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O ${HEX32} /U ${HEX32}`,
    }),
    'locked',
  ],
  [
    'a password (AES-256)',
    makePdf([column(72, 700, LEFT)], {
      encrypt: `/Filter /Standard /V 5 /R 6 /Length 256 /P -4 /O ${HEX48} /U ${HEX48} /OE ${HEX32} /UE ${HEX32} /Perms <${'00'.repeat(16)}> /CF << /StdCF << /CFM /AESV3 /AuthEvent /DocOpen /Length 32 >> >> /StmF /StdCF /StrF /StdCF`,
    }),
    'locked',
  ],
  ['no PDF but for its first bytes', Buffer.from(`%PDF-1.7\n${'x'.repeat(3000)}`), 'damaged'],
  ['more pages than a report has', makePdf(Array.from({ length: 1_001 }, () => column(72, 700, LEFT))), 'too-large'],
])('%s', async (name, bytes, code) => {
  const path = put(`${name.replace(/\W+/g, '-')}.pdf`, bytes);
  expect(await everything(path)).toEqual([
    expect.objectContaining({ kind: 'failed', path, error: expect.objectContaining({ code }) }),
  ]);
});
