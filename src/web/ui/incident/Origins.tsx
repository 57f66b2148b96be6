// The tree from the origins down to the reports, with the copies as edges.
import type { Copy, Origin } from '../../../dossier.ts';
import { day } from '../../../output/days.ts';
import type { IncidentAnswer } from '../../api/answers.ts';
import { addressOf } from '../route.ts';
import { count } from '../words/say.ts';
import { type Carrier, lineageOf } from './lineage.ts';
import { passageWords, type Words } from './words.ts';

interface OriginsProps {
  readonly answer: IncidentAnswer;
  readonly words: Words;
  readonly onCopy: (copy: Copy) => void;
}

const SAYS: Readonly<Record<Origin['says'], string>> = {
  happened: 'says it happened',
  denies: 'denies it',
  assesses: 'assesses it',
};

export function Origins({ answer, words, onCopy }: OriginsProps) {
  const { incident } = answer;
  const carried = new Set(incident.origins.flatMap(({ reports }) => reports));
  const bare = incident.reports.map(({ report }) => report).filter((report) => !carried.has(report));
  const branch = (ids: readonly string[]) => (
    <Branch carriers={lineageOf(ids, answer)} answer={answer} words={words} onCopy={onCopy} />
  );
  return (
    <section class="origins">
      <h2>Who stands behind it</h2>
      {incident.origins.map((origin) => (
        <article key={`${origin.name} ${origin.says}`} class={`origin ${origin.says}`}>
          <h3 dir="auto">{origin.name}</h3>
          <p class="facts">
            {SAYS[origin.says]}
            {origin.party && ' · a party to it'} · reaches you through {count(origin.reports.length, 'report')}
          </p>
          {origin.because.length > 0 && (
            <details>
              <summary>Why these count as one: {count(origin.because.length, 'reason')}</summary>
              <ul class="because">
                {origin.because.map((reason) => (
                  <li
                    key={`${reason.by} ${reason.passages.map(({ report, span }) => `${report} ${span.start}`).join()}`}
                  >
                    <strong>{reason.kind.replace('-', ' ')}</strong> <span class="faint">{reason.by}</span>
                    {passageWords(words, reason.passages).map((line) => (
                      <q key={line} dir="auto">
                        {line}
                      </q>
                    ))}
                  </li>
                ))}
              </ul>
            </details>
          )}
          {branch(origin.reports)}
        </article>
      ))}
      {bare.length > 0 && (
        <article class="origin nobody">
          <h3>Nobody named</h3>
          <p class="facts">{count(bare.length, 'report names no source', 'reports name no source')}</p>
          {branch(bare)}
        </article>
      )}
    </section>
  );
}

interface BranchProps extends OriginsProps {
  readonly carriers: readonly Carrier[];
}

function Branch({ carriers, answer, words, onCopy }: BranchProps) {
  if (carriers.length === 0) return null;
  return (
    <ul class="tree">
      {carriers.map(({ report, via, copy, children }) => {
        const held = words.report(report);
        const told = answer.incident.reports.find((one) => one.report === report);
        return (
          <li key={report}>
            <p class="carrier">
              <a href={addressOf(['reports', held?.kept ?? ''], { kind: 'event', mark: told?.events[0] ?? null })}>
                {words.name(report)}
              </a>
              <span class="facts">
                {held?.published && ` · ${day(held.published)}`}
                {via.length > 0 && ` · through ${via.join(', ')}`}
              </span>
              {copy && (
                <button type="button" class="edge" onClick={() => onCopy(copy)}>
                  {Math.round(copy.share * 100)} % the same words{copy.credited ? ', credited' : ', not credited'}
                </button>
              )}
            </p>
            {told && (
              <q class="telling" dir="auto">
                {words.of(report, told.span)}
              </q>
            )}
            <Branch carriers={children} answer={answer} words={words} onCopy={onCopy} />
          </li>
        );
      })}
    </ul>
  );
}
