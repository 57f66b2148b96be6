// Saved mails, mailboxes, and pages saved as mails.
import { expect, test } from 'vitest';
import { capturesIn, everything, lines, testFolder, textIn } from './found.ts';
import { column, makePdf } from './makePdf.ts';

const { put } = testFolder();

const mail = (headers: readonly string[], body: string): string =>
  [...headers, 'MIME-Version: 1.0', '', body].join('\r\n');
const FROM = [
  'From: Ilse Marn <ilse@karsa.example>',
  'Subject: Fwd: Bridge closed',
  'Date: Wed, 14 May 2031 12:00:00 +0200',
];
const TEXT = 'Content-Type: text/plain; charset=utf-8';
const mixed = (parts: readonly string[], kind = 'mixed'): readonly [string, string] => [
  `Content-Type: multipart/${kind}; boundary="b"`,
  `${parts.map((part) => `--b\r\n${part}`).join('\r\n')}\r\n--b--\r\n`,
];

test('a mail: its text, subject, day and sender', async () => {
  const path = put('letter.eml', mail([...FROM, TEXT], 'The mayor said that the bridge is closed.'));
  expect(await everything(path)).toMatchObject([
    {
      capture: {
        name: 'letter',
        from: path,
        mediaType: 'text/plain',
        given: { title: 'Bridge closed', byline: ['Ilse Marn'], published: '2031-05-14T10:00:00.000Z' },
      },
    },
  ]);
});

test('a newsletter is published by its sender', async () => {
  const path = put(
    'news.eml',
    mail([...FROM, 'List-Unsubscribe: <https://karsa.example/off>', TEXT], 'The bridge is closed.'),
  );
  expect((await capturesIn(path))[0]?.given).toMatchObject({ outlet: 'Ilse Marn' });
  expect((await capturesIn(path))[0]?.given.byline).toBeUndefined();
});

const PAGE_PART =
  'Content-Type: text/html\r\n\r\n<html><style>p { color: red }</style><body><p>The mayor said that the bridge is closed for now.</p></body></html>';

test.each([
  ['the plain text where it is whole', 'The mayor said that the bridge is closed for now.', 'text/plain'],
  ['the page where the plain text only says where to look', 'Read this in your browser.', 'text/html'],
])('of two bodies %s', async (_, plain, mediaType) => {
  const [header, body] = mixed([`${TEXT}\r\n\r\n${plain}`, PAGE_PART], 'alternative');
  expect(await capturesIn(put('two.eml', mail([...FROM, header], body)))).toMatchObject([{ mediaType }]);
});

test('attachments that are reports: PDFs, pages, texts', async () => {
  const pdf = makePdf([column(72, 700, ['The office of roads said that the bridge is closed.'])]).toString('base64');
  const [header, body] = mixed([
    `${TEXT}\r\n\r\nSee below.`,
    `Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="statement.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${pdf}`,
    'Content-Type: image/png\r\nContent-Disposition: attachment; filename="photo.png"\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=',
  ]);
  expect(await lines(put('post.eml', mail([...FROM, header], body)))).toEqual([
    'post See below.',
    'post-1-statement The office of roads said that the bridge is closed.',
  ]);
});

test('parts a thousand deep are refused, with a name for it', async () => {
  let [headers, body] = [TEXT, 'The mayor said so.'];
  for (let depth = 0; depth < 1_000; depth++) {
    body = `--d${depth}\r\n${headers}\r\n\r\n${body}\r\n--d${depth}--`;
    headers = `Content-Type: multipart/mixed; boundary="d${depth}"`;
  }
  const path = put('deep.eml', mail([...FROM, headers], body));
  expect(await everything(path)).toMatchObject([
    { kind: 'failed', path, error: { code: 'too-large', message: /inside each other/ } },
  ]);
});

test('a mail without a text', async () => {
  const [header, body] = mixed(['Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=']);
  expect(await lines(put('empty.eml', mail([...FROM, header], body)))).toEqual(['failed empty.eml no-text']);
});

test('a mailbox: its mails one by one, a broken one named', async () => {
  const nested = Array.from(
    { length: 60 },
    (_, at) => `--b${at}\nContent-Type: multipart/mixed; boundary="b${at + 1}"\n\n`,
  ).join('');
  const box = [
    'From ilse@karsa.example Wed May 14 12:00:00 2031\nFrom: Ilse <ilse@karsa.example>\nSubject: One\n\nThe mayor said so.\n>From the harbour he went home.\n',
    `From ilse@karsa.example Wed May 14 12:01:00 2031\nFrom: Ilse <ilse@karsa.example>\nContent-Type: multipart/mixed; boundary="b0"\n\n${nested}`,
    'From ilse@karsa.example Wed May 14 12:02:00 2031\nFrom: Ilse <ilse@karsa.example>\nSubject: Three\n\nFrom here on the road is open.\n',
  ].join('\n');
  expect(await lines(put('post.mbox', box))).toEqual([
    'post-1 The mayor said so. From the harbour he went home.',
    'failed post.mbox#2 too-large',
    'post-3 From here on the road is open.',
  ]);
});

test('a page that a browser saved as MHTML: the page, and where and when it was', async () => {
  const [header, body] = mixed(
    [
      `${PAGE_PART}`,
      'Content-Type: image/png\r\nContent-Location: https://karsapost.example/p.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=',
    ],
    'related',
  );
  const path = put(
    'saved.mhtml',
    mail(
      [
        'From: <Saved by Blink>',
        'Snapshot-Content-Location: https://karsapost.example/a1',
        'Subject: Bridge',
        'Date: Wed, 14 May 2031 12:00:00 +0200',
        header.replace('; ', '; type="text/html"; '),
      ],
      body,
    ),
  );
  const [capture, ...others] = await capturesIn(path);
  expect(others).toEqual([]);
  expect(capture).toMatchObject({
    name: 'saved',
    mediaType: 'text/html',
    capturedAt: '2031-05-14T10:00:00.000Z',
    given: { url: 'https://karsapost.example/a1' },
  });
  expect(capture?.given).toEqual({ url: 'https://karsapost.example/a1' });
  expect(textIn(capture)).toContain('<p>The mayor said');
});
