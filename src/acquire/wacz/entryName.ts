// The name of an entry of a zip, and whether it may be read.
import yauzl, { type Entry } from 'yauzl';

/** `refusal`: why an entry of this name is not read; null where it may be. */
export function entryName(entry: Entry): { readonly text: string; readonly refusal: string | null } {
  const raw = entry.fileNameRaw;
  const text = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false);
  if (yauzl.validateFileName(text) === null) return { text, refusal: null };
  return {
    text,
    refusal: `expected names inside the archive, found "${text}", which leads out of it: the archive is made to do harm; the entry is passed over`,
  };
}
