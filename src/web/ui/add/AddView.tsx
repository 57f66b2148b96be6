// Adding: drop files, choose them, or paste addresses; each item tells what became of it.
import { useEffect, useState } from 'preact/hooks';
import type { CaseAnswer, JobAnswer } from '../../api/answers.ts';
import { ask, post } from '../api.ts';
import { tellChanged } from '../shell/useCase.ts';
import { count } from '../words/say.ts';
import { Job } from './Job.tsx';

/** Milliseconds between two looks at a job. */
const LOOK = 400;

export function AddView({ about }: { readonly about: CaseAnswer }) {
  const [job, setJob] = useState<JobAnswer | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isOver, setIsOver] = useState(false);
  const begin = (body: FormData | object): void => {
    setError(null);
    post<JobAnswer>('api/reports', body).then(setJob, (thrown: Error) => setError(thrown.message));
  };
  const beginFiles = (files: FileList | null): void => {
    if (!files || files.length === 0) return;
    const body = new FormData();
    for (const file of files) body.append('files', file, file.name);
    begin(body);
  };
  useEffect(() => {
    if (!job) return;
    tellChanged();
    if (job.finished) return;
    const timer = window.setTimeout(() => {
      ask<JobAnswer>(`api/jobs/${job.id}`).then(setJob, (thrown: Error) => setError(thrown.message));
    }, LOOK);
    return () => window.clearTimeout(timer);
  }, [job]);
  if (about.served.readOnly) return <p class="empty">This case is open for reading only.</p>;
  const megabytes = Math.floor(about.served.maxUploadBytes / 1_000_000);
  return (
    <div class="add">
      <h1>Add reports</h1>
      <label
        class={`drop${isOver ? ' over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          beginFiles(event.dataTransfer?.files ?? null);
        }}
      >
        <span class="title">Drop files here, or choose them</span>
        <span class="faint">
          Saved pages, text, PDF, mail, WARC and WACZ archives, tables of addresses; at most{' '}
          {count(about.served.maxUploadFiles, 'file')} and {megabytes} MB at once. They are sent to nobody else.
        </span>
        <input type="file" multiple onChange={({ currentTarget }) => beginFiles(currentTarget.files)} />
      </label>
      <form
        class="addresses"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = String(new FormData(event.currentTarget).get('addresses') ?? '');
          const addresses = typed.split(/\s+/).filter((word) => word !== '');
          if (addresses.length > 0) begin({ addresses });
        }}
      >
        <label class="field">
          <span>Or paste addresses, one a line; hearsay fetches these pages, and nothing else</span>
          <textarea name="addresses" rows={4} required />
        </label>
        <button type="submit" class="main">
          Fetch and add
        </button>
      </form>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {job && <Job job={job} />}
    </div>
  );
}
