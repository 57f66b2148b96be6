// Names of one word that "and" joins are both people, or neither is: "Norvand and Karsa agreed".
import { slice } from '../../span.ts';
import type { Name } from '../analysis.ts';

/** The same names; a person joined to a place or a body is what that is. Names of several words tell themselves. */
export function settleJoined(text: string, names: readonly Name[]): Name[] {
  return names.map((name, i) => {
    if (name.type !== 'person' || !isOneWord(text, name)) return name;
    const [before, after] = [names[i - 1], names[i + 1]];
    const beside = [before && areJoined(text, before, name) && before, after && areJoined(text, name, after) && after];
    const other = beside.find((one) => one && (one.type === 'place' || one.type === 'organisation'));
    return other ? { ...name, type: other.type, by: 'grammar/name-joined' } : name;
  });
}

const isOneWord = (text: string, name: Name): boolean => !/\s/.test(slice(text, name));

const areJoined = (text: string, first: Name, second: Name): boolean =>
  first.sentence === second.sentence &&
  text.slice(first.end, second.start) === ' and ' &&
  isOneWord(text, first) &&
  isOneWord(text, second);
