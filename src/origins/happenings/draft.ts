// A happening while its tellings are still being gathered.
import type { Days } from './days.ts';
import type { Means } from './means.ts';
import type { Spot } from './spot.ts';
import type { Telling } from './telling.ts';

export interface Draft {
  readonly tellings: Telling[];
  readonly inHeadline: boolean;
}

export const spotsOf = ({ tellings }: Draft): Spot[] => tellings.flatMap(({ spots }) => spots);
export const meansOf = ({ tellings }: Draft): Means[] => tellings.flatMap(({ means }) => means);
export const doersOf = ({ tellings }: Draft): string[] => tellings.flatMap(({ doers }) => doers);
export const daysOf = ({ tellings }: Draft): Days | null => tellings.find(({ days }) => days !== null)?.days ?? null;

/** The largest number of dead that a telling gives, 0 where it gives none. */
export const deadIn = ({ killed }: Telling): number => Math.max(0, ...killed.map(({ low, high }) => low ?? high ?? 0));
