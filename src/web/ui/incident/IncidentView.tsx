// An incident: who stands behind it, through whom it reached the reports, how many, and what does not agree.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Copy } from '../../../dossier.ts';
import { dayRange } from '../../../output/days.ts';
import type { IncidentAnswer, ReportAnswer, ServedCase } from '../../api/answers.ts';
import { ask, useAsked } from '../api.ts';
import { addressOf, go } from '../route.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { count, originWords, typeWords } from '../words/say.ts';
import { Contradictions } from './Contradictions.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import { Figures } from './Figures.tsx';
import { IncidentReview } from './IncidentReview.tsx';
import { NotHeld } from './NotHeld.tsx';
import { Origins } from './Origins.tsx';
import { wordsIn } from './words.ts';

interface IncidentViewProps {
  readonly id: string;
  readonly served: ServedCase;
}

export function IncidentView({ id, served: { made, readOnly } }: IncidentViewProps) {
  const [times, setTimes] = useState(0);
  const asked = useAsked<IncidentAnswer>(`api/incidents/${encodeURIComponent(id)}`, times);
  useFollowed(id, asked.last, made, () => setTimes((before) => before + 1));
  const [copy, setCopy] = useState<Copy | null>(null);
  if (!asked.last) return <Waiting asked={asked} />;
  const answer = asked.last;
  const { incident, contradictions } = answer;
  const words = wordsIn(answer);
  return (
    <div class="incident">
      <p class="crumb">
        <a href={addressOf(['incidents'])}>Incidents</a> ▸ {incident.id}
      </p>
      <h1>
        {typeWords(incident.type)}
        {incident.place ? `, ${incident.place.name}` : ''}
      </h1>
      <p class="facts">
        {incident.from && incident.to ? dayRange(incident.from, incident.to) : 'no day can be told'} ·{' '}
        {placeWords(answer)} · told in {count(incident.reports.length, 'report')}
      </p>
      <p class="standfirst">{originWords(incident)}</p>
      <p class="faint">A count of who says so. It is no verdict on what happened.</p>
      <Origins answer={answer} words={words} onCopy={setCopy} />
      <NotHeld notHeld={incident.notHeld} words={words} />
      <Figures answer={answer} words={words} />
      <Contradictions contradictions={contradictions} words={words} />
      <IncidentReview
        answer={answer}
        words={words}
        readOnly={readOnly}
        onDecided={() => setTimes((before) => before + 1)}
      />
      {copy && <CopyDialog copy={copy} words={words} onClose={() => setCopy(null)} />}
    </div>
  );
}

/** When incidents were worked out anew, this one may be part of another: there its first event is found again. */
function useFollowed(id: string, last: IncidentAnswer | null, made: string | null, onSame: () => void): void {
  const before = useRef(made);
  useEffect(() => {
    const mark = last?.marks.find(({ event }) => event !== null);
    if (before.current === made) return;
    before.current = made;
    if (!mark) return onSame();
    ask<ReportAnswer>(`api/reports/${mark.report}`).then(({ incidents }) => {
      const now = incidents[mark.event ?? ''];
      if (now === undefined || now === id) onSame();
      else go(addressOf(['incidents', now]), { replace: true });
    }, onSame);
  }, [made]);
}

function placeWords({ incident: { place } }: IncidentAnswer): string {
  if (!place) return 'no place told';
  if (place.latitude === null || place.longitude === null) return `${place.name} is in no gazetteer`;
  return `${place.latitude.toFixed(2)}, ${place.longitude.toFixed(2)}`;
}
