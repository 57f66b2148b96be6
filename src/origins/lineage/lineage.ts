// Where a report has its words from, as far as it says: links, embeds, credit lines, and what it attributes to outlets.
import type { Passage } from '../../dossier.ts';
import type { Outlets } from './outlets.ts';

/** One report points at another, or at an outlet that the case does not hold. */
export interface Debt {
  /** Report id of the one that owes. */
  readonly report: string;
  readonly kind: 'link' | 'embed' | 'credit' | 'attribution' | 'family';
  /** Report id where the case holds it, else null. */
  readonly to: string | null;
  /** Outlet or agency by name, where one is named. */
  readonly outlet: string | null;
  readonly address: string | null;
  readonly passage: Passage;
}

export interface Lineage {
  readonly debts: readonly Debt[];
  /** Debts of one report. */
  readonly of: (report: string) => readonly Debt[];
  readonly outlets: Outlets;
}
