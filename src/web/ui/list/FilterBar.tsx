// The fields that narrow a list; what is typed goes to the address, and from there to the list.
import { useEffect, useRef, useState } from 'preact/hooks';
import { changeQuery, type Route } from '../route.ts';
import { LabelledInput } from '../shell/LabelledInput.tsx';
import { FILTER_NAMES, type FilterName, isFiltered } from './filter.ts';

const LABELS: Readonly<Partial<Record<FilterName, string>>> = {
  words: 'Words',
  place: 'Place',
  source: 'Source',
  outlet: 'Outlet',
  type: 'Type',
  from: 'From day',
  to: 'To day',
};

/** Milliseconds after the last key before the list is asked anew. A guess. */
const PAUSE = 200;

interface FilterBarProps {
  readonly route: Route;
  readonly fields: readonly FilterName[];
}

export function FilterBar({ route, fields }: FilterBarProps) {
  return (
    <search class="filter">
      {fields.map((name) => (
        <FilterField key={name} name={name} route={route} />
      ))}
      {isFiltered(route) && (
        <button
          type="button"
          class="quiet"
          onClick={() => changeQuery(Object.fromEntries(FILTER_NAMES.map((name) => [name, null])))}
        >
          Clear the filter
        </button>
      )}
    </search>
  );
}

function FilterField({ name, route }: { readonly name: FilterName; readonly route: Route }) {
  const there = route.query.get(name) ?? '';
  const [typed, setTyped] = useState(there);
  const timer = useRef(0);
  useEffect(() => setTyped(there), [there]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const isDay = name === 'from' || name === 'to';
  return (
    <LabelledInput
      label={LABELS[name] ?? name}
      form={isDay ? 'date' : name === 'words' ? 'search' : 'text'}
      name={name}
      value={typed}
      onInput={(value) => {
        setTyped(value);
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(() => changeQuery({ [name]: value.trim() }), PAUSE);
      }}
    />
  );
}
