// `verify`, `purge` and `case …`: what keeps a case whole over the years.

import { fileBytes } from '../../acquire/readBytes.ts';
import { writeWhole } from '../../acquire/writeWhole.ts';
import { errorShape, HearsayError } from '../../errors.ts';
import type { CaseInfo } from '../../store/care/info.ts';
import type { ExitCode } from '../commands/read.ts';
import type { Console, Streams } from '../console.ts';
import { harmless } from '../print/harmless.ts';
import { createCount } from './count.ts';
import { type CaseOptions, openOptionsOf, targetOf, withCase } from './withCase.ts';

export interface CareOptions extends CaseOptions {
  readonly json?: boolean;
}

/** Prints what was checked; exit code 1 where something is wrong. */
export async function verifyCase(options: CareOptions, streams: Streams, console: Console): Promise<ExitCode> {
  const { verify } = await import('../../store/care/verify.ts');
  const stop = new AbortController();
  const stopListening = streams.onInterrupt(() => stop.abort());
  const count = createCount(console, streams, 'checked');
  try {
    const done = await withCase(options, streams, (one) => verify(one, { signal: stop.signal, progress: count.step }));
    count.end();
    if (options.json) await console.write(`${JSON.stringify(done)}\n`);
    else if (done.fault) await console.write(`${done.fault.where}: ${done.fault.message}\n`);
    else
      await console.write(
        `whole: ${done.reports} reports and ${done.entries} log entries\nhead of the log: ${done.head}\nKeep the head elsewhere: it proves later that nothing before it was changed.\n`,
      );
    return done.fault ? 1 : 0;
  } catch (thrown) {
    if (!stop.signal.aborted) throw thrown;
    console.note('stopped: nothing was changed; run it again to check everything');
    return 130;
  } finally {
    count.end();
    stopListening();
  }
}

export interface PurgeOptions extends CaseOptions {
  readonly why?: string;
}

/** Erases reports for good. Throws `wrong-use` without a reason. */
export async function purgeReports(
  ids: readonly string[],
  options: PurgeOptions,
  streams: Streams,
  console: Console,
): Promise<ExitCode> {
  const { why } = options;
  if (!why)
    throw new HearsayError(
      'wrong-use',
      '--why: expected a reason, which stays in the log when everything else is gone',
    );
  const { parseId } = await import('../../store/ask/show.ts');
  const { purge } = await import('../../store/care/purge.ts');
  const reports = ids.map((id) => {
    const { report, number, mark } = parseId(id);
    if (number !== null || mark !== null)
      throw new HearsayError(
        'wrong-use',
        `expected a whole report, as r${report}, found "${id}": a purge erases all of it`,
        {
          id,
        },
      );
    return report;
  });
  let failed = 0;
  await withCase(options, streams, async (one) => {
    for (const report of reports) {
      const erased = await purge(one, report, why);
      if (erased > 0) console.note(`r${report}: purged; backups and exports made before still hold it`);
      else {
        failed++;
        console.complain(
          errorShape(new HearsayError('not-found', `the case holds no content of report r${report}`, { report })),
        );
      }
    }
  });
  return failed > 0 ? 1 : 0;
}

export async function infoOfCase(options: CareOptions, streams: Streams, console: Console): Promise<ExitCode> {
  const { caseInfo } = await import('../../store/care/info.ts');
  const info = await withCase(options, streams, caseInfo);
  await console.write(options.json ? `${JSON.stringify(info)}\n` : infoLines(info));
  return 0;
}

const infoLines = (info: CaseInfo): string =>
  [
    `${harmless(info.name)}  (case ${info.id}, ${info.engine}, form ${info.form})`,
    `begun      ${info.begun ?? 'not yet'}`,
    `reports    ${info.reports} in ${info.versions} versions, ${info.captures} captures${info.purged > 0 ? `, ${info.purged} purged` : ''}`,
    ...info.readBy.map(
      ({ hearsay, models, readings }) => `readings   ${readings} by hearsay ${hearsay}, models ${models}`,
    ),
    `decisions  ${info.decisions}`,
    `log        ${info.logEntries} entries, head ${info.head ?? 'none'}`,
    ...(info.size === null ? [] : [`size       ${(info.size / 1_000_000).toFixed(1)} MB`]),
    '',
  ].join('\n');

