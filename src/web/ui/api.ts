// The page's only way to the server: JSON from its own origin.
import { useEffect, useState } from 'preact/hooks';
import type { ErrorShape } from '../../errors.ts';

/** What the server answered where it could not do what was asked. */
class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** GET; throws `ApiError`. */
export const ask = <Answer>(path: string, signal?: AbortSignal): Promise<Answer> =>
  send<Answer>(path, signal ? { signal } : {});

/** POST of JSON, or of files; throws `ApiError`. */
export const post = <Answer>(path: string, body: FormData | object): Promise<Answer> =>
  send<Answer>(
    path,
    body instanceof FormData
      ? { method: 'POST', body }
      : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
  );

async function send<Answer>(path: string, options: RequestInit): Promise<Answer> {
  const response = await fetch(path, { ...options, credentials: 'same-origin', redirect: 'error' }).catch((thrown) => {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown;
    throw new ApiError('not-reachable', 'the server does not answer; is "hearsay serve" still running?');
  });
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  if (!isJson) throw new ApiError('broken', `expected JSON from ${path}, found status ${response.status}`);
  const answer: unknown = await response.json();
  if (response.ok) return answer as Answer;
  const { error } = answer as ErrorShape;
  throw new ApiError(error.code, error.message);
}

export type Asked<Answer> =
  | { readonly state: 'waiting'; readonly last: Answer | null }
  | { readonly state: 'answered'; readonly last: Answer }
  | { readonly state: 'failed'; readonly last: Answer | null; readonly error: Error };

/** Asks again whenever the path changes, or `times`; the last answer stays until the next has come. `null` asks nothing. */
export function useAsked<Answer>(path: string | null, times = 0): Asked<Answer> {
  const [asked, setAsked] = useState<Asked<Answer>>({ state: 'waiting', last: null });
  useEffect(() => {
    if (path === null) return;
    const stop = new AbortController();
    setAsked(({ last }) => ({ state: 'waiting', last }));
    ask<Answer>(path, stop.signal).then(
      (last) => setAsked({ state: 'answered', last }),
      (error: Error) => {
        if (!stop.signal.aborted) setAsked(({ last }) => ({ state: 'failed', last, error }));
      },
    );
    return () => stop.abort();
  }, [path, times]);
  return asked;
}
