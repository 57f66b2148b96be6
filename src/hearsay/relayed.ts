// Blocks that relay another outlet's report: one attribution by the outlet that the block before them names.
import type { Block } from '../reading.ts';
import type { Span } from '../span.ts';
import type { Draft, Speaker } from './draft.ts';
import type { Scene } from './scene.ts';
import { low, spanOf } from './tree.ts';

const REPORT_WORDS = new Set([
  'report',
  'reports',
  'reported',
  'reporting',
  'writes',
  'wrote',
  'says',
  'said',
  'article',
  'story',
  'statement',
  'release',
]);

export interface Relay {
  readonly draft: Draft;
  /** Indices of the blocks that it relays. */
  readonly blocks: ReadonlySet<number>;
}

/** One relay for each run of relayed blocks that stand together. */
export function relaysOf(scene: Scene): readonly Relay[] {
  const relays: Relay[] = [];
  const { blocks } = scene.article;
  for (let at = 0; at < blocks.length; ) {
    if (blocks[at]?.kind !== 'relayed') {
      at++;
      continue;
    }
    const run: number[] = [];
    while (blocks[at]?.kind === 'relayed') run.push(at++);
    const found = relay(scene, run, run[0] ?? 0);
    if (found.draft.content.length > 0) relays.push(found);
  }
  return relays;
}

function relay(scene: Scene, run: readonly number[], first: number): Relay {
  const content = run
    .map((index) => scene.article.blocks[index])
    .filter((block): block is Block => block !== undefined);
  const intro = introOf(scene, first - 1);
  return {
    blocks: new Set(run),
    draft: {
      sentence: intro?.sentence ?? firstSentenceIn(scene, first),
      at: intro?.at ?? -1,
      cue: intro?.cue ?? null,
      speaker: intro?.speaker ?? null,
      content: content.map(({ span }) => span).filter(({ start, end }) => end > start),
      stance: 'asserts',
      entry: null,
      imputed: false,
      certainty: intro?.speaker ? 'stated' : 'implied',
      by: 'hearsay/relayed-blocks',
      why: intro?.speaker ? null : 'source-unclear',
    },
  };
}

interface Intro {
  readonly sentence: number;
  readonly at: number;
  readonly cue: Span;
  readonly speaker: Speaker | null;
}

/** The last word of reporting in the block before, with the name in front of it or behind "by", "from", "in". */
function introOf(scene: Scene, block: number): Intro | null {
  for (let sentence = scene.trees.length - 1; sentence >= 0; sentence--) {
    const tree = scene.trees[sentence];
    if (!tree || tree.sentence.block !== block) continue;
    const at = tree.tokens.findLastIndex((token) => REPORT_WORDS.has(token.form.toLowerCase()));
    if (at < 0) continue;
    let to = at - 1;
    if (["'s", '’s'].includes(low(tree, to))) to--;
    let from = to + 1;
    while (from > 0 && isName(tree.tokens[from - 1]?.form ?? '')) from--;
    if (from > to) {
      const link = tree.tokens.findIndex(
        (token, index) => index > at && ['by', 'from', 'in', 'of'].includes(token.form.toLowerCase()),
      );
      if (link >= 0) {
        from = link + 1;
        while (low(tree, from) === 'the') from++;
        to = from - 1;
        while (isName(tree.tokens[to + 1]?.form ?? '')) to++;
      }
    }
    const speaker = from <= to ? { span: spanOf(tree, from, to), sentence, head: to } : null;
    return { sentence, at, cue: spanOf(tree, at, at), speaker };
  }
  return null;
}

const isName = (form: string): boolean =>
  /^\p{Lu}/u.test(form) && !/^(?:Read|The|A|An|See|From|Full|Original|Here|This|That|In|By)$/.test(form);

function firstSentenceIn(scene: Scene, block: number): number {
  const at = scene.trees.findIndex((tree) => tree.sentence.block === block);
  return Math.max(0, at);
}
