#!/usr/bin/env node
// The command's entry. The version is told before anything else is loaded: it must cost no more than node itself.
import { version } from './version.ts';

const args = process.argv.slice(2);

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.write(`${version}\n`);
} else {
  process.once('uncaughtException', (thrown) => {
    const where = process.env.HEARSAY_DEBUG === '1' ? thrown.stack : 'HEARSAY_DEBUG=1 shows where';
    process.stderr.write(`hearsay: unexpected: ${thrown.message} (${where})\n`);
    process.exit(1);
  });
  const { run } = await import('./terminal/run.ts');
  process.exitCode = await run(
    args,
    {
      stdin: process.stdin,
      stdout: process.stdout,
      stderr: process.stderr,
      env: process.env,
      onInterrupt: (listener) => {
        process.once('SIGINT', listener);
        return () => process.off('SIGINT', listener);
      },
    },
    async (request) => (await import('./web/serve.ts')).serve(request),
  );
}
