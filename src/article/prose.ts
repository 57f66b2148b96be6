// Whether a line is shaped like a sentence of a report or like a label of a page.

/** UTF-16 units; a shorter line is not called prose whatever its end. Guess: 8 words of five letters and a stop. */
const MIN_PROSE_UNITS = 48;
/** A line this long is prose even without a stop; menus saved as one line are told by their words. */
const SURELY_PROSE_UNITS = 240;

const ENDS_SENTENCE = /[.!?…:;,؟۔،。！？]["”’')\]]*\s*$/u;

/** True for a line long enough to be a sentence, with a stop at its end. */
export const isProse = (line: string): boolean =>
  line.length >= SURELY_PROSE_UNITS || (line.length >= MIN_PROSE_UNITS && ENDS_SENTENCE.test(line.slice(-8)));

/** True where the line ends as a sentence or clause does. */
export const endsSentence = (line: string): boolean => ENDS_SENTENCE.test(line.slice(-8));

/** Words of letters and digits. */
export const wordsIn = (line: string): string[] => line.match(/[\p{L}\p{N}+]+(?:[’'.-][\p{L}\p{N}]+)*/gu) ?? [];

/** True where the text holds a letter or a digit. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** True for a line that is nothing but a web address. */
export const isAddress = (line: string): boolean =>
  /^\s*<?(?:(?:https?|ftp):\/\/|www\.)[^\s<>]+>?\s*$/i.test(line) || /^\s*[\w-]+(?:\.[\w-]+)+\/[^\s<>]*\s*$/.test(line);
