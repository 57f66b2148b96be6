// Being unable is an error; not finding is a value. One class for every error that Hearsay raises itself.

/** What went wrong, as a program can tell it apart. Documented in docs/errors.md, and a test holds the two together. */
export type ErrorCode =
  | 'not-found'
  | 'not-readable'
  | 'empty'
  | 'not-text'
  | 'unsupported-form'
  | 'too-large'
  | 'damaged'
  | 'locked'
  | 'no-text'
  | 'bad-address'
  | 'refused-address'
  | 'not-reachable'
  | 'bad-certificate'
  | 'bad-answer'
  | 'too-slow'
  | 'not-allowed'
  | 'bad-feed'
  | 'bad-state'
  | 'bad-meta'
  | 'bad-setting'
  | 'bad-lexicon'
  | 'bad-model'
  | 'not-writable'
  | 'disk-full'
  | 'missing-part'
  | 'not-a-case'
  | 'case-newer'
  | 'case-damaged'
  | 'case-busy'
  | 'case-unreachable'
  | 'wrong-passphrase'
  | 'no-entry'
  | 'refused-request'
  | 'port-taken'
  | 'wrong-use'
  | 'interrupted'
  | 'broken';

/**
 * The message says what was expected, what was found, where, and what to do.
 * `evidence` holds the values behind it for programs; `cause` the error below, if any.
 */
export class HearsayError extends Error {
  override readonly name = 'HearsayError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly evidence: Readonly<Record<string, string | number | boolean | null>> = {},
    options: { readonly cause?: unknown } = {},
  ) {
    super(message, options);
  }
}

/** The one JSON shape of an error, on every border. */
export interface ErrorShape {
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly evidence: Readonly<Record<string, string | number | boolean | null>>;
  };
}

/** Anything thrown → the one JSON shape; what is not ours becomes code `broken`. */
export function errorShape(thrown: unknown): ErrorShape {
  if (thrown instanceof HearsayError) {
    return { error: { code: thrown.code, message: thrown.message, evidence: thrown.evidence } };
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { error: { code: 'broken', message: `unexpected: ${message}`, evidence: {} } };
}
