// Times that count from a date which the report does not give.
import { quotedList, type RemarkRule } from './remark.ts';

/** Words quoted in the message. */
const MOST_QUOTED = 5;

export const undated: RemarkRule = {
  id: 'undated',
  example: 'a page without a date that says “yesterday” and “on Sunday”',
  reason: 'an old report that is passed around again looks like news; without its date nobody can tell',
  find(desk) {
    if (desk.article.published !== null) return [];
    const spans = desk.times.filter(({ why }) => why === 'no-anchor').map(({ span }) => span);
    if (spans.length === 0) return [];
    const message = `no publication date: ${quotedList(desk, spans, MOST_QUOTED)} cannot be placed. When was this written?`;
    return [{ kind: 'undated', spans, message }];
  },
};
