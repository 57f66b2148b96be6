// The rows of a long answer, asked for page by page as they come into view.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Page } from '../../../store/ask/page.ts';
import { ask } from '../api.ts';

/** Rows asked for at once. A guess: three screens. */
const ROWS = 100;

export interface Rows<Row> {
  /** Rows in all; null until the first page has come. */
  readonly all: number | null;
  readonly at: (index: number) => Row | undefined;
  /** Asks for the pages that hold these rows. */
  readonly want: (first: number, last: number) => void;
  readonly error: Error | null;
  /** True while the rows are those of another filter. */
  readonly old: boolean;
}

interface Kept<Row> {
  readonly path: string;
  readonly all: number | null;
  readonly pages: ReadonlyMap<number, readonly Row[]>;
  readonly error: Error | null;
}

/** `path` holds the filter; rows of the last filter stay until the first page of the next has come. */
export function useRows<Row, Answer extends Page<Row> = Page<Row>>(
  path: string,
  onFirst?: (answer: Answer) => void,
): Rows<Row> {
  const [kept, setKept] = useState<Kept<Row>>({ path: '', all: null, pages: new Map(), error: null });
  const asked = useRef(new Set<string>());
  const current = useRef(path);
  current.current = path;

  const fetchPage = (number: number): void => {
    const key = `${path} ${number}`;
    if (asked.current.has(key)) return;
    asked.current.add(key);
    askPage<Answer>(path, number).then(
      (answer) => {
        if (current.current !== path) return;
        setKept((last) => ({
          path,
          all: answer.all,
          pages: new Map([...(last.path === path ? last.pages : []), [number, answer.rows]]),
          error: null,
        }));
      },
      (error: Error) => {
        asked.current.delete(key);
        if (current.current === path) setKept((last) => ({ ...last, path, error }));
      },
    );
  };

  // One filter at a time: who types fast is answered for the last letter, not for each.
  const busy = useRef(false);
  const askFirst = (): void => {
    const wanted = current.current;
    asked.current = new Set([`${wanted} 0`]);
    busy.current = true;
    const done = (keep: () => void): void => {
      busy.current = false;
      if (current.current === wanted) keep();
      else askFirst();
    };
    askPage<Answer>(wanted, 0).then(
      (answer) =>
        done(() => {
          onFirst?.(answer);
          setKept({ path: wanted, all: answer.all, pages: new Map([[0, answer.rows]]), error: null });
        }),
      (error: Error) =>
        done(() => {
          asked.current.clear();
          setKept((last) => ({ ...last, path: wanted, error }));
        }),
    );
  };
  useEffect(() => {
    if (!busy.current) askFirst();
  }, [path]);

  return {
    all: kept.all,
    at: (index) => kept.pages.get(Math.floor(index / ROWS))?.[index % ROWS],
    want: (first, last) => {
      for (let page = Math.floor(first / ROWS); page <= Math.floor(last / ROWS); page++) fetchPage(page);
    },
    error: kept.error,
    old: kept.path !== path,
  };
}

function askPage<Answer>(path: string, number: number): Promise<Answer> {
  const joint = path.includes('?') ? '&' : '?';
  return ask<Answer>(`${path}${joint}rows=${ROWS}&skip=${number * ROWS}`);
}
