// JSON on one line that a terminal cannot obey and a reader of lines cannot break at.

/** Legal in JSON, but a terminal may obey them (C1 controls), or a reader of lines may break at them (U+2028, U+2029). */
const UNSAFE = /[\p{Cc}\u2028\u2029]/gu;

/** `value` as one line of JSON without its line end. */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value).replace(UNSAFE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
