// Tags that the tree around a word belies: a verb of saying taken for a cry, a past tense taken for a participle.
import type { Sentence, Token, Upos } from '../grammar/analysis.ts';

interface Place {
  readonly tokens: readonly Token[];
  readonly at: number;
  /** Relations of the words that hang under it. */
  readonly under: ReadonlySet<string>;
  /** Of every word the subjects that hang under it. */
  readonly subjects: readonly (readonly number[])[];
  /** The sentence is a noun phrase, with a stop behind it. */
  readonly verbless: boolean;
}

interface TagRule {
  readonly id: string;
  readonly example: string;
  readonly reason: string;
  readonly upos: Upos;
  readonly xpos: string;
  readonly fits: (place: Place) => boolean;
}

const AUXILIARY = ['aux', 'aux:pass', 'cop'];
/** Words behind a participle that tell of a passive. */
const AGENT = new Set(['by', 'of', 'to', 'as']);
/** Participles that keep an object: "a man called Holm", "the prize given him". */
const GIVING = new Set(
  'called named given offered told asked shown sent paid awarded dubbed titled entitled granted denied considered deemed labelled labeled termed worth taught'.split(
    ' ',
  ),
);
const ARTICLE = /^(?:the|an?)$/i;
const hasAuxiliary = ({ under }: Place): boolean => AUXILIARY.some((relation) => under.has(relation));

export const tagRules: readonly TagRule[] = [
  {
    id: 'cry-with-clause',
    example: 'Nearly a third say they do not know C.',
    reason: 'a cry tells no clause; a verb of saying does',
    upos: 'VERB',
    xpos: 'VBP',
    fits: ({ tokens, at, under }) => tokens[at]?.upos === 'INTJ' && under.has('ccomp'),
  },
  {
    id: 'participle-beside-infinitive',
    example: 'Mr. Brandt forecast that it would open and praised the builders.',
    reason: 'no auxiliary is shared by an infinitive and a participle, so this one is a past tense',
    upos: 'VERB',
    xpos: 'VBD',
    fits: (place) => {
      const { tokens, at } = place;
      const own = tokens[at];
      return own?.xpos === 'VBN' && own.deprel === 'conj' && tokens[own.head]?.xpos === 'VB' && !hasAuxiliary(place);
    },
  },
  {
    id: 'participle-as-main-verb',
    example: 'Hugh Holm, a spokesman for the mayor, called on drivers to wait.',
    reason: 'a sentence without any main verb, whose participle a comma parts from its noun, has it for its verb',
    upos: 'VERB',
    xpos: 'VBD',
    fits: (place) => {
      const { tokens, at } = place;
      const own = tokens[at];
      return (
        own?.xpos === 'VBN' &&
        own.deprel === 'acl' &&
        own.head < at &&
        tokens[at - 1]?.form === ',' &&
        !hasAuxiliary(place) &&
        !AGENT.has(tokens[at + 1]?.form ?? '') &&
        place.verbless
      );
    },
  },
  {
    id: 'participle-beside-two-subjects',
    example: 'The mayor predicted in March that if it rained, he would be able to close it.',
    reason: 'a clause with two subjects is told by the word between them, which the tree hangs under the first',
    upos: 'VERB',
    xpos: 'VBD',
    fits: (place) => {
      const { tokens, at, subjects } = place;
      const own = tokens[at];
      const noun = own?.deprel === 'acl' && own.xpos === 'VBN' ? tokens[own.head] : undefined;
      if (!own || noun?.deprel !== 'nsubj' || own.head > at || hasAuxiliary(place)) return false;
      return (subjects[noun.head] ?? []).some((subject) => subject > at);
    },
  },
  {
    id: 'participle-with-subject',
    example: 'The mayor praised the builders.',
    reason: 'a participle without an auxiliary that has a subject and is the main verb is a past tense',
    upos: 'VERB',
    xpos: 'VBD',
    fits: (place) => {
      const { tokens, at, under } = place;
      const own = tokens[at];
      return (
        own?.xpos === 'VBN' && own.head < 0 && under.has('nsubj') && !under.has('nsubj:pass') && !hasAuxiliary(place)
      );
    },
  },
  {
    id: 'participle-with-object',
    example: 'It rained before a judge in Norvand ordered the council to wait.',
    reason: 'a participle that stands behind its noun has no object of its own, unless two were given',
    upos: 'VERB',
    xpos: 'VBD',
    fits: (place) => {
      const { tokens, at, under } = place;
      const own = tokens[at];
      if (own?.xpos !== 'VBN' || own.deprel !== 'acl' || !under.has('obj') || hasAuxiliary(place)) return false;
      return !GIVING.has(own.form.toLowerCase());
    },
  },
  {
    id: 'passive-without-auxiliary',
    example: 'The head of the council, meanwhile, called on the firm to wait.',
    reason: 'only headlines, which have no articles, drop the auxiliary of a passive',
    upos: 'VERB',
    xpos: 'VBD',
    fits: (place) => {
      const { tokens, at, under, subjects } = place;
      if (tokens[at]?.xpos !== 'VBN' || !under.has('nsubj:pass') || hasAuxiliary(place)) return false;
      const [subject = -1] = subjects[at] ?? [];
      const isProse =
        tokens[subject]?.upos === 'PRON' ||
        tokens[at - 1]?.form === ',' ||
        ARTICLE.test(tokens[subject - 1]?.form ?? '');
      return isProse && subject < at && !AGENT.has(tokens[at + 1]?.form ?? '');
    },
  },
  {
    id: 'noun-at-the-end',
    example: 'The bridge is closed, the Norvand Herald reports.',
    reason: 'a name and “reports” that end a sentence with a verb of its own say who tells it',
    upos: 'VERB',
    xpos: 'VBZ',
    fits: ({ tokens, at }) =>
      tokens[at]?.xpos === 'NNS' &&
      tokens[at]?.form === 'reports' &&
      at === tokens.length - 2 &&
      tokens[at - 1]?.upos === 'PROPN' &&
      tokens.slice(0, at).some(({ xpos }) => ['VBD', 'VBZ', 'VBP', 'MD'].includes(xpos)),
  },
  {
    id: 'participle-at-the-end',
    example: 'The bridge is closed, records filed on Sunday revealed.',
    reason: 'what ends a sentence without an auxiliary and a word of its own behind it tells what stands before',
    upos: 'VERB',
    xpos: 'VBD',
    fits: (place) => {
      const { tokens, at } = place;
      const own = tokens[at];
      return own?.xpos === 'VBN' && own.deprel === 'ccomp' && at === tokens.length - 2 && !hasAuxiliary(place);
    },
  },
];

