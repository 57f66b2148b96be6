// What a person chose about an incident → the decision that the case keeps, told by words and not by numbers.
import { nameKey } from '../../../almanac/nameKey.ts';
import type { Decision } from '../../../store/decisions.ts';
import type { MarkPlace } from '../../../store/regrouping.ts';
import type { IncidentAnswer, IncidentMarkShown } from '../../api/answers.ts';
import { ask } from '../api.ts';
import { sourceDecision } from '../ask/SourceDialog.tsx';
import type { Action } from './WhatFields.tsx';

/** Throws `ApiError` where the other incident is not there, `Error` with what is missing. */
export async function decisionIn(action: Action, typed: FormData, answer: IncidentAnswer): Promise<Decision> {
  const why = told(typed, 'why');
  switch (action) {
    case 'same-source': {
      const names = [told(typed, 'one'), told(typed, 'other')];
      if (nameKey(names[0] ?? '') === nameKey(names[1] ?? '')) throw new Error('Choose two different sources.');
      return sourceDecision('merge', names, why);
    }
    case 'other-source': {
      const name = told(typed, 'one');
      const rest = Object.values(answer.called)
        .filter((names) => names.includes(name))
        .flat()
        .filter((one) => one !== name);
      if (rest.length === 0) throw new Error('No source is counted with another here.');
      return sourceDecision('split', [name, ...rest], why);
    }
    case 'merge': {
      const other = await ask<IncidentAnswer>(`api/incidents/${encodeURIComponent(told(typed, 'with'))}`);
      if (other.incident.id === answer.incident.id) throw new Error('Give the number of another incident.');
      return about(action, answer.marks, [...answer.marks, ...other.marks], why);
    }
    case 'split': {
      const reports = new Set(typed.getAll('report').map(String));
      const leaving = answer.marks.filter(({ report }) => reports.has(report));
      const staying = answer.marks.filter(({ report }) => !reports.has(report));
      if (leaving.length === 0) throw new Error('Choose the reports that tell of another incident.');
      if (staying.length === 0) throw new Error('At least one report has to stay.');
      return about(action, staying, leaving, why);
    }
    case 'accept':
    case 'reject':
    case 'note':
      return about(action, answer.marks, [], why);
  }
}

const told = (typed: FormData, name: string): string => String(typed.get(name) ?? '').trim();

function about(
  action: Decision['action'],
  [first]: readonly IncidentMarkShown[],
  marks: readonly IncidentMarkShown[],
  why: string,
): Decision {
  return {
    action,
    kind: 'incident',
    anchor: first?.anchor ?? null,
    subject: null,
    before: null,
    after:
      marks.length === 0 ? null : { marks: marks.map(({ anchor: { text, span } }): MarkPlace => ({ text, ...span })) },
    why,
  };
}
