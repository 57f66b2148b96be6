// What `verify` finds.

/** The first thing found wrong. */
export interface Fault {
  readonly kind: 'file' | 'log' | 'report' | 'capture' | 'reading' | 'decision';
  /** "log entry 12", "report r3, version 1". */
  readonly where: string;
  readonly message: string;
}