/** The sentence with those tags set right; itself where none is wrong. Linear. */
export function withMendedTags(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const under = tokens.map(() => new Set<string>());
  const subjects = tokens.map(() => [] as number[]);
  for (const [at, { head, deprel }] of tokens.entries()) {
    under[head]?.add(deprel);
    if (deprel.startsWith('nsubj')) subjects[head]?.push(at);
  }
  const verbless = isVerbless(tokens, under);
  const mended = tokens.map((token, at) => {
    const rule = tagRules.find(({ fits }) => fits({ tokens, at, under: under[at] ?? new Set(), subjects, verbless }));
    return rule ? { ...token, upos: rule.upos, xpos: rule.xpos } : token;
  });
  if (mended.every((token, at) => token === tokens[at])) return sentence;
  // The subject of what was taken for a passive is that of an active verb.
  const active = mended.map((token) =>
    token.deprel === 'nsubj:pass' && mended[token.head] !== tokens[token.head] ? { ...token, deprel: 'nsubj' } : token,
  );
  return { ...sentence, tokens: active };
}

function isVerbless(tokens: readonly Token[], under: readonly ReadonlySet<string>[]): boolean {
  const root = tokens.findIndex(({ head }) => head < 0);
  const isNoun = tokens[root]?.upos === 'NOUN' || tokens[root]?.upos === 'PROPN';
  const hasClause = ['cop', 'aux', 'nsubj', 'nsubj:pass'].some((relation) => under[root]?.has(relation));
  return isNoun && !hasClause && tokens.some(({ form }, at) => at > tokens.length - 3 && form === '.');
}
