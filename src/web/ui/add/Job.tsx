// How far adding has come, and what became of each item.
import type { JobAnswer, JobItem } from '../../api/answers.ts';
import { addressOf } from '../route.ts';

const BECAME: Readonly<Record<JobItem['kind'], string>> = {
  new: 'new report',
  'new-version': 'new version of a report',
  again: 'was there already',
  purged: 'was there, and was erased',
  failed: 'not added',
  skipped: 'left out',
};

const INCIDENTS: Readonly<Record<JobAnswer['incidents'], string>> = {
  waiting: 'The incidents are worked out next.',
  working: 'The incidents are being worked out …',
  made: 'The incidents are worked out.',
  failed: 'The incidents could not be worked out; "hearsay incidents" tells why.',
};

export function Job({ job }: { readonly job: JobAnswer }) {
  return (
    <section class="job" aria-label="Progress">
      <p role="status">
        {job.done} of {job.all} {job.finished ? 'done' : 'done so far'}. {INCIDENTS[job.incidents]}
      </p>
      <progress value={job.done} max={Math.max(1, job.all)} aria-label="Reports done" />
      <ul>
        {job.items.map((item, at) => (
          <li key={`${at} ${item.name}`} class={item.kind}>
            {item.report ? <a href={addressOf(['reports', item.report])}>{item.name}</a> : <span>{item.name}</span>}
            <span class="facts"> · {BECAME[item.kind]}</span>
            {item.error && <p class="error">{item.error.message}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
