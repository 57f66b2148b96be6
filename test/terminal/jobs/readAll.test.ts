// Tasks are asked for no faster than they are done: that is what bounds the memory.
import { expect, test } from 'vitest';
import { makeCapture } from '../../../src/acquire/capture.ts';
import { readAll, type Task } from '../../../src/terminal/jobs/readAll.ts';

test('an archive of any size is read a few reports ahead', async () => {
  let [asked, came, most, closed] = [0, 0, 0, false];
  const tasks = async function* (): AsyncGenerator<Task> {
    try {
      for (let at = 0; at < 60; at++) {
        asked++;
        most = Math.max(most, asked - came);
        const capture = makeCapture(Buffer.from(`The mayor said that road ${at} is open.`), { name: `r${at}` });
        yield {
          kind: 'job',
          job: { report: { kind: 'captured', capture }, given: {}, tree: null, csv: null, actors: null, place: null },
          input: 0,
        };
      }
    } finally {
      closed = true;
    }
  };
  const signal = new AbortController().signal;
  for await (const one of readAll(tasks(), { signal, timeLimitS: 60, onMany: () => undefined, cores: 2 })) {
    expect(one).toMatchObject({ kind: 'finished', outcome: { kind: 'done' } });
    came++;
    if (came === 50) break;
  }
  expect(most).toBeLessThanOrEqual(10);
  expect(closed).toBe(true);
}, 60_000);
