// How many: each figure as a range on one scale, grouped by whose it is, in the order of days.

import type { Bounds } from '../../../dossier.ts';
import { day } from '../../../output/days.ts';
import type { IncidentAnswer } from '../../api/answers.ts';
import { addressOf } from '../route.ts';
import { boundsWords } from '../words/say.ts';
import { type TollSource, tollsOf } from './tolls.ts';
import type { Words } from './words.ts';

interface FiguresProps {
  readonly answer: IncidentAnswer;
  readonly words: Words;
}

export function Figures({ answer, words }: FiguresProps) {
  const kinds = (['killed', 'injured'] as const).flatMap((of) => {
    const sources = tollsOf(answer, of);
    return sources.length > 0 ? [{ of, sources }] : [];
  });
  if (kinds.length === 0) return null;
  return (
    <section class="figures">
      <h2>How many</h2>
      {kinds.map(({ of, sources }) => (
        <Tolls key={of} of={of} sources={sources} words={words} />
      ))}
    </section>
  );
}

interface TollsProps {
  readonly of: string;
  readonly sources: readonly TollSource[];
  readonly words: Words;
}

function Tolls({ of, sources, words }: TollsProps) {
  const most =
    Math.max(1, ...sources.flatMap(({ rows }) => rows.map(({ bounds }) => bounds.high ?? bounds.low ?? 0))) * 1.15;
  return (
    <div class="table-box">
      <table>
        <caption>{of}</caption>
        <thead>
          <tr>
            <th scope="col">Whose figure</th>
            <th scope="col">Told by</th>
            <th scope="col">Day</th>
            <th scope="col" class="range">
              0 to {Math.floor(most)}
            </th>
            <th scope="col">Figure</th>
          </tr>
        </thead>
        {sources.map(({ name, rows, revised }) => (
          <tbody key={name}>
            {rows.map(({ report, day: told, bounds }, at) => (
              <tr key={report}>
                {at === 0 && (
                  <th scope="rowgroup" rowSpan={rows.length} dir="auto">
                    {name}
                    {revised && <span class="revised">↗ changes over time</span>}
                  </th>
                )}
                <td>
                  <a href={addressOf(['reports', words.report(report)?.kept ?? ''])}>{words.name(report)}</a>
                </td>
                <td class="day">{told ? day(told) : 'no date'}</td>
                <td class="range">
                  <Range bounds={bounds} most={most} />
                </td>
                <td class="number">{boundsWords(bounds)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Units of the drawing; it is stretched to its cell. */
const WIDTH = 240;
const HALF = 8;

/** Closed ends are strokes, open ends ("at least", "up to") arrows. */
function Range({ bounds: { low, high }, most }: { readonly bounds: Bounds; readonly most: number }) {
  const x = (value: number): number => 6 + (value / most) * (WIDTH - 12);
  const [from, to] = [x(low ?? 0), x(high ?? most)];
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HALF * 2}`} aria-hidden="true">
      <line class="axis" x1="0" x2={WIDTH} y1={HALF} y2={HALF} />
      <line class="bar" x1={from} x2={to} y1={HALF} y2={HALF} />
      {low === null ? (
        <path class="open" d={`M${from + 6} 3 L${from} ${HALF} L${from + 6} 13`} />
      ) : (
        <line class="end" x1={from} x2={from} y1="2" y2="14" />
      )}
      {high === null ? (
        <path class="open" d={`M${to - 6} 3 L${to} ${HALF} L${to - 6} 13`} />
      ) : (
        <line class="end" x1={to} x2={to} y1="2" y2="14" />
      )}
      {low !== null && low === high && <circle class="exact" cx={from} cy={HALF} r="4.5" />}
    </svg>
  );
}
