// How sure a mark is, and why what could not be told was left open.

/** stated: the words say so; implied: a rule concluded it from the words; assumed: the likeliest reading, no more. */
export type Certainty = 'stated' | 'implied' | 'assumed';

/** Why a value is null: code → meaning. The list is documented in docs/reading.md, and a test holds the two together. */
export const whyCodes = {
  'nobody-named': 'the words name nobody (passive, "reportedly")',
  'source-unclear': 'somebody is meant, but the text does not say clearly who',
  'pronoun-unresolved': 'a pronoun or short form whose full name could not be told',
  'no-anchor': 'a relative time, and the report gives no date to count from',
  'no-such-date': 'a date that the calendar does not have',
  'vague-time': 'a time without edges ("recent weeks")',
  'not-in-gazetteer': 'a place name that no gazetteer entry has',
  'rivals-too-close': 'several places of that name, and nothing in the text tells which',
  'only-elsewhere': 'the places of that name lie where the report is not about',
  'number-beyond-reason': 'a number too large to be what it seems to count',
  'empty-input': 'the input held no bytes or only white space',
  'no-article': 'the page held no article text: a list of links, a script shell, a video page or a consent wall',
  'not-english': 'the text is not in English, the only language read so far',
} as const;

/** Code from the list above. */
export type Why = keyof typeof whyCodes;
