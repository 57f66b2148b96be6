// What the server and the thread that works for it tell each other; plain data.
import type { FetchSettings } from '../../acquire/fetch/settings.ts';
import type { DossierStep } from '../../store/dossiers/makeDossier.ts';
import type { JobItem } from '../api/answers.ts';

/** The case, as a thread opens it for itself. */
export interface CaseToOpen {
  readonly target: string;
  readonly who: string;
  readonly passphrase: string | null;
}

export type Work = AddWork | IncidentsWork;

/** Read these and keep them. */
export interface AddWork {
  readonly kind: 'add';
  readonly open: CaseToOpen;
  /** Paths of files, or addresses. */
  readonly inputs: readonly string[];
  /** Folder of the uploaded files, which is no part of where a report came from; null for none. */
  readonly folder: string | null;
  readonly fetch: FetchSettings;
  /** Where to go on after a thread that was ended. */
  readonly from: Progress;
}

/** How far it is: so many inputs, and so many reports of the next one. */
export interface Progress {
  readonly inputs: number;
  readonly reports: number;
}

/** Work out the incidents anew. */
export interface IncidentsWork {
  readonly kind: 'incidents';
  readonly open: CaseToOpen;
}

export type Message =
  | { readonly kind: 'step'; readonly step: DossierStep }
  | { readonly kind: 'begun'; readonly name: string; readonly after: Progress }
  | { readonly kind: 'done'; readonly item: JobItem };
