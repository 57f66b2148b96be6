// In what sense a trigger is meant: the words beside it may say that it tells no event, or another ("a strike of teachers").
import type { EventSense, SensePlace } from '../../almanac/eventSenses.ts';
import type { Sentence } from '../../grammar/analysis.ts';
import { kidsBy, relationOf, type Tree } from '../../hearsay/tree.ts';
import { caseOf } from './arguments.ts';
import type { Trigger } from './trigger.ts';

/** Different words of one field in a report that make it one on that field. A guess, held against reports on games and on conflict. */
const OF_THE_FIELD = 6;
/** Different words of force in a report that make it one on something else. A guess. */
const OF_FORCE = 3;
/** Tokens on either side of a trigger that its sentence is read for. Keeps long lists linear. */
const REACH = 50;
const DONE_TO = new Set(['of', 'on', 'against', 'at', 'upon']);
const IN = new Set(['in', 'at', 'for', 'from', 'with', 'over', 'during']);

/** Lemmas and forms of a report, each once. */
export const wordsOf = (sentences: readonly Sentence[]): ReadonlySet<string> =>
  new Set(
    sentences.flatMap(({ tokens }) => tokens.flatMap(({ lemma, form }) => [lemma.toLowerCase(), form.toLowerCase()])),
  );

/** The trigger as it is meant, or null where it tells no event. `report`: the words of the whole report. */
export function meant(
  tree: Tree,
  trigger: Trigger,
  senses: readonly EventSense[],
  report: ReadonlySet<string>,
): Trigger | null {
  const sense = senses.find((one) => isAskedOf(tree, trigger, one) && holds(tree, trigger, one, report));
  if (!sense) return trigger;
  return sense.becomes && { ...trigger, entry: sense.becomes };
}

function isAskedOf(tree: Tree, { entry, at }: Trigger, { modes, lemmas }: EventSense): boolean {
  return modes.has(entry.mode) && (lemmas === null || lemmas.has(tree.tokens[at]?.lemma.toLowerCase() ?? ''));
}

function holds(tree: Tree, trigger: Trigger, sense: EventSense, report: ReadonlySet<string>): boolean {
  const fits = sense.where.some((where) =>
    where === 'report'
      ? isOfField(sense, report)
      : tokensAt(tree, trigger, where).some((at) => at !== trigger.at && isOneOf(tree, at, sense.words)),
  );
  return fits && !near(tree, trigger).some((at) => isOneOf(tree, at, sense.unless));
}

/** Many words of the field, and few of force: a bomb at a match is no game. */
const isOfField = ({ words, unless }: EventSense, report: ReadonlySet<string>): boolean =>
  countIn(report, words) >= OF_THE_FIELD && countIn(report, unless) < OF_FORCE;

const countIn = (report: ReadonlySet<string>, words: ReadonlySet<string>): number =>
  [...words].filter((word) => report.has(word)).length;

function near(tree: Tree, { first, last }: Trigger): readonly number[] {
  const from = Math.max(0, first - REACH);
  return tree.tokens.slice(from, last + REACH + 1).map((_, index) => from + index);
}

/** Tokens that stand where a sense looks. */
function tokensAt(tree: Tree, trigger: Trigger, where: Exclude<SensePlace, 'report'>): readonly number[] {
  const { at, form, first, light } = trigger;
  const obliques = [...kidsBy(tree, at, 'obl', 'nmod'), ...(light >= 0 ? kidsBy(tree, light, 'obl') : [])];
  const after = (prepositions: ReadonlySet<string>): number[] =>
    obliques.filter((kid) => prepositions.has(caseOf(tree, kid)));
  switch (where) {
    case 'sentence':
      return near(tree, trigger);
    case 'beside':
      return [...kidsBy(tree, at, 'compound', 'amod', 'nmod:poss', 'nummod'), at - 1, first - 1];
    case 'in':
      return after(IN);
    case 'doer':
      return form === 'verb'
        ? [
            ...kidsBy(tree, at, 'nsubj'),
            ...described(tree, at),
            ...obliques.filter((kid) => caseOf(tree, kid) === 'by'),
          ]
        : [
            ...kidsBy(tree, at, 'compound', 'amod', 'nmod:poss'),
            ...obliques.filter((kid) => ['by', 'of'].includes(caseOf(tree, kid))),
            ...(light >= 0 ? kidsBy(tree, light, 'nsubj') : []),
          ];
    case 'done-to':
      return form === 'verb' ? [...undergoing(tree, at)] : after(DONE_TO);
    default: {
      const never: never = where;
      return never;
    }
  }
}

/** "landslides that blocked the road": the noun that a clause describes. */
function described(tree: Tree, at: number): readonly number[] {
  const token = tree.tokens[at];
  return token?.deprel === 'acl:relcl' ? [token.head] : [];
}

/** What a verb is done to: its object, the subject of its passive, a bare noun behind it, or the noun that it describes. */
function undergoing(tree: Tree, at: number): readonly number[] {
  const kids = kidsBy(tree, at, 'obj', 'nsubj:pass', 'obl').filter(
    (kid) => relationOf(tree.tokens[kid]) !== 'obl' || kidsBy(tree, kid, 'case').length === 0,
  );
  const token = tree.tokens[at];
  return token?.deprel === 'acl' ? [...kids, token.head] : kids;
}

const isOneOf = (tree: Tree, at: number, words: ReadonlySet<string>): boolean => {
  const token = tree.tokens[at];
  return token !== undefined && (words.has(token.lemma.toLowerCase()) || words.has(token.form.toLowerCase()));
};
