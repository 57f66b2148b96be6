// Words that may be cues, wherever the lexicon knows them: verbs, nouns, adjectives, hedges, phrases.
import type { ReportingEntry } from '../almanac/reporting.ts';
import type { Token } from '../grammar/analysis.ts';
import type { Scene } from './scene.ts';
import { low, type Tree } from './tree.ts';

export interface CueHit {
  readonly tree: Tree;
  readonly sentence: number;
  /** The word that carries the frame. */
  readonly at: number;
  /** Last token of a cue of several words. */
  readonly to: number;
  /** All readings of the same word, in lexicon order. */
  readonly entries: readonly ReportingEntry[];
  readonly kind: 'verb' | 'noun' | 'adjective' | 'hedge' | 'phrase';
}

/** Cues looked at in one sentence. A guess: a sentence with more is no prose, and would cost the square of its length. */
const SENTENCE_CUES = 60;

export function findCues(scene: Scene): readonly CueHit[] {
  return scene.trees.flatMap((tree, sentence) =>
    tree.tokens.flatMap((token, at) => hitsAt(scene, tree, sentence, token, at)).slice(0, SENTENCE_CUES),
  );
}

function hitsAt(scene: Scene, tree: Tree, sentence: number, token: Token, at: number): readonly CueHit[] {
  const form = token.form.toLowerCase();
  const { verbs, nouns, adjectives, hedges, phrases } = scene.reporting;
  const hit = (kind: CueHit['kind'], found: readonly ReportingEntry[] | undefined): CueHit | null => {
    if (!found) return null;
    const whole = longest(tree, at, found);
    return whole ? { tree, sentence, at, to: whole.to, entries: whole.entries, kind } : null;
  };
  const phrase = hit('phrase', phrases.get(form));
  if (phrase) return [phrase];
  const hits = [
    hit('hedge', hedges.get(form)),
    actsAsVerb(tree, token, at) ? hit('verb', verbs.get(form)) : null,
    token.upos === 'NOUN' || (token.upos === 'PROPN' && at === 0) ? hit('noun', nouns.get(form)) : null,
    token.upos === 'ADJ' || token.upos === 'VERB' ? hit('adjective', adjectives.get(form)) : null,
  ];
  return hits.filter((one): one is CueHit => one !== null);
}

/** Entries whose further words stand right after `at`; those of most words win. */
function longest(tree: Tree, at: number, entries: readonly ReportingEntry[]) {
  let best: { to: number; entries: ReportingEntry[] } | null = null;
  for (const entry of entries) {
    const words = entry.lemma.split(' ');
    if (!words.slice(1).every((word, index) => low(tree, at + 1 + index) === word)) continue;
    const to = at + words.length - 1;
    if (!best || to > best.to) best = { to, entries: [entry] };
    else if (to === best.to) best.entries.push(entry);
  }
  return best;
}

/** Taggers take "reports" and "claims" for nouns; a noun with a subject of its own is a verb. */
const actsAsVerb = (tree: Tree, token: Token, at: number): boolean =>
  (token.upos === 'NOUN' &&
    (tree.kids[at] ?? []).some((kid) => tree.tokens[kid]?.deprel === 'nsubj' && kid < at) &&
    (tree.kids[at] ?? []).some((kid) => tree.tokens[kid]?.deprel === 'obj' || tree.tokens[kid]?.deprel === 'ccomp')) ||
  (token.upos === 'NOUN' &&
    token.head < 0 &&
    /s$/.test(token.form) &&
    at > 0 &&
    (['to', 'that'].includes(low(tree, at + 1))
      ? ['NOUN', 'PROPN'].includes(tree.tokens[at - 1]?.upos ?? '')
      : ['for', 'on'].includes(low(tree, at + 1)) && tree.tokens[at - 1]?.upos === 'PROPN')) ||
  token.upos === 'VERB' ||
  token.upos === 'AUX' ||
  token.xpos.startsWith('VB');
