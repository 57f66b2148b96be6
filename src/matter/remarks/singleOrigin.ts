// Figures that all reach the reader through one source.
import type { Figure } from '../../reading.ts';
import { nameOf, outermost, type RemarkRule, spansOf } from './remark.ts';

/** Figures; fewer say nothing about where figures come from. A guess. */
const LEAST_FIGURES = 4;
/** Share of the figures that are sourced or told by the report itself. A guess. */
const LEAST_SHARE = 0.75;

export const singleOrigin: RemarkRule = {
  id: 'single-origin',
  example: 'a report with seven figures, six of which it has from one spokesman',
  reason: 'many figures look like much evidence; from one source they stand or fall together',
  find(desk) {
    const total = desk.figures.length;
    if (total < LEAST_FIGURES) return [];
    const byName = new Map<string, Figure[]>();
    for (const figure of desk.figures) {
      const attribution = desk.attributionById.get(figure.attribution ?? '');
      const outer = attribution ? outermost(desk, attribution) : null;
      if (!outer || outer.source === null) continue;
      const name = nameOf(desk, outer.id);
      const found = byName.get(name);
      if (found) found.push(figure);
      else byName.set(name, [figure]);
    }
    return [...byName]
      .filter(([, figures]) => figures.length >= LEAST_FIGURES && figures.length / total >= LEAST_SHARE)
      .map(([name, figures]) => {
        const count = figures.length === total ? `all ${total}` : `${figures.length} of ${total}`;
        const message = `${count} figures reach you through ${name} alone: does anyone else give them?`;
        return { kind: 'single-origin' as const, spans: spansOf(figures), message };
      });
  },
};
