// "The road is shut, said Inspector General Olaf Brandt": a title and a name read as several objects of the verb are one.
import type { Token } from '../analysis.ts';

/** Proper nouns that follow each other as objects of a verb without a subject hang on the last of them. */
export function mendTitles(tokens: readonly Token[]): readonly Token[] {
  const subjects = new Set(tokens.flatMap(({ head, deprel }) => (deprel.startsWith('nsubj') ? [head] : [])));
  const isName = ({ deprel, upos, head }: Token): boolean =>
    (deprel === 'obj' || deprel === 'iobj') && upos === 'PROPN' && !subjects.has(head);
  const names = new Map<number, number>();
  let last = -1;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at] as Token;
    const isOwn = last >= 0 && token.upos === 'PROPN' && token.head >= at && token.head <= last;
    if (last >= 0 && isName(token) && token.head === tokens[last]?.head) names.set(at, last);
    else if (isName(token) && token.head < at) last = at;
    else if (!isOwn) last = -1;
  }
  if (names.size === 0) return tokens;
  return tokens.map((token, i) => {
    const head = names.get(i);
    return head === undefined ? token : { ...token, head, deprel: 'nmod:desc' };
  });
}
