// Whether a report has lost its commas, or never had any.

/** "1,300" has a comma in collections that lost all others. */
const COMMA_OF_WORDS = /,(?!\d)/;

export const isUncommaed = (text: string): boolean => !COMMA_OF_WORDS.test(text);
