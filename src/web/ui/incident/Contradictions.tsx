// What cannot hold together, each value with whose it is and the words.
import type { Contradiction } from '../../../dossier.ts';
import { addressOf } from '../route.ts';
import { contradictionWords, sourceWords } from '../words/say.ts';
import type { Words } from './words.ts';

interface ContradictionsProps {
  readonly contradictions: readonly Contradiction[];
  readonly words: Words;
}

export function Contradictions({ contradictions, words }: ContradictionsProps) {
  if (contradictions.length === 0) return null;
  return (
    <section class="contradictions">
      <h2>What does not agree</h2>
      {contradictions.map(({ id, kind, revised, values }) => (
        <article key={id}>
          <h3>
            {contradictionWords[kind]}{' '}
            <span class="faint">{revised ? '· revised by its own source' : '· disputed'}</span>
          </h3>
          <ul>
            {values.map(({ report, value, source, span }) => (
              <li key={`${report} ${span.start} ${value}`}>
                <strong>{sourceWords(value)}</strong> · {source ? sourceWords(source) : 'in its own voice'} ·{' '}
                <a href={addressOf(['reports', words.report(report)?.kept ?? ''])}>{words.name(report)}</a>
                <q dir="auto">{words.of(report, span)}</q>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}