export async function backupCase(
  to: string,
  options: CaseOptions,
  streams: Streams,
  console: Console,
): Promise<ExitCode> {
  const { copyFile } = await import('../../store/care/backup.ts');
  const { writeLog } = await import('../../store/log.ts');
  await withCase(options, streams, async (one) => {
    await copyFile(one.engine, to);
    await one.engine.write((db) => writeLog(db, one.hand, 'backed-up', {}));
  });
  console.note(`${to}: a whole copy; an encrypted case stays encrypted`);
  return 0;
}

export async function restoreCase(
  backup: string,
  options: CaseOptions,
  streams: Streams,
  console: Console,
): Promise<ExitCode> {
  const { restore } = await import('../../store/care/restore.ts');
  const target = targetOf(options, streams.env);
  const { before, reports } = await restore(backup, target, openOptionsOf(options, streams));
  console.note(`${target}: restored with ${reports} reports${before ? `; what stood there is in ${before}` : ''}`);
  return 0;
}

export interface MergeCaseOptions extends CaseOptions {
  readonly otherPassphraseFile?: string;
}

export async function mergeCase(
  other: string,
  { otherPassphraseFile, ...options }: MergeCaseOptions,
  streams: Streams,
  console: Console,
): Promise<ExitCode> {
  const { merge } = await import('../../store/care/merge.ts');
  const otherOptions = {
    case: other,
    ...(otherPassphraseFile === undefined ? {} : { passphraseFile: otherPassphraseFile }),
  };
  const count = createCount(console, streams, 'reports merged');
  const done = await withCase(options, streams, (one) =>
    withCase(otherOptions, streams, (from) => merge(one, from, { progress: count.step })),
  );
  count.end();
  console.note(
    `${done.reports} reports, ${done.captures} captures and ${done.decisions} decisions came in from ${other}`,
  );
  return 0;
}

export interface BundleCaseOptions extends CaseOptions {
  readonly redact?: boolean;
}

export async function bundleCase(
  folder: string,
  options: BundleCaseOptions,
  streams: Streams,
  console: Console,
): Promise<ExitCode> {
  const { bundle } = await import('../../store/care/bundle.ts');
  const stop = new AbortController();
  const stopListening = streams.onInterrupt(() => stop.abort());
  const count = createCount(console, streams, 'reports written');
  try {
    const done = await withCase(options, streams, (one) =>
      bundle(one, folder, { redacted: options.redact ?? false, signal: stop.signal, progress: count.step }),
    );
    count.end();
    console.note(
      `${folder}: ${done.versions} reports in ${done.files} files, with their digests in manifest-sha256.txt`,
    );
    return 0;
  } catch (thrown) {
    if (!stop.signal.aborted) throw thrown;
    console.note(`stopped: ${folder} was not written`);
    return 130;
  } finally {
    count.end();
    stopListening();
  }
}

export interface StampOptions extends CaseOptions {
  readonly request?: string;
  readonly answer?: string;
}

/** Writes a request for a time stamp, or keeps the answer. Throws `wrong-use`. */
export async function stampCase(options: StampOptions, streams: Streams, console: Console): Promise<ExitCode> {
  const { headOf, keepStamp, stampRequest } = await import('../../store/care/stamp.ts');
  const { request, answer } = options;
  if ((request === undefined) === (answer === undefined))
    throw new HearsayError('wrong-use', 'expected --request FILE to ask for a stamp, or --answer FILE to keep one');
  await withCase(options, streams, async (one) => {
    if (request !== undefined) {
      writeWhole(request, stampRequest(await headOf(one)));
      console.note(`${request}: send it to the service of your choice, as application/timestamp-query`);
    } else if (answer !== undefined) {
      const { head, at } = await keepStamp(one, await fileBytes(answer));
      console.note(
        `the log up to ${head} stood at ${at}, says the service; check its signature with openssl ts -verify`,
      );
    }
  });
  return 0;
}
