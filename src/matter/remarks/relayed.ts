// How much of the text is another’s.
import type { Block } from '../../reading.ts';
import { slice } from '../../span.ts';
import { type Desk, listed, nameOf, type RemarkRule } from './remark.ts';

/** Share of the letters; a shorter relayed passage is a quotation like others. A guess. */
const LEAST_SHARE = 0.3;

export const relayed: RemarkRule = {
  id: 'relayed',
  example: 'a page that prints another outlet’s whole report under two sentences of its own',
  reason: 'what a page passes on it has not found out: its words count once, where they began',
  find(desk) {
    const blocks = desk.heard.blocks.filter(({ kind }) => kind === 'relayed');
    const all = sum(desk, desk.heard.blocks);
    const share = all === 0 ? 0 : sum(desk, blocks) / all;
    if (share < LEAST_SHARE) return [];
    const names = [
      ...new Set(blocks.flatMap(({ attribution }) => (attribution === null ? [] : [nameOf(desk, attribution)]))),
    ];
    const from = names.length > 0 ? ` from ${listed(names)}` : '';
    const percent = Math.round(share * 100);
    return [
      {
        kind: 'relayed',
        spans: blocks.map(({ span }) => span),
        message: `${percent} % of the text is relayed${from}: what does the first page say, and when was it written?`,
      },
    ];
  },
};

/** Letters and digits under the blocks. */
const sum = (desk: Desk, blocks: readonly Block[]): number =>
  blocks.reduce((total, { span }) => total + slice(desk.article.text, span).replace(/[^\p{L}\p{N}]+/gu, '').length, 0);
