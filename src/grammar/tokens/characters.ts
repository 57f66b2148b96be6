// What kind of character stands at a place of the text. Characters outside ASCII are asked of Unicode's classes.

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;
const UPPER = /[\p{Lu}\p{Lt}]/u;
const SPACE = /[\s\u200b\u2060\u0085]/u;

export const isSpaceAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13);
  return SPACE.test(text.charAt(at));
};

/** The whole character at `at`: two units where it is a surrogate pair. */
export const characterAt = (text: string, at: number): string => {
  const code = text.codePointAt(at) ?? 0;
  return code > 0xffff ? text.slice(at, at + 2) : text.charAt(at);
};

/** True for a letter or a mark that belongs to one. */
export const isLetterAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
  return isPairedTailAt(text, at) ? LETTER.test(text.slice(at - 1, at + 1)) : LETTER.test(characterAt(text, at));
};

export const isDigitAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit >= 48 && unit <= 57;
  return isPairedTailAt(text, at) ? false : DIGIT.test(characterAt(text, at));
};

export const isUpperAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit >= 65 && unit <= 90;
  return UPPER.test(characterAt(text, at));
};

/** True for what a word is made of: letters, digits, underscores; soft hyphens and joiners do not part a word. */
export const isWordAt = (text: string, at: number): boolean =>
  isLetterAt(text, at) || isDigitAt(text, at) || isJoinerAt(text, at);

export const isApostropheAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit === 39 || unit === 0x2019 || unit === 0x02bc || unit === 0x2018 || unit === 96 || unit === 0xb4;
};

const isJoinerAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit === 95 || unit === 0xad || unit === 0x200c || unit === 0x200d;
};

/** True for the second half of a surrogate pair. */
const isPairedTailAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  if (unit < 0xdc00 || unit > 0xdfff || at === 0) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
};
