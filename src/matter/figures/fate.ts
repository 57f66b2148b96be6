// What befell those counted: the verb, participle or noun that governs a figure of people.
import type { Counting, FateEntry } from '../../almanac/counting.ts';
import type { FigureOf } from '../../reading.ts';
import { isRelative, isWhole } from './whole.ts';
import { isDash, type Words } from './words.ts';

/** Tokens searched behind what is counted for its verb. A guess: a relative clause or a place phrase may stand between. */
const REACH_AFTER = 14;
/** "58 others injured": a participle this near behind the number goes before a verb in front of it. */
const REACH_BESIDE = 2;
/** Tokens between "death toll" and its number; places and dates stand between. A guess. */
const REACH_TOLL = 24;
/** Tokens searched before the number. */
const REACH_BEFORE = 9;

const PASSIVE =
  /^(?:was|were|been|being|be|is|are|got|get|gets|getting|'s|’s|left|reported|feared|confirmed|presumed|believed|found|lay|lie|lying|shot|pronounced|declared)$/;
const NUMBERED =
  /^(?:at|more|less|fewer|up|over|around|about|some|nearly|almost|an?|the|his|her|their|its|several|dozens|hundreds|scores|thousands|many|other|civilians|people|another|least|\d.*)$/;

/** The fate of what tokens `[from, to)` count (hedge and number to noun), or null. */
export function fateOf(words: Words, from: number, to: number, counting: Counting): FigureOf | null {
  if (areDrivenOut(words, from, to)) return 'displaced';
  if (isWhole(words, from, counting)) return ofWhole(words, from, to, counting);
  if (SPEAKS.test(words.low[to] ?? '')) return inside(words, from, to, counting);
  return (
    behind(words, to, counting, REACH_BESIDE) ??
    nearBefore(words, from, counting) ??
    behind(words, to, counting, REACH_AFTER) ??
    inside(words, from, to, counting) ??
    inTree(words, to - 1, counting) ??
    tollBefore(words, from, counting)
  );
}

/** "… were wounded, one medic told reporters": who speaks is counted with nobody. */
export const SPEAKS = /^(?:said|says|told|tells|added|adds)$/;

const DRIVING = /^(?:forc(?:ed?|es|ing)|dr(?:o|i)ve[ns]?|driving|chased?)$/;
/** Tokens between what is counted and "their homes". A guess. */
const REACH_HOME = 7;

/** "forced 8,000 people from their homes", "8,000 were driven out of their houses". */
function areDrivenOut({ low }: Words, from: number, to: number): boolean {
  const home = low.slice(to, to + REACH_HOME).findIndex((word) => /^(?:homes?|houses|villages)$/.test(word));
  if (home < 0) return false;
  const between = low.slice(to, to + home);
  const isDriven = DRIVING.test(low[from - 1] ?? '') || between.some((word) => DRIVING.test(word));
  return isDriven && between.some((word) => word === 'from' || word === 'out');
}

/** "killed 20", "killing at least", "the death of", "wounding 238": the fate right before the number. */
function nearBefore(words: Words, from: number, counting: Counting): FigureOf | null {
  const { low, tokens } = words;
  for (let i = from - 1; i >= 0 && i >= from - REACH_BEFORE; i--) {
    const word = low[i] ?? '';
    const entry = counting.fates.get(word);
    if (entry && (entry.befalls === 'object' || entry.befalls === 'both') && !passiveBefore(words, i))
      return joint(words, i, entry, counting);
    if (entry?.befalls === 'noun' && (low[i + 1] === 'of' || low[i + 1] === 'to' || low[i + 1] === ':'))
      return entry.of;
    if (word === 'toll') return ofToll(words, i, counting);
    if (/^(?:lives?)$/.test(word)) return null;
    if (word === 'dead' && /^(?:shot|left|found)$/.test(low[i - 1] ?? '')) return 'killed';
    if (!PASSES.test(word) && tokens[i]?.upos !== 'ADV') return null;
  }
  return null;
}

/** "death toll", "the toll rose to 19": the dead, unless another word says whose toll it is. */
function ofToll({ low, tokens }: Words, i: number, { fates }: Counting): FigureOf | null {
  const before = low[i - 1] ?? '';
  const own = fates.get(before);
  if (own) return own.of;
  const bare = tokens[i - 1]?.upos !== 'NOUN' && tokens[i - 1]?.upos !== 'PROPN';
  return bare && TOLL_MOVES.test(low[i + 1] ?? '') ? 'killed' : null;
}

/** What a toll of dead does, and one of a road does not. */
const TOLL_MOVES =
  /^(?:rises|rose|risen|rising|climbs|climbed|climbing|reaches|reached|stands|stood|mounts|mounted|jumps|jumped|passes|passed|tops|topped|now|has|had|is|was)$/;

/** Words that may stand between "killed" or "death of" and the number. */
const PASSES =
  /^(?:the|an?|of|to|as|many|much|at|least|most|up|more|than|another|some|around|about|is|was|has|had|have|would|could|be|been|put|stood|stands|rose|risen|rises|climbs|climbed|climbing|jumped|reaches|reached|rising|now|between|among|including|both|all|off|only|its|their|his|:|also|just|down|total|"|“|”)$/;

const passiveBefore = ({ low }: Words, i: number): boolean => {
  const near = /^(?:also|reportedly|allegedly|all|not|later|then|since|either)$/.test(low[i - 1] ?? '')
    ? low[i - 2]
    : low[i - 1];
  return PASSIVE.test(near ?? '') && near !== 'left';
};

/** "20 wounded soldiers", "hundreds of dead and injured people": a participle before the noun. */
function inside(words: Words, from: number, to: number, counting: Counting): FigureOf | null {
  for (let i = from; i < to - 1; i++) {
    const entry = counting.fates.get(words.low[i] ?? '');
    if (entry && (entry.befalls === 'both' || entry.befalls === 'subject')) return joint(words, i, entry, counting);
  }
  return null;
}

/** In "none of the 12 wounded died" the 12 are wounded: only their own participle or clause tells of a whole. */
function ofWhole(words: Words, from: number, to: number, counting: Counting): FigureOf | null {
  if (isRelative(words, to)) return behind(words, to, counting, REACH_AFTER);
  const within = inside(words, from, to + 1, counting);
  if (within || !endsInNumber(words, to, counting)) return within;
  const entry = counting.fates.get(words.low[to] ?? '');
  return entry?.befalls === 'both' ? entry.of : null;
}

const endsInNumber = ({ low }: Words, to: number, { numbers }: Counting): boolean =>
  /^\d/.test(low[to - 1] ?? '') || numbers.has(low[to - 1] ?? '');

/** "the number of wounded rose to 64", "the death toll from the blast reached 112": no other number between. */
function tollBefore({ low, tokens }: Words, from: number, counting: Counting): FigureOf | null {
  for (let i = from - 1; i > 0 && i >= from - REACH_TOLL; i--) {
    if (low[i] === 'number' && low[i + 1] === 'of') return counting.fates.get(low[i + 2] ?? '')?.of ?? null;
    if (low[i] === 'toll' && low[i - 1] === 'death') return 'killed';
    if (tokens[i]?.upos === 'NUM') return null;
  }
  return null;
}

/** "were among the dead", "were among at least 22 people killed". */
function amongThose({ low }: Words, i: number, counting: Counting): FigureOf | null {
  for (let k = i + 1; k < low.length && k < i + REACH_BEFORE; k++) {
    if (/^[.;:,]$/.test(low[k] ?? '')) return null;
    const entry = counting.fates.get(low[k] ?? '');
    if (entry) return entry.of;
  }
  return null;
}

/** "20 people were killed", "200 soldiers dead or injured", "whom … died": the fate behind the noun. */
function behind(words: Words, to: number, counting: Counting, reach: number): FigureOf | null {
  const { low, tokens } = words;
  let brackets = false;
  for (let i = to; i < low.length && i < to + reach; i++) {
    const word = low[i] ?? '';
    const entry = counting.fates.get(word);
    if (entry && entry.befalls !== 'object') {
      const bare = i === to && /^\d/.test(low[to - 1] ?? '');
      if (entry.befalls === 'both' && !bare && !passiveBefore(words, i) && takesObject(words, i + 1)) return null;
      if (entry.befalls === 'noun') return i === to ? entry.of : null;
      if (
        i > to &&
        !passiveBefore(words, i) &&
        entry.befalls === 'both' &&
        !/^(?:or|and\/or|as|all|were|severely|seriously|badly|still|who|others?|more|people)$/.test(low[i - 1] ?? '')
      )
        return null;
      return joint(words, i, entry, counting);
    }
    if (entry) return null;
    if (
      /^los(?:t|es?|ing)$/.test(word) &&
      /^(?:their|his|her)$/.test(low[i + 1] ?? '') &&
      /^li(?:fe|ves)$/.test(low[i + 2] ?? '')
    )
      return 'killed';
    if (word === 'among' && /^(?:was|were|are|is)$/.test(low[i - 1] ?? '')) return amongThose(words, i, counting);
    if (/^(?:[.;:?!]|--|—|–|because|while|although|but|said|says)$/.test(word) || isDash(words, i)) return null;
    if (word === ',') {
      if (brackets) brackets = false;
      else if (
        /^(?:including|among|mostly|most|many|all|some|one|who|mainly|reportedly|two|three|half)$/.test(
          low[i + 1] ?? '',
        )
      )
        brackets = true;
      else return null;
      continue;
    }
    if (leadsTo(words, i, counting)) continue;
    if (!brackets && finite(words, i)) return null;
    if (tokens[i]?.upos === 'VERB' && !brackets && !PASSIVE.test(word)) return null;
  }
  return null;
}

/** "have gone missing", "remain unaccounted for", "lie dead". */
const leadsTo = ({ low }: Words, i: number, { fates }: Counting): boolean => {
  if (!/^(?:go|goes|gone|went|going|remain|remains|remained|stay|stayed)$/.test(low[i] ?? '')) return false;
  return fates.get(low[low[i + 1] === 'still' ? i + 2 : i + 1] ?? '')?.befalls === 'subject';
};

const finite = ({ tokens }: Words, i: number): boolean =>
  tokens[i]?.upos === 'VERB' && /^VB[DZP]$/.test(tokens[i]?.xpos ?? '');

/** "killed five": the participle is a verb with its own object. */
const takesObject = ({ low, tokens }: Words, i: number): boolean => {
  const word = low[i] ?? '';
  return (
    (NUMBERED.test(word) && !/^(?:at|in|by|around|over)$/.test(word)) ||
    (word === 'at' && low[i + 1] === 'least') ||
    tokens[i]?.upos === 'NUM' ||
    tokens[i]?.upos === 'DET'
  );
};

/** "dead or injured", "killed and wounded" are casualties; a second fate with a number of its own is another figure's. */
function joint(words: Words, i: number, entry: FateEntry, counting: Counting): FigureOf {
  const { low } = words;
  for (const [and, other] of [
    [i + 1, i + 2],
    [i - 1, i - 2],
  ] as const) {
    if (!/^(?:and|or|\/|and\/or)$/.test(low[and] ?? '')) continue;
    const at = /^(?:severely|seriously|badly|otherwise|even)$/.test(low[other] ?? '') ? other + 1 : other;
    const second = counting.fates.get(low[at] ?? '');
    if (
      !second ||
      second.of === entry.of ||
      // "two lives and injuring three": each with a number of its own
      (second.befalls === 'noun' && other < i && takesObject(words, i + 1)) ||
      (other > i && takesObject(words, at + 1) && !counting.fates.has(low[at + 1] ?? ''))
    )
      continue;
    if (other < i && /^(?:an?|the|\d.*)$/.test(low[other] ?? '')) continue;
    const pair = new Set([entry.of, second.of]);
    if (pair.has('killed') && pair.has('injured')) return 'casualties';
  }
  return entry.of;
}

/** The verb that the tree puts above the noun, where a model has read the sentence. */
function inTree({ tokens }: Words, at: number, counting: Counting): FigureOf | null {
  let noun = tokens[at];
  for (let steps = 0; noun && noun.deprel === 'conj' && steps < 4; steps++) noun = tokens[noun.head];
  const verb = noun ? tokens[noun.head] : undefined;
  const entry = verb ? counting.fates.get(verb.form.toLowerCase()) : undefined;
  if (!noun || !entry) return null;
  if (/^nsubj/.test(noun.deprel) && entry.befalls !== 'object' && entry.befalls !== 'noun')
    return entry.befalls === 'both' && noun.deprel !== 'nsubj:pass' ? null : entry.of;
  if (noun.deprel === 'obj' && (entry.befalls === 'both' || entry.befalls === 'object')) return entry.of;
  return null;
}
