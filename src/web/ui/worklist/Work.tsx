// One thing that is worth a second look, with the words behind it. It asks, it does not judge.
import { day } from '../../../output/days.ts';
import type { WorkPassage, WorkRow } from '../../../store/dossiers/worklistOf.ts';
import { addressOf } from '../route.ts';
import { sourceWords, typeWords } from '../words/say.ts';

interface WorkProps {
  readonly row: WorkRow;
  /** Its kind in words. */
  readonly about: string;
}

/** Passages shown; the incident or the report shows the rest. */
const SHOWN = 6;

export function Work({ row, about }: WorkProps) {
  const { kind, id, message, revised, type, place, passages } = row;
  const what = kind === 'contradiction' ? [type && typeWords(type), place].filter(Boolean).join(', ') : null;
  return (
    <article class="work">
      <p class="facts">
        {[kind === 'remark' ? 'in one report' : revised ? 'revised' : 'disputed', row.day && day(row.day), id]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <h2>
        <a href={addressIn(row)}>
          {about}
          {what && `: ${what}`}
        </a>
      </h2>
      {message && <p>{message}</p>}
      <ul>
        {passages.slice(0, SHOWN).map((passage) => (
          <Words key={`${passage.report} ${passage.span.start} ${passage.value}`} passage={passage} />
        ))}
      </ul>
      {passages.length > SHOWN && <p class="faint">and {passages.length - SHOWN} more</p>}
    </article>
  );
}

function Words({ passage: { report, outlet, title, value, source, text } }: { readonly passage: WorkPassage }) {
  return (
    <li>
      {value !== null && (
        <strong>
          {sourceWords(value)} · {source ? sourceWords(source) : 'in its own voice'} ·{' '}
        </strong>
      )}
      <a href={addressOf(['reports', report])}>{outlet ?? title ?? report}</a>
      <q dir="auto">{text}</q>
    </li>
  );
}

/** A contradiction leads to its incident, a remark to its words in the report. */
function addressIn({ kind, id }: WorkRow): string {
  if (kind === 'contradiction') return addressOf(['incidents', id]);
  const [report = '', mark = ''] = id.split('.');
  return addressOf(['reports', report], { kind: 'remark', mark });
}
