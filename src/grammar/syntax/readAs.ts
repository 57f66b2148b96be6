// "IS said it had left": an acronym that is spelled as a word of grammar is shown to the network as another acronym.

/** Share of words in capitals from which on capitals tell nothing. A guess. */
const SHOUTED = 0.5;

/** The forms as the network is shown them; the same list where none changes. `acronyms`: form → what it is read as. */
export function readAs(forms: readonly string[], acronyms: ReadonlyMap<string, string>): readonly string[] {
  if (!forms.some((form) => acronyms.has(form))) return forms;
  const words = forms.filter((form) => /\p{L}{2}/u.test(form));
  const loud = words.filter((form) => form === form.toUpperCase()).length;
  return loud > SHOUTED * words.length ? forms : forms.map((form) => acronyms.get(form) ?? form);
}
