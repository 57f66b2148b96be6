// "The tax, which rose in March, hurt nobody": where the noun is read as the root, and "hurt" as one more verb of the
// relative clause or one more such clause, the verb behind the closing comma is the sentence's.
import type { Token } from '../analysis.ts';

/** A sentence whose root is a noun with a relative clause has its verb behind that clause's comma, if one stands there. */
export function mendRoot(tokens: readonly Token[]): readonly Token[] {
  const root = tokens.findIndex(({ head }) => head < 0);
  if (!/^(?:NOUN|PROPN)$/.test(tokens[root]?.upos ?? '')) return tokens;
  const verb = tokens.findIndex((token, at) => at > root && isVerbOf(tokens, root, token, at));
  if (verb < 0 || tokens.some(({ head, deprel }) => head === root && deprel === 'cop')) return tokens;
  return tokens.map((token, at) => {
    if (at === verb) return { ...token, head: -1, deprel: 'root' };
    if (at === root) return { ...token, head: verb, deprel: 'nsubj' };
    return token.head === root && at > verb ? { ...token, head: verb } : token;
  });
}

/** True for a finite verb without a subject or "and" of its own, behind a comma, joined to a relative clause of the root. */
function isVerbOf(tokens: readonly Token[], root: number, { deprel, xpos, head }: Token, at: number): boolean {
  if (!/^VB[DZP]$/.test(xpos) || tokens[at - 1]?.form !== ',') return false;
  const clause = tokens[head];
  const isJoined = deprel === 'conj' && clause?.deprel === 'acl:relcl' && clause.head === root;
  const isSecond = deprel === 'acl:relcl' && head === root && tokens.slice(root, at).some(isRelative);
  return (
    (isJoined || isSecond) &&
    !tokens.slice(root, at).some((one) => one.head === at && (one.deprel === 'cc' || one.deprel.startsWith('nsubj')))
  );
}

const isRelative = ({ deprel }: Token): boolean => deprel === 'acl:relcl';
