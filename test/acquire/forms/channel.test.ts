// The export of a messaging channel.
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { scanMessages } from '../../../src/acquire/channel/scanMessages.ts';
import { capturesIn, everything, lines, testFolder, textIn } from './found.ts';

const { put } = testFolder();

const MESSAGES = [
  { id: 1, type: 'service', date: '2031-05-14T09:00:00', actor: 'Karsa Watch', action: 'create_channel', text: '' },
  {
    id: 2,
    type: 'message',
    date: '2031-05-14T12:00:00',
    date_unixtime: '1936519200',
    from: 'Karsa Watch',
    forwarded_from: 'Harbour “Eye”',
    text: [
      'The ',
      { type: 'bold', text: 'mayor' },
      ' said: ',
      { type: 'text_link', text: 'no', href: 'https://x.example' },
      ' {"messages": [}.',
    ],
  },
  { id: 3, type: 'message', date: '2031-05-14T12:05:00', from: 'Karsa Watch', photo: 'p.jpg', text: '' },
  {
    id: 4,
    type: 'message',
    date: '2031-05-14T12:06:00',
    from: 'Karsa Watch',
    author: 'Ola Brun',
    text: 'Ola said "yes\\".',
  },
];
const EXPORT = { name: 'Karsa Watch é', type: 'public_channel', id: 77, messages: MESSAGES };

test('every message with words: who forwarded it, exact times, one name each', async () => {
  const path = put('result.json', JSON.stringify(EXPORT, null, 1));
  expect(await lines(path)).toEqual([
    'result-77-2 The mayor said: no {"messages": [}.',
    'result-77-4 Ola said "yes\\".',
    'passed over 2 messages that hold no report: 1 without text, 1 without words of anybody',
  ]);
  const [two, four] = await capturesIn(path);
  expect(two).toMatchObject({
    from: `${path}#77-2`,
    mediaType: 'text/plain',
    given: { outlet: 'Karsa Watch é', published: '2031-05-14T10:00:00Z' },
    channel: { name: 'Karsa Watch é', id: '77', message: '2', forwardedFrom: 'Harbour “Eye”' },
  });
  expect(four).toMatchObject({
    given: { published: '2031-05-14T12:06:00', byline: ['Ola Brun'] },
    channel: { forwardedFrom: null },
  });
});

test('in a group each writes for themselves', async () => {
  const group = {
    ...EXPORT,
    type: 'private_group',
    messages: [{ id: 5, type: 'message', date: '2031-05-14T12:06:00', from: 'Ola Brun', text: 'No.' }],
  };
  const [capture] = await capturesIn(put('group.json', JSON.stringify(group)));
  expect(capture?.given).toEqual({ byline: ['Ola Brun'], published: '2031-05-14T12:06:00' });
});

test('an export of everything: the messages of every chat', async () => {
  const all = { about: 'x', chats: { about: 'y', list: [EXPORT, { ...EXPORT, name: 'Other', id: 78 }] } };
  expect(
    (await capturesIn(put('all.json', JSON.stringify(all)))).map(({ name, channel }) => `${name} ${channel?.name}`),
  ).toEqual(['all-77-2 Karsa Watch é', 'all-77-4 Karsa Watch é', 'all-78-2 Other', 'all-78-4 Other']);
});

test('the same in pieces of any size', async () => {
  const bytes = Buffer.from(JSON.stringify(EXPORT));
  for (const size of [1, 2, 7, 100]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    const ids: unknown[] = [];
    for await (const { json, channel } of scanMessages(Readable.from(pieces), 'x'))
      ids.push([JSON.parse(json).id, channel.name]);
    expect(ids).toEqual([1, 2, 3, 4].map((id) => [id, 'Karsa Watch é']));
  }
});

test('cut off: what came before is read', async () => {
  const text = JSON.stringify(EXPORT);
  const got = await everything(put('cut.json', text.slice(0, -30)));
  expect(
    got.map((one) => (one.kind === 'captured' ? textIn(one.capture) : one.kind === 'failed' ? one.error.code : '')),
  ).toEqual(['The mayor said: no {"messages": [}.', 'damaged']);
});

test('a message without an end is given up once it is larger than a report', async () => {
  const endless = Buffer.concat([
    Buffer.from('{"type":"x","messages":[{"id":1,"text":"'),
    Buffer.alloc(25_000_000, 'a'),
  ]);
  expect(await lines(put('endless.json', endless))).toEqual(['failed endless.json too-large']);
});
