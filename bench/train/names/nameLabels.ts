// The labels that names are found by, as numbers.
import { OUTSIDE } from '../../../src/grammar/names/labels.ts';

export const NAME_LABELS: readonly string[] = [
  OUTSIDE,
  ...['person', 'organisation', 'place', 'nationality', 'other'].flatMap((type) =>
    ['B-', 'I-', 'L-', 'U-'].map((at) => at + type),
  ),
];
