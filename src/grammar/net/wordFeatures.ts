// What the network knows of a word by its looks: keys into one table of learned vectors, and the row of its word vector.

/** Endings and beginnings of a word that count as keys, in units. */
const ENDINGS = [1, 2, 3, 4] as const;
const BEGINNINGS = [1, 2, 3] as const;
/** Longest shape; beyond it words differ in nothing that tags need. */
const SHAPE_REACH = 8;

/** Small letters, straight marks, digits as "0": what a word is compared by. */
const normalOf = (form: string): string => straight(form).toLowerCase().replace(/\d/g, '0');

/** What a word is looked up by among the vectors. */
export const vectorKeyOf = (form: string): string => straight(form).toLowerCase();

const straight = (form: string): string =>
  /^[\x21-\x7e]*$/.test(form)
    ? form
    : form
        .replace(/[‘’‚′]/g, "'")
        .replace(/[“”„″«»]/g, '"')
        .replace(/[‐‑–−]/g, '-')
        .replace(/—/g, '--')
        .replace(/…/g, '...');

/** Keys of a word, its own first: "w:ministry", "e:try", "b:min", "s:xx". */
export function keysOf(form: string): string[] {
  const normal = normalOf(form).slice(0, 40);
  const keys = [`w:${normal}`, `s:${shapeOf(form)}`];
  for (const length of ENDINGS) if (normal.length > length) keys.push(`e:${normal.slice(-length)}`);
  for (const length of BEGINNINGS) if (normal.length > length) keys.push(`b:${normal.slice(0, length)}`);
  return keys;
}

/** "Tel" → "Xxx", "F-16" → "X-dd": runs of the same class count at most twice. */
export function shapeOf(form: string): string {
  let shape = '';
  for (const character of form.slice(0, 40)) {
    const kind = kindOf(character);
    if (!(shape.endsWith(kind + kind) && kind.length > 0)) shape += kind;
    if (shape.length >= SHAPE_REACH) break;
  }
  return shape;
}

/** "X", "x", "d", or the character itself. Plain letters are told without patterns: it is asked of every letter. */
function kindOf(character: string): string {
  if (character >= 'a' && character <= 'z') return 'x';
  if (character >= 'A' && character <= 'Z') return 'X';
  if (/\p{Lu}/u.test(character)) return 'X';
  if (/\p{L}/u.test(character)) return 'x';
  return /\p{N}/u.test(character) ? 'd' : character;
}
