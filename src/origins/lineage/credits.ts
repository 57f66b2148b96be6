// Credit lines → the outlets that a report owes its text to.
import type { Block } from '../../reading.ts';
import { type Span, slice } from '../../span.ts';
import type { Report } from '../report.ts';
import { creditRules } from './creditRules.ts';
import type { Debt } from './lineage.ts';
import type { Outlet, Outlets } from './outlets.ts';

/** UTF-16 units at the edges of a block that a credit is looked for in; agencies' credit lines are shorter. */
const EDGE = 200;
/** Blocks at the end of a text in which a closing credit is looked for. A guess. */
const LAST_BLOCKS = 4;
const NAMES = /[^,;/|&]+/g;
/** Words before and after a name that are none of it. */
const AROUND = /^(?:\s*(?:and|by|from|the|also|additional)\s)+|\s+(?:and|agencies|staff|wires?)\b.*$/gi;

/** Credits in text order; a report's own outlet owes itself nothing. */
export function creditsIn(report: Report, outlets: Outlets): readonly Debt[] {
  const { blocks, text, byline } = report.reading.article;
  const own = outlets.of(report);
  const found = new Map<string, Debt>();
  const add = (outlet: Outlet, span: Span): void => {
    if (outlet.key === own?.key || found.has(outlet.key)) return;
    found.set(outlet.key, debtTo(report, outlet, span));
  };
  for (const name of byline) {
    const start = text.indexOf(name);
    const outlet = outlets.named(name);
    if (outlet && start >= 0) add(outlet, { start, end: start + name.length });
  }
  const told = blocks.filter(({ kind }) => kind !== 'caption' && kind !== 'headline');
  for (const [at, block] of told.entries()) {
    for (const span of creditsOf(text, block, at >= told.length - LAST_BLOCKS)) {
      for (const one of namesIn(text, span)) {
        const outlet = outlets.named(slice(text, one));
        if (outlet) add(outlet, one);
      }
    }
  }
  return [...found.values()];
}

/** Spans of names in the credits of a block; closing credits only where it is one of the last. */
function* creditsOf(text: string, { kind, span }: Block, last: boolean): Iterable<Span> {
  for (const { pattern, at } of creditRules) {
    if (at === 'start' ? kind !== 'dateline' : !last) continue;
    const start = at === 'start' ? span.start : Math.max(span.start, span.end - EDGE);
    const end = at === 'start' ? Math.min(span.end, span.start + EDGE) : span.end;
    const match = pattern.exec(text.slice(start, end));
    const names = match?.[1];
    if (!match || names === undefined) continue;
    const from = start + match.index + match[0].indexOf(names);
    yield { start: from, end: from + names.length };
  }
}

function* namesIn(text: string, span: Span): Iterable<Span> {
  for (const part of slice(text, span).matchAll(NAMES)) {
    for (const piece of part[0].split(/\sand\s/)) {
      const name = piece.replace(AROUND, '').trim();
      const at = text.indexOf(name, span.start);
      if (name !== '' && at >= 0 && at < span.end) yield { start: at, end: at + name.length };
    }
  }
}

/** A credit names the outlet; which of its reports is meant is known only where the case holds one. */
export const debtTo = (report: Report, outlet: Outlet, span: Span, kind: Debt['kind'] = 'credit'): Debt => {
  const [only, ...others] = outlet.reports.filter(({ id }) => id !== report.id);
  return {
    report: report.id,
    kind,
    to: only && others.length === 0 ? only.id : null,
    outlet: outlet.name,
    address: null,
    passage: { report: report.id, span },
  };
};
