// The fields that narrow a list; what is typed goes to the address, and from there to the list.
import { useEffect, useState } from 'preact/hooks';
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
  // What is typed stays, with the space at its end, while the address says the same.
  useEffect(() => setTyped((before) => (before.trim() === there ? before : there)), [there]);
  const isDay = name === 'from' || name === 'to';
  return (
    <LabelledInput
      label={LABELS[name] ?? name}
      form={isDay ? 'date' : name === 'words' ? 'search' : 'text'}
      name={name}
      value={typed}
      onInput={(value) => {
        setTyped(value);
        changeQuery({ [name]: value.trim() });
      }}
    />
  );
}
