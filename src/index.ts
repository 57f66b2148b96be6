// The public surface, for programs that read reports themselves.
export { type Capture, type GivenMeta, makeCapture } from './acquire/capture.ts';
export { type Acquired, captures } from './acquire/captures.ts';
export { defaultFetchSettings, type FetchSettings } from './acquire/fetch/settings.ts';
export { type Almanac, loadAlmanac } from './almanac/almanac.ts';
export { type Certainty, type Why, whyCodes } from './certainty.ts';
export { type ErrorCode, type ErrorShape, errorShape, HearsayError } from './errors.ts';
export { loadModels, type Models } from './grammar/models.ts';
export { home } from './home.ts';
export { readingToJson } from './output/readingToJson.ts';
export { createReader, type Reader } from './read.ts';
export type * from './reading.ts';
export { defaultReadSettings, type ReadSettings } from './settings.ts';
export type { Span } from './span.ts';
export { version } from './version.ts';
