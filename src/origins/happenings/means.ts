// By what means an attack was done, coarsely: two tellings by different means are seldom one happening.

export type Means = 'air' | 'ground' | 'blast' | 'clash' | 'gas' | 'deed';

/** PLOVER mode → means; modes that tell only the effect or leave the means open are not here. */
const MEANS: Readonly<Record<string, Means>> = {
  'air-strike': 'air',
  'drone-strike': 'air',
  shelling: 'ground',
  missile: 'ground',
  'armed-clash': 'clash',
  capture: 'clash',
  liberation: 'clash',
  defeat: 'clash',
  bombing: 'blast',
  'suicide-attack': 'blast',
  vehicle: 'blast',
  chemical: 'gas',
  execution: 'deed',
  assassination: 'deed',
  shooting: 'deed',
  stabbing: 'deed',
  beating: 'deed',
  torture: 'deed',
  'shoot-down': 'deed',
};

const meansOf = (mode: string | null): Means | null => (mode === null ? null : (MEANS[mode] ?? null));

/** Words that tell the means where the mode leaves it open ("raids by warplanes"). */
const WORDS: readonly (readonly [RegExp, Means])[] = [
  [
    /\b(?:air ?strikes?|air raids?|air attacks?|war ?planes?|jets?|aircraft|helicopters?|barrel bombs?|aerial|air force|drones?)\b/i,
    'air',
  ],
  [/\b(?:shell(?:s|ed|ing)|mortars?|rockets?|artillery|missiles?|howitzers?)\b/i, 'ground'],
  [
    /\b(?:chlorine|sarin|nerve agent|poison(?:ous)? gas|toxic gas(?:es)?|gas attack|chemical (?:attack|weapons?))\b/i,
    'gas',
  ],
  [
    /\b(?:car bomb|truck bomb|suicide bomb(?:er|ing)?s?|explosive device|land ?mines?|bomb blast|bomb attack)\b/i,
    'blast',
  ],
  [/\b(?:clash(?:es|ed)?|battles?|fighting|counter-?attack(?:ed)?|offensive|assault)\b/i, 'clash'],
];

/** Every means of a telling: by the words, and by the modes of its events. "Jets bombed" is air, and no bomb on the ground. */
export function meansIn(words: string, modes: readonly (string | null)[]): Means[] {
  const named = WORDS.filter(([word]) => word.test(words)).map(([, means]) => means);
  const fired = named.includes('air') || named.includes('ground');
  const told = modes.flatMap((mode) => meansOf(mode) ?? []).filter((means) => means !== 'blast' || !fired);
  return [...new Set([...told, ...named])];
}

/** Of two reports, where one may tell of the gas and one of the shells that brought it. */
export const isOtherMeans = (a: readonly Means[], b: readonly Means[]): boolean =>
  a.length > 0 && b.length > 0 && !a.includes('gas') && !b.includes('gas') && !a.some((means) => b.includes(means));
