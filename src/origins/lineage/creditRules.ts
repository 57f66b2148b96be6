// How reports credit the outlets that their text comes from, outside their sentences.

export interface CreditRule {
  readonly id: string;
  readonly example: string;
  readonly reason: string;
  /** Group 1 holds the names. Tried on the first and last units of a block only. */
  readonly pattern: RegExp;
  readonly at: 'start' | 'end';
}

export const creditRules: readonly CreditRule[] = [
  {
    id: 'dateline',
    example: 'TEL ASMAR (Karsa Press Agency) —',
    reason: 'the agency stands in brackets after the place that a report comes from',
    pattern: /^[^()]{2,60}\(([^()]{2,60})\)\s*[-–—:]?/,
    at: 'start',
  },
  {
    id: 'source-line',
    example: 'Source: Karsa World and agencies',
    reason: 'a line that says where the text comes from',
    pattern:
      /(?:^|\n|[.!?”"]\s)\W{0,3}(?:sources?|via|agenc(?:y|ies)|credit|published by|originally published (?:by|at|in|on))\s*:\s*([^\n.]{2,120})[.)]?\s*$/i,
    at: 'end',
  },
  {
    id: 'brackets-at-end',
    example: '… the bridge was closed. (Karsa Press Agency)',
    reason: 'a text that closes with an agency in brackets is the agency’s',
    pattern: /[([]([^()[\]\n]{2,60})[)\]]\W*$/,
    at: 'end',
  },
  {
    id: 'with',
    example: '… the bridge was closed. With Karsa Press Agency',
    reason: 'a closing “with” names the agencies that helped',
    pattern:
      /(?:^|\n|[.!?”"]\s)\W{0,2}(?:[Ww]ith|\p{Lu}\p{Ll}+ with) (?:(?:files|reporting|inputs?|agency inputs?|material|additional reporting) (?:from|by) )?([^\n.]{2,100}?)[.)]?\s*$/u,
    at: 'end',
  },
  {
    id: 'contributed',
    example: 'Karsa Press Agency contributed to this report.',
    reason: 'a closing sentence names who contributed',
    pattern:
      /(?:^|\n|[.!?”"]\s)\W{0,2}([^\n.]{2,100}?) (?:also )?contributed (?:reporting )?to this (?:report|article|story)\W*$/i,
    at: 'end',
  },
  {
    id: 'name-alone',
    example: 'Karsa Press Agency',
    reason: 'a line that holds only names of agencies signs the text',
    pattern: /^\W{0,3}([^\n]{2,60}?)\W*$/,
    at: 'end',
  },
];
