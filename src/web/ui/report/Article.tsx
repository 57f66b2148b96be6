// The article as a newspaper column: text nodes only, cut where marks begin and end.
import { useMemo, useRef } from 'preact/hooks';
import type { Block, Reading } from '../../../reading.ts';
import { Bands } from './Bands.tsx';
import { inLayer, layered } from './overlays.ts';
import type { Overlay } from './segments.ts';
import { type Segment, segmentsOf } from './segments.ts';
import type { Voice } from './sigla.ts';

export interface ArticleProps {
  readonly reading: Reading;
  readonly overlays: readonly Overlay[];
  readonly voices: ReadonlyMap<string, Voice>;
  /** Layered ids of what is chosen. */
  readonly chosen: ReadonlySet<string>;
  /** Attributions that somebody rejected. */
  readonly rejected: ReadonlySet<string>;
  /** A segment was pointed at (hover, focus), or left: null. */
  readonly onPoint: (segment: Segment | null, element: Element | null) => void;
  readonly onChoose: (segment: Segment) => void;
}

interface Paragraph {
  readonly kind: Block['kind'];
  readonly segments: readonly (readonly Segment[])[];
  readonly blocks: readonly Block[];
}

export function Article(props: ArticleProps) {
  const { reading, overlays, voices, rejected, chosen } = props;
  const column = useRef<HTMLElement>(null);
  const paragraphs = useMemo(() => paragraphsOf(reading, overlays), [reading, overlays]);
  const first = useMemo(() => firstSegments(paragraphs), [paragraphs]);
  return (
    <div class="sheet">
      <Bands column={column} reading={reading} voices={voices} rejected={rejected} chosen={chosen} drawn={overlays} />
      <article
        ref={column}
        class="column"
        dir="auto"
        {...(reading.article.language ? { lang: reading.article.language } : {})}
        onMouseLeave={() => props.onPoint(null, null)}
      >
        {paragraphs.map(({ kind, segments, blocks }) => {
          const Tag = kind === 'headline' ? 'h1' : 'p';
          return (
            <Tag key={blocks[0]?.span.start} class={kind} dir="auto">
              {segments.map((run, at) => (
                <span key={blocks[at]?.span.start} class={`block ${blocks[at]?.kind}`}>
                  {run.map((segment) => (
                    <Piece key={segment.span.start} segment={segment} begins={first.get(segment) ?? []} {...props} />
                  ))}{' '}
                </span>
              ))}
            </Tag>
          );
        })}
      </article>
    </div>
  );
}

interface PieceProps extends ArticleProps {
  readonly segment: Segment;
  /** Layered ids of what begins here: such a piece can be reached by the keyboard. */
  readonly begins: readonly string[];
}

function Piece({ segment, begins, reading, voices, chosen, onPoint, onChoose }: PieceProps) {
  const { span, over } = segment;
  const words = reading.article.text.slice(span.start, span.end);
  if (over.length === 0) return <span data-from={span.start}>{words}</span>;
  const within = inLayer(over, 'voice');
  const voice = voices.get(within.at(-1) ?? '');
  const remarks = inLayer(over, 'remark');
  const isLoaded = remarks.some((id) => reading.remarks.find((one) => one.id === id)?.kind === 'loaded');
  const classes = [
    'piece',
    ...(voice ? [`voice-${voice.colour}`] : []),
    ...(inLayer(over, 'cue').length > 0 ? ['cue'] : []),
    ...(inLayer(over, 'mark').length > 0 ? ['mark'] : []),
    ...(inLayer(over, 'added').length > 0 ? ['added'] : []),
    ...(remarks.length > 0 ? [isLoaded ? 'loaded' : 'remarked'] : []),
    ...(over.some((id) => chosen.has(id)) ? ['chosen'] : []),
  ];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: where a mark begins it has a role; the rest of its words are for the mouse
    <span
      class={classes.join(' ')}
      data-from={span.start}
      data-over={over.join(' ')}
      data-sigla={inLayer(begins, 'voice')
        .map((id) => voices.get(id)?.siglum)
        .join(' ')}
      {...(begins.length > 0 ? { tabIndex: 0, role: 'button', 'aria-describedby': 'note' } : {})}
      onMouseEnter={({ currentTarget }) => onPoint(segment, currentTarget)}
      onFocus={({ currentTarget }) => onPoint(segment, currentTarget)}
      onBlur={() => onPoint(null, null)}
      onClick={() => {
        if (window.getSelection()?.isCollapsed ?? true) onChoose(segment);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onChoose(segment);
      }}
    >
      {words}
    </span>
  );
}

/** Blocks that one line break does not part are one paragraph: "PORT VELESK (Agency) —" and what follows it. */
function paragraphsOf(reading: Reading, overlays: readonly Overlay[]): readonly Paragraph[] {
  const { blocks, text } = reading.article;
  const segments = segmentsOf(blocks, overlays);
  const paragraphs: { kind: Block['kind']; segments: (readonly Segment[])[]; blocks: Block[] }[] = [];
  for (const [at, block] of blocks.entries()) {
    const last = paragraphs.at(-1);
    const before = blocks[at - 1];
    const isOne = before && !text.slice(before.span.end, block.span.start).includes('\n');
    if (last && isOne) {
      last.segments.push(segments[at] ?? []);
      last.blocks.push(block);
      if (last.kind === 'dateline') last.kind = block.kind;
    } else paragraphs.push({ kind: block.kind, segments: [segments[at] ?? []], blocks: [block] });
  }
  return paragraphs;
}

/** What begins at each segment. Cues are told with their voice. */
function firstSegments(paragraphs: readonly Paragraph[]): ReadonlyMap<Segment, readonly string[]> {
  const seen = new Set<string>();
  const first = new Map<Segment, readonly string[]>();
  for (const segment of paragraphs.flatMap(({ segments }) => segments.flat())) {
    const begins = segment.over.filter((id) => !id.startsWith(layered('cue', '')) && !seen.has(id));
    for (const id of begins) seen.add(id);
    if (begins.length > 0) first.set(segment, begins);
  }
  return first;
}
