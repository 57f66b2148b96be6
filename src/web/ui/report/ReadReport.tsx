// Column and ledger of one reading, what is chosen in them, and the review of it.
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Reading } from '../../../reading.ts';
import { slice } from '../../../span.ts';
import type { MarkKind } from '../../../store/reviewed/fields.ts';
import type { ReportAnswer } from '../../api/answers.ts';
import { changeQuery, type Route } from '../route.ts';
import { Actions } from './Actions.tsx';
import { Article } from './Article.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { shownFacts } from './fields.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { useKeys } from './keys.ts';
import { KINDS, Ledger } from './Ledger.tsx';
import { type Mark, marksOf, wordsOf } from './marks.ts';
import { Note } from './Note.tsx';
import { Orphans } from './Orphans.tsx';
import { inLayer, layered, overlaysOf } from './overlays.ts';
import type { Segment } from './segments.ts';
import { selectedWords } from './selectedWords.ts';
import { voicesOf } from './sigla.ts';
import { useDecisions } from './useDecisions.ts';
import { type Opened, useReview } from './useReview.ts';

interface ReadReportProps {
  readonly answer: ReportAnswer;
  readonly reading: Reading;
  readonly route: Route;
  readonly readOnly: boolean;
}

export function ReadReport({ answer, reading: marked, route, readOnly }: ReadReportProps) {
  const decided = useDecisions(marked, answer.decisions);
  const { reading, states } = decided;
  const kind = kindOf(route.query.get('kind'));
  const chosenId = route.query.get('mark');
  const all = useMemo(() => allMarks(reading, marked), [reading, marked]);
  const marks = all[kind];
  const byId = useMemo(() => new Map(Object.values(all).flatMap((list) => list.map((mark) => [mark.id, mark]))), [all]);
  const voices = useMemo(() => voicesOf(reading), [reading]);
  const box = useRef<HTMLDivElement>(null);
  const chosen = marks.find(({ id }) => id === chosenId) ?? null;

  const choose = useCallback((mark: Mark | null): void => {
    if (!mark) return;
    changeQuery({ kind: mark.kind, mark: mark.id });
    requestAnimationFrame(() => box.current?.querySelector('.piece.chosen')?.scrollIntoView({ block: 'nearest' }));
  }, []);
  const review = useReview({ reading, decided, marks, chosen, choose, readOnly });
  const { added, decisionsAbout } = review;
  const overlays = useMemo(() => overlaysOf(reading, marks, added), [reading, marks, added]);
  const [pointed, setPointed] = useState<{ readonly segment: Segment; readonly element: Element } | null>(null);

  const step = (by: 1 | -1): void => {
    const at = chosen ? marks.indexOf(chosen) : by === 1 ? -1 : marks.length;
    choose(marks[at + by] ?? null);
  };
  const openAdd = (): void => {
    const span = selectedWords(box.current?.querySelector('.column') ?? null);
    if (span) review.open({ asked: 'add', span });
    else review.say('Select the words in the column first, then press n.');
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    a: review.accept,
    x: () => review.openAbout('reject'),
    e: () => review.openAbout('correct'),
    m: () => review.openAbout('note'),
    n: openAdd,
    u: review.undo,
    '?': () => review.open({ asked: 'keys' }),
    Escape: () => setPointed(null),
  });

  return (
    <div class="read" ref={box}>
      <Article
        reading={reading}
        overlays={overlays}
        voices={voices}
        chosen={useMemo(() => layersOf(chosen), [chosen])}
        rejected={useMemo(
          () => new Set([...states].flatMap(([id, state]) => (state === 'rejected' ? [id] : []))),
          [states],
        )}
        onPoint={(segment, element) =>
          setPointed(segment && element && segment.over.length > 0 ? { segment, element } : null)
        }
        onChoose={({ over }) => choose(markUnder(over, byId))}
      />
      <section class="ledger" aria-labelledby="ledger-title">
        <h2 id="ledger-title">The ledger</h2>
        <Actions
          readOnly={readOnly}
          isChosen={chosen !== null}
          isSource={chosen?.kind === 'source'}
          onAccept={review.accept}
          onAbout={review.openAbout}
          onAdd={openAdd}
          onUndo={review.undo}
          onKeys={() => review.open({ asked: 'keys' })}
        />
        <p class="said" role="status">
          {review.said}
        </p>
        <Ledger
          reading={reading}
          kind={kind}
          marks={marks}
          voices={voices}
          states={states}
          chosen={chosenId}
          history={decisionsAbout}
          counts={useMemo(() => countsOf(all), [all])}
          onKind={(next) => changeQuery({ kind: next, mark: null })}
          onChoose={choose}
          incidents={answer.incidents}
        />
        <Orphans added={added} orphans={decided.orphans} />
      </section>
      {pointed && (
        <Note
          reading={reading}
          segment={pointed.segment}
          beside={pointed.element}
          voices={voices}
          marks={byId}
          states={states}
        />
      )}
      {review.opened && <Opening opened={review.opened} reading={reading} chosen={chosen} review={review} />}
    </div>
  );
}

interface OpeningProps {
  readonly opened: Opened;
  readonly reading: Reading;
  readonly chosen: Mark | null;
  readonly review: ReturnType<typeof useReview>;
}

function Opening({ opened, reading, chosen, review }: OpeningProps) {
  if (opened.asked === 'keys') return <KeysDialog onClose={review.close} />;
  const words =
    opened.asked === 'add' ? slice(reading.article.text, opened.span) : chosen ? wordsOf(reading, chosen.spans) : '';
  return (
    <DecisionForm
      asked={opened.asked}
      kind={chosen?.kind ?? 'attribution'}
      words={words}
      before={opened.asked !== 'add' && chosen ? shownFacts(reading, chosen) : {}}
      onFilled={review.fill}
      onClose={review.close}
    />
  );
}

const kindOf = (name: string | null): MarkKind => (name !== null && name in KINDS ? (name as MarkKind) : 'attribution');

/** Marks that Hearsay made, as corrected; what a correction itself made is no mark to be reviewed. */
function allMarks(reading: Reading, marked: Reading): Readonly<Record<MarkKind, readonly Mark[]>> {
  const kinds = Object.keys(KINDS) as MarkKind[];
  const made = new Set(kinds.flatMap((kind) => marksOf(marked, kind).map(({ id }) => id)));
  return Object.fromEntries(
    kinds.map((kind) => [kind, marksOf(reading, kind).filter(({ id }) => made.has(id))]),
  ) as unknown as Readonly<Record<MarkKind, readonly Mark[]>>;
}

const countsOf = (all: Readonly<Record<MarkKind, readonly Mark[]>>): Readonly<Record<MarkKind, number>> =>
  Object.fromEntries(Object.entries(all).map(([kind, marks]) => [kind, marks.length])) as Record<MarkKind, number>;

function layersOf(mark: Mark | null): ReadonlySet<string> {
  if (!mark) return new Set();
  const layer = mark.kind === 'attribution' ? 'voice' : mark.kind === 'remark' ? 'remark' : 'mark';
  return new Set([layered(layer, mark.id)]);
}

/** What a click on words means: the mark of the kind looked at, else the remark, else the innermost voice. */
function markUnder(over: readonly string[], marks: ReadonlyMap<string, Mark>): Mark | null {
  const id =
    inLayer(over, 'mark').at(-1) ??
    inLayer(over, 'voice').at(-1) ??
    inLayer(over, 'remark').at(-1) ??
    inLayer(over, 'cue').at(-1);
  return (id && marks.get(id)) || null;
}
