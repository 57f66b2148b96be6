// How a claim reached the reader: the attributions it stands in, outermost first.
import type { Attribution, Reading } from './reading.ts';

/**
 * The chain of attributions from the outermost to the innermost that speaks for itself; empty for the report's own voice.
 * What somebody imputes to another stays with who imputes it.
 */
export function chainOf(
  { attributions }: Pick<Reading, 'attributions'>,
  attribution: string | null,
): readonly Attribution[] {
  const chain: Attribution[] = [];
  let id = attribution;
  while (id !== null && chain.length < attributions.length) {
    const link = attributions.find((one) => one.id === id);
    if (!link) break;
    if (!link.imputed) chain.unshift(link);
    id = link.within;
  }
  return chain;
}
