// What each sign says of which place is meant. Points are on one scale: one is a doubling of the number of people. All
// are guesses, tried on LGL and GeoWebNews; the larger ones let what the words say outweigh size.
import type { PlaceKind } from '../../almanac/gazetteer.ts';

interface WeightRow {
  readonly points: number;
  readonly example: string;
  readonly reason: string;
}

/** Before anything else is known of a name. */
export const kindWeights: Readonly<Record<PlaceKind, WeightRow>> = {
  country: {
    points: 30,
    example: 'Peru, not Peru in Indiana',
    reason: 'a state is spoken of more often than a town of its name',
  },
  capital: { points: 4, example: 'Lima, not Lima in Ohio', reason: 'capitals are news' },
  city: { points: 0, example: 'Norvand', reason: 'its people count by themselves' },
  town: { points: 2, example: 'a village of our own list', reason: 'it is in the list because reports name it' },
  province: {
    points: 18,
    example: 'Ontario, not Ontario in California',
    reason: 'provinces have no number of people here, and have many',
  },
  region: { points: 15, example: 'the Sahel', reason: 'as provinces' },
  river: { points: 17, example: 'the Euphrates', reason: 'a town that is named like a river is smaller news' },
  sea: { points: 30, example: 'the Atlantic, not Atlantic in Iowa', reason: 'as states' },
  lake: { points: 14, example: 'Lake Chad', reason: 'as rivers, less often named' },
  mountain: { points: 14, example: 'Mount Hermon', reason: 'as lakes' },
  island: { points: 15, example: 'Sakhalin', reason: 'as regions' },
  desert: { points: 14, example: 'the Negev', reason: 'as lakes' },
  site: { points: 14, example: 'Incirlik', reason: 'it is in the list because reports name it' },
};

export type Sign =
  | 'hint-fits'
  | 'hint-fails'
  | 'across-states'
  | 'by-other-name'
  | 'told-elsewhere'
  | 'state-follows'
  | 'inside-province'
  | 'near-province'
  | 'state-in-sentence'
  | 'state-of-report'
  | 'state-spoken-of'
  | 'home-vote'
  | 'home-most'
  | 'home-state-vote'
  | 'home-state-most'
  | 'province-not-state'
  | 'town-not-state'
  | 'namesake-of-state'
  | 'namesake-of-province'
  | 'namesake-of-city';

/** What the words around the name, the other names, and the report as a whole say. */
export const weights: Readonly<Record<Sign, WeightRow>> = {
  'hint-fits': { points: 12, example: 'Norvand province', reason: 'the words name the kind' },
  'hint-fails': { points: -12, example: 'the Norvand river, for a town', reason: 'the words name another kind' },
  'across-states': {
    points: 10,
    example: 'Europe',
    reason: 'a continent is spoken of more often than a town of its name',
  },
  'by-other-name': {
    points: -4,
    example: 'a town that was once called Norvand',
    reason: 'a gazetteer has many old and foreign names',
  },
  'told-elsewhere': {
    points: 40,
    example: '“Tacoma, Washington”, and later “Washington”',
    reason: 'one name has one sense in a report',
  },
  'state-follows': { points: 30, example: 'Lima, Peru', reason: 'the state is named right after' },
  'inside-province': {
    points: 30,
    example: 'Lima, Ohio',
    reason: 'the province is named right after, and the place has its code',
  },
  'near-province': {
    points: 10,
    example: 'a village without a code, then its province',
    reason: 'it lies within reach of the province named after it',
  },
  'state-in-sentence': { points: 9, example: 'Peruvian police in Lima', reason: 'the sentence speaks of the state' },
  'state-of-report': {
    points: 7,
    example: 'a report that is mostly about Peru',
    reason: 'most places of a report lie in one state',
  },
  'state-spoken-of': { points: 4, example: 'a report that names Peru once', reason: 'the report speaks of the state' },
  'home-vote': {
    points: 6,
    example: 'the other names can all lie in Ohio',
    reason: 'a local report rarely names its province and often the towns around; points for each vote of another name',
  },
  'home-most': { points: 12, example: 'the same', reason: 'many names say no more than two' },
  'home-state-vote': { points: 2, example: 'the other names can all lie in Peru', reason: 'the same for the state' },
  'home-state-most': { points: 8, example: 'the same', reason: 'many names say no more than four' },
  'province-not-state': {
    points: 35,
    example: 'Georgia among names of the United States',
    reason: 'outweighs that states are spoken of more',
  },
  'town-not-state': {
    points: 12,
    example: 'Lebanon among towns of Indiana',
    reason: 'the neighbours speak for the town',
  },
  'namesake-of-state': {
    points: -25,
    example: 'Cuba in Missouri',
    reason: 'without such neighbours the state is meant',
  },
  'namesake-of-province': {
    points: -12,
    example: 'Idaho in Ohio',
    reason: 'a town named like a province that it does not lie in',
  },
  'namesake-of-city': {
    points: -14,
    example: 'Paris in Kentucky',
    reason: 'a small namesake of a city that is known far away, without a sign of its province',
  },
};

/** Points for lying so near to a place already told. */
export const nearWeights: readonly (readonly [kilometres: number, points: number])[] = [
  [60, 7],
  [250, 5],
  [800, 2],
];
