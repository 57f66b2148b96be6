// Dossier → one line of JSON.
import type { Dossier } from '../dossier.ts';
import { safeJson } from './safeJson.ts';

/** The dossier as one line of JSON without its line end; keys in the order of docs/origins.md. */
export const dossierToJson = ({ format, reports, incidents, copies, contradictions }: Dossier): string =>
  safeJson({ format, reports, incidents, copies, contradictions });
