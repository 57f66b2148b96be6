// Hand-made reports for the tests of speakers, lineage and origins: who says what, in words.
import type { Copy, Dossier, Incident } from '../../src/dossier.ts';
import type { Happening } from '../../src/origins/happenings/happening.ts';
import { openReport, type Report } from '../../src/origins/report.ts';
import type { Article, Reading, SourceKind, Stance } from '../../src/reading.ts';
import { attribution, reading, source, spanOf } from '../terminal/handMade.ts';

/** One attribution: what the source is called in the end, its words in the text, the cue, the content. */
export interface Said {
  readonly name: string;
  readonly kind: SourceKind;
  readonly who: string;
  readonly cue: string;
  readonly content: string;
  readonly stance?: Stance;
  /** Number of the attribution through which it came, from 0. */
  readonly within?: number;
}

/** A report `name` of `text`; sources with one name are one. */
export function report(name: string, text: string, said: readonly Said[], article: Partial<Article> = {}): Report {
  const names = [...new Set(said.map((one) => one.name))];
  const about: Partial<Reading> = {
    sources: names.map((full, at) =>
      source(`s${at + 1}`, full, { kind: said.find((one) => one.name === full)?.kind ?? 'person' }),
    ),
    attributions: said.map(({ name: full, who, cue, content, stance, within }, at) =>
      attribution(text, {
        id: `a${at + 1}`,
        source: `s${names.indexOf(full) + 1}`,
        who,
        cue,
        content: [content],
        ...(stance ? { stance } : {}),
        within: within === undefined ? null : `a${within + 1}`,
      }),
    ),
  };
  return openReport({ name, reading: reading(text, { ...about, article: { id: `sha256:${name}`, ...article } }) });
}

/** All of a report as one happening, told by all its attributions, or by these. */
export const happening = (of: Report, tellers?: readonly (string | null)[]): Happening => ({
  report: of,
  type: 'ASSAULT',
  mode: null,
  means: [],
  doers: [],
  targets: [],
  speech: null,
  events: [],
  place: null,
  spots: [],
  from: null,
  to: null,
  days: null,
  dated: false,
  isNews: true,
  leads: true,
  killed: null,
  injured: null,
  tellers: tellers ?? of.reading.attributions.map(({ id }) => id),
  span: { start: 0, end: of.reading.article.text.length },
  passages: [{ start: 0, end: of.reading.article.text.length }],
});

/** `words` stand in both. */
export const copyOf = (a: Report, b: Report, words: string, others: string = words): Copy => ({
  a: { report: a.id, spans: [spanOf(a.reading.article.text, words)] },
  b: { report: b.id, spans: [spanOf(b.reading.article.text, others)] },
  share: 0.9,
  credited: false,
  from: 'a',
});

/** A dossier of one incident. */
export const dossierOf = (
  reports: readonly Report[],
  incident: Partial<Incident>,
  copies: readonly Copy[] = [],
): Dossier => ({
  format: 'hearsay/dossier@1',
  reports: reports.map(({ id, name, reading: { article } }) => ({
    id,
    name,
    title: article.title,
    outlet: article.outlet,
    published: null,
  })),
  incidents: [
    {
      id: 'i1',
      type: 'ASSAULT',
      place: null,
      from: null,
      to: null,
      reports: [],
      origins: [],
      named: 0,
      unsourced: 0,
      denying: 0,
      notHeld: [],
      disagree: [],
      ...incident,
    },
  ],
  copies,
  contradictions: [],
});
