// The ledger beside the column: every mark of one kind, in text order, with what people decided about it.
import { useEffect, useRef } from 'preact/hooks';
import type { Reading } from '../../../reading.ts';
import type { KeptDecision } from '../../../store/decisions.ts';
import type { State } from '../../../store/review.ts';
import type { MarkKind } from '../../../store/reviewed/fields.ts';
import { addressOf } from '../route.ts';
import { History } from './History.tsx';
import { chainWords, type Mark, wordsOf } from './marks.ts';
import type { Voice } from './sigla.ts';
import { tellMark } from './tellMark.ts';

export const KINDS: Readonly<Record<MarkKind, string>> = {
  attribution: 'Who says what',
  remark: 'Second look',
  event: 'Events',
  figure: 'Figures',
  place: 'Places',
  time: 'Times',
  source: 'Sources',
  claim: 'Claims',
};

interface LedgerProps {
  readonly reading: Reading;
  readonly kind: MarkKind;
  readonly marks: readonly Mark[];
  readonly voices: ReadonlyMap<string, Voice>;
  readonly states: ReadonlyMap<string, State>;
  readonly chosen: string | null;
  /** Decisions about each mark, oldest first. */
  readonly history: (mark: Mark) => readonly KeptDecision[];
  readonly counts: Readonly<Record<MarkKind, number>>;
  readonly onKind: (kind: MarkKind) => void;
  readonly onChoose: (mark: Mark) => void;
  /** The incident that each event belongs to: "e3" → "i5". */
  readonly incidents: Readonly<Record<string, string>>;
}

/** Units of a mark's words that the ledger shows. */
const EXCERPT = 150;

export function Ledger({
  reading,
  kind,
  marks,
  voices,
  states,
  chosen,
  history,
  counts,
  onKind,
  onChoose,
  incidents,
}: LedgerProps) {
  const reviewed = marks.filter(({ id }) => states.has(id)).length;
  return (
    <>
      <fieldset class="kinds">
        <legend class="unseen">Which marks the ledger lists</legend>
        {(Object.keys(KINDS) as MarkKind[]).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === kind}
            disabled={counts[one] === 0}
            onClick={() => onKind(one)}
          >
            {KINDS[one]} <span class="number">{counts[one]}</span>
          </button>
        ))}
      </fieldset>
      <p class="faint progress">
        {marks.length === 0 ? 'Nothing of this kind was marked.' : `${reviewed} of ${marks.length} reviewed`}
      </p>
      <ol class="entries">
        {marks.map((mark) => (
          <Entry
            key={mark.id}
            mark={mark}
            depth={mark.kind === 'attribution' ? chainWords(reading, mark.id).length - 2 : 0}
            voice={voices.get(mark.id)}
            words={excerpt(wordsOf(reading, mark.kind === 'source' ? [mark.anchor] : mark.spans))}
            told={mark.kind === 'remark' ? String(mark.facts.message) : tellMark(mark, reading)}
            state={states.get(mark.id) ?? 'marked'}
            isChosen={mark.id === chosen}
            decisions={mark.id === chosen ? history(mark) : []}
            onChoose={onChoose}
            incident={mark.kind === 'event' ? (incidents[mark.id] ?? null) : null}
          />
        ))}
      </ol>
    </>
  );
}

interface EntryProps {
  readonly mark: Mark;
  /** Links of the chain above it. */
  readonly depth: number;
  readonly voice: Voice | undefined;
  readonly words: string;
  readonly told: string;
  readonly state: State;
  readonly isChosen: boolean;
  readonly decisions: readonly KeptDecision[];
  readonly onChoose: (mark: Mark) => void;
  /** "i5"; null for none. */
  readonly incident: string | null;
}

const SIGNS: Readonly<Record<State, string>> = {
  marked: '',
  accepted: '✓ accepted',
  corrected: '✎ corrected',
  rejected: '✗ rejected',
  added: '+ added',
};

function Entry({ mark, depth, voice, words, told, state, isChosen, decisions, onChoose, incident }: EntryProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <li ref={row} class={`entry depth-${Math.min(Math.max(depth, 0), 4)} ${state}`}>
      <button
        type="button"
        class="choose"
        id={`entry-${mark.id}`}
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => onChoose(mark)}
      >
        <span class="told">
          {voice && <span class={`siglum voice-${voice.colour}`}>{voice.siglum}</span>} {told}
          {state !== 'marked' && <span class="state">{SIGNS[state]}</span>}
        </span>
        <q dir="auto">{words}</q>
      </button>
      {incident && (
        <a class="incident-link" href={addressOf(['incidents', incident])}>
          incident {incident}
        </a>
      )}
      {isChosen && decisions.length > 0 && <History decisions={decisions} />}
    </li>
  );
}

function excerpt(words: string): string {
  const line = words.replace(/\s+/g, ' ').replace(/^[“"]|[”"]$/g, '');
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT).replace(/\s+\S*$/, '')} …`;
}
