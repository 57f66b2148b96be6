// What a decision about an incident needs to be told: which other incident, which reports, which sources.
import { dayRange } from '../../../output/days.ts';
import type { Page } from '../../../store/ask/page.ts';
import type { IncidentRow } from '../../../store/dossiers/askIncidents.ts';
import type { IncidentAnswer } from '../../api/answers.ts';
import { useAsked } from '../api.ts';
import { typeWords } from '../words/say.ts';
import type { Words } from './words.ts';

export const ACTIONS = {
  accept: 'It is one incident, as shown',
  merge: 'It is the same as another',
  split: 'Some reports tell of another',
  'same-source': 'Two of its sources are one',
  'other-source': 'A source is counted with others and is not one of them',
  reject: 'It is no incident',
  note: 'Note',
} as const;

export type Action = keyof typeof ACTIONS;

interface WhatFieldsProps {
  readonly action: Action;
  readonly answer: IncidentAnswer;
  readonly words: Words;
}

export function WhatFields({ action, answer, words }: WhatFieldsProps) {
  switch (action) {
    case 'merge':
      return <Other answer={answer} />;
    case 'split':
      return <Reports answer={answer} words={words} />;
    case 'same-source': {
      const names = answer.incident.origins.map(({ name }) => name).filter((name) => !name.startsWith('unnamed:'));
      return (
        <>
          <Choice label="This source" name="one" values={names} />
          <Choice label="is the same as" name="other" values={names.toReversed()} />
        </>
      );
    }
    case 'other-source': {
      const names = Object.values(answer.called).flat();
      if (names.length === 0) return <p>Each source here goes by one name: none is counted with another.</p>;
      return <Choice label="Another source than the rest" name="one" values={names} />;
    }
    case 'accept':
    case 'reject':
    case 'note':
      return null;
  }
}

/** Incidents of the same days, the most likely ones first; any other can be typed. */
function Other({ answer: { incident } }: { readonly answer: IncidentAnswer }) {
  const days = new URLSearchParams({
    ...(incident.from ? { from: incident.from } : {}),
    ...(incident.to ? { to: incident.to } : {}),
  });
  const near = useAsked<Page<IncidentRow>>(`api/incidents?${days}`);
  const others = (near.last?.rows ?? []).filter(({ id }) => id !== incident.id);
  return (
    <label class="field">
      <span>The other incident, as i7</span>
      <input name="with" type="text" pattern="i\d+" required list="near" autocomplete="off" />
      <datalist id="near">
        {others.map(({ id, type, place, from, to }) => (
          <option key={id} value={id}>
            {[typeWords(type), place, from && to ? dayRange(from, to) : null].filter(Boolean).join(', ')}
          </option>
        ))}
      </datalist>
    </label>
  );
}

function Reports({ answer, words }: { readonly answer: IncidentAnswer; readonly words: Words }) {
  return (
    <fieldset class="choices">
      <legend>Reports that tell of another incident</legend>
      {answer.incident.reports.map(({ report, span }) => (
        <label key={report} class="switch">
          <input type="checkbox" name="report" value={words.report(report)?.kept ?? ''} />
          <span>
            {words.name(report)} <q dir="auto">{words.of(report, span)}</q>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly values: readonly string[];
}

function Choice({ label, name, values }: ChoiceProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select name={name}>
        {values.map((value) => (
          <option key={value} value={value}>
            {value}
          </option>
        ))}
      </select>
    </label>
  );
}
