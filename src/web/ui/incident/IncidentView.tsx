// An incident: who stands behind it, through whom it reached the reports, how many, and what does not agree.
import { useState } from 'preact/hooks';
import type { Copy } from '../../../dossier.ts';
import { dayRange } from '../../../output/days.ts';
import type { IncidentAnswer } from '../../api/answers.ts';
import { useAsked } from '../api.ts';
import { addressOf } from '../route.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { count, originWords, typeWords } from '../words/say.ts';
import { Contradictions } from './Contradictions.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import { Figures } from './Figures.tsx';
import { IncidentReview } from './IncidentReview.tsx';
import { NotHeld } from './NotHeld.tsx';
import { Origins } from './Origins.tsx';
import { wordsIn } from './words.ts';

export function IncidentView({ id, readOnly }: { readonly id: string; readonly readOnly: boolean }) {
  const asked = useAsked<IncidentAnswer>(`api/incidents/${encodeURIComponent(id)}`);
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
      <IncidentReview incident={incident} readOnly={readOnly} />
      {copy && <CopyDialog copy={copy} words={words} onClose={() => setCopy(null)} />}
    </div>
  );
}

function placeWords({ incident: { place } }: IncidentAnswer): string {
  if (!place) return 'no place told';
  if (place.latitude === null || place.longitude === null) return `${place.name} is in no gazetteer`;
  return `${place.latitude.toFixed(2)}, ${place.longitude.toFixed(2)}`;
}
