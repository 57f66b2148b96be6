// What was hit, where the words name it: two attacks on one town and day are told apart by their targets.

/** Kinds of places and gatherings, each with the words that name it. */
const TARGETS: readonly (readonly [string, RegExp])[] = [
  ['market', /\b(?:market|marketplace|bazaar|souk)s?\b/i],
  ['hospital', /\b(?:hospital|clinic|medical cent(?:er|re)|field hospital)s?\b/i],
  ['school', /\b(?:school|university|college|classroom)s?\b/i],
  ['prayer', /\b(?:mosque|church|temple|synagogue)(?:e?s)?\b/i],
  ['buses', /\b(?:bus|buses|convoy|bus station)\b/i],
  ['barracks', /\b(?:barracks|military base|army base|checkpoint|headquarters)s?\b/i],
  ['airport', /\b(?:airport|airbase|air base|airfield)s?\b/i],
  ['camp', /\b(?:refugee camp|camp for)\b/i],
  ['hotel', /\b(?:hotel|restaurant|caf[eé])s?\b/i],
  ['wedding', /\b(?:wedding|funeral|mourners)\b/i],
  ['power', /\b(?:power plant|power station|refinery|pipeline|oil field)s?\b/i],
  ['prison', /\b(?:prison|jail|detention cent(?:er|re))s?\b/i],
];

/** Every kind that the words name. */
export const targetsIn = (words: string): string[] =>
  TARGETS.filter(([, word]) => word.test(words)).map(([target]) => target);
