// The reports that carry an origin's words, as a tree: each below the report that it was likely taken from.
import type { Copy, Incident } from '../../../dossier.ts';
import type { HeldReport } from '../../api/answers.ts';

export interface Carrier {
  readonly report: string;
  /** Outlets in between that the report names. */
  readonly via: readonly string[];
  /** The copy by which it hangs below its parent; null where it hangs by its own word. */
  readonly copy: Copy | null;
  readonly children: readonly Carrier[];
}

interface Ground {
  readonly incident: Incident;
  readonly reports: readonly HeldReport[];
  readonly copies: readonly Copy[];
}

/** Trees for the reports named; a report that copies none of them, or whose source cannot be told, is a root. */
export function lineageOf(ids: readonly string[], ground: Ground): readonly Carrier[] {
  const parents = new Map(ids.map((id) => [id, parentOf(id, ids, ground)]));
  const isLooped = (id: string): boolean => {
    let at = parents.get(id)?.report;
    for (let steps = 0; at && steps < ids.length; steps++) {
      if (at === id) return true;
      at = parents.get(at)?.report;
    }
    return false;
  };
  for (const id of ids) if (isLooped(id)) parents.delete(id);
  const below = (parent: string | null): readonly Carrier[] =>
    ids
      .filter((id) => (parents.get(id)?.report ?? null) === parent)
      .map((id) => ({
        report: id,
        via: ground.incident.reports.find(({ report }) => report === id)?.via ?? [],
        copy: parents.get(id)?.copy ?? null,
        children: below(id),
      }));
  return below(null);
}

interface Parent {
  readonly report: string;
  readonly copy: Copy;
}

/** The report that most of its shared words were taken from: one whose outlet it names comes first. */
function parentOf(id: string, ids: readonly string[], { incident, reports, copies }: Ground): Parent | null {
  const via = new Set(incident.reports.find(({ report }) => report === id)?.via ?? []);
  const taken = copies.flatMap((copy) => {
    const from = copy.from === 'a' ? copy.a.report : copy.from === 'b' ? copy.b.report : null;
    const to = copy.from === 'a' ? copy.b.report : copy.a.report;
    return from !== null && to === id && ids.includes(from) ? [{ report: from, copy }] : [];
  });
  const isNamed = ({ report }: Parent): boolean => {
    const outlet = reports.find((one) => one.id === report)?.outlet;
    return outlet !== null && outlet !== undefined && via.has(outlet);
  };
  const [best] = [...taken].sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)) || b.copy.share - a.copy.share);
  return best ?? null;
}
