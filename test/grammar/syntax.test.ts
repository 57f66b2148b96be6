// Sentences whose trees attribution lives by. Each row: text, then "relation word head" that must stand in its tree.
import { expect, test } from 'vitest';
import { read } from './bundled.ts';

test.each([
  ['The ministry said the bridge was hit.', ['nsubj ministry said', 'ccomp hit said', 'nsubj:pass bridge hit']],
  ['The bridge was hit, the ministry said.', ['nsubj ministry said']],
  ['It denied that the army had fired.', ['nsubj It denied', 'ccomp fired denied', 'mark that fired']],
  ['According to the army, nobody was hurt.', ['nsubj:pass nobody hurt']],
  ['Anna Marr, a spokeswoman for the army, left.', ['nsubj Anna left', 'appos spokeswoman Anna']],
])('%s', (text, expected) => {
  const tokens = read(text).sentences.flatMap((sentence) => sentence.tokens);
  const found = tokens.map((token) => `${token.deprel} ${token.form} ${tokens[token.head]?.form ?? 'root'}`);
  for (const row of expected) expect(found).toContain(row);
});
