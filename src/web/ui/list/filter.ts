// The filter as it stands in the address: the same names as the API's and the command line's.
import type { Route } from '../route.ts';

/** Every name that a filter of the API knows; anything else in the address is the view's own. */
export const FILTER_NAMES = [
  'words',
  'type',
  'place',
  'source',
  'outlet',
  'from',
  'to',
  'disagree',
  'named',
  'box',
  'actor',
  'state',
  'about',
] as const;

export type FilterName = (typeof FILTER_NAMES)[number];

/** What every list but that of incidents takes. */
export const COMMON_NAMES: readonly FilterName[] = ['words', 'source', 'outlet', 'place', 'type', 'from', 'to'];

/** What the list of incidents takes. */
export const INCIDENT_NAMES: readonly FilterName[] = FILTER_NAMES.filter((name) => name !== 'about');

/** "api/reports" and the filter of the address → "api/reports?words=…"; only names that the answer knows. */
export function filtered(
  path: string,
  { query }: Route,
  names: readonly FilterName[],
  more: Readonly<Record<string, string>> = {},
): string {
  const kept = new URLSearchParams(more);
  for (const name of names) {
    const value = query.get(name);
    if (value) kept.set(name, value);
  }
  const words = kept.toString();
  return words === '' ? path : `${path}?${words}`;
}

export const isFiltered = ({ query }: Route): boolean => FILTER_NAMES.some((name) => query.get(name));
