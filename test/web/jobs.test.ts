// The queue of what is added goes on whatever a job does.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultFetchSettings } from '../../src/acquire/fetch/settings.ts';
import { openCase } from '../../src/store/openCase.ts';
import { createJobs } from '../../src/web/adding/jobs.ts';

test('a folder that cannot be removed is told as the job’s error, and the next job runs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-jobs-'));
  const target = join(folder, 'test.hearsay');
  await (await openCase(target, { who: 'Ada' })).close();
  const errors: unknown[] = [];
  const jobs = createJobs({
    open: { target, who: 'Ada', passphrase: null },
    fetch: defaultFetchSettings,
    onError: (thrown) => errors.push(thrown),
  });
  // No path holds a zero byte, so that removing it fails.
  const first = jobs.add({ inputs: [], folder: `${folder}/uploads\0` }, 'Ada');
  const next = jobs.add({ inputs: [], folder: null }, 'Ada');
  await expect.poll(() => jobs.of(next.id)?.finished, { timeout: 100_000 }).toBe(true);
  expect(jobs.of(first.id)).toMatchObject({ finished: true, items: [{ kind: 'failed' }] });
  expect(jobs.of(next.id)).toMatchObject({ items: [], incidents: 'made' });
  expect(errors).toHaveLength(1);
  await jobs.close();
  rmSync(folder, { recursive: true });
}, 120_000);
