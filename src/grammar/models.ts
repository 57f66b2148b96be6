// The trained weights, loaded once and handed in.

export interface Models {
  /** Version from the manifest. */
  readonly version: string;
}

/** Loads `models/<language>`; throws `bad-model`. */
export function loadModels(_folder: string): Models {
  return { version: 'en-0' };
}
