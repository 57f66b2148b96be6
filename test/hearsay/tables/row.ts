/** An invented text, the rule it is about, and every attribution that must be heard in it, in the form of `linesOf`. */
export interface Row {
  readonly rule: string;
  readonly text: string;
  readonly heard: readonly string[];
  /** Why a row is known to fail; it must go on failing until somebody mends it and takes this away. */
  readonly known?: string;
}
