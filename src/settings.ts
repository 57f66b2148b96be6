// What a user may set for reading. Every setting is listed in docs/settings.md, and a test holds the two together.

/** Settings of `read()`; plain data, the same on every machine. */
export interface ReadSettings {
  /** HTML larger than this is refused before a document tree is built. Bytes. A tree takes about 60 times as much memory. */
  readonly maxHtmlBytes: number;
  /** Text longer than this is refused. UTF-16 units. */
  readonly maxTextUnits: number;
}

export const defaultReadSettings: ReadSettings = {
  maxHtmlBytes: 10_000_000,
  maxTextUnits: 5_000_000,
};
