// Words in and around names: titles before them, words that only bodies bear, particles inside them.

/** Lower case, without the stop. */
export const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr prof professor sir dame lord lady gen general lt col colonel maj major capt captain sgt sergeant adm admiral brig brigadier president vice prime minister secretary senator sen rep representative congressman congresswoman governor gov mayor ambassador judge justice sheriff chief king queen prince princess pope bishop archbishop cardinal rev reverend father sister brother imam sheikh ayatollah rabbi spokesman spokeswoman spokesperson director chairman chairwoman commissioner chancellor premier deputy foreign defence defense interior commander lieutenant deputy attorney officer detective inspector superintendent coach professor analyst ceo cfo coo executive undersecretary chief shadow home press spokespeople superintendent ambassador envoy co-founder founder leader member negotiator teammate pontiff sultan emir crown former acting us u.s. uk u.k.'.split(
    ' ',
  ),
);

/** Words of a name that make it a body's. */
export const ORG_WORDS: ReadonlySet<string> = new Set(
  'ministry army police agency news times post herald journal tribune telegraph guardian council committee commission department office bureau institute university college school hospital company corporation corp inc ltd llc bank party front brigade organisation organization association union federation league group network channel television tv radio church house senate congress parliament court government states nations state kingdom republic command force forces observatory centre center fund foundation society service press board authority administration embassy mission team club movement'.split(
    ' ',
  ),
);

/** Particles inside a person's name. */
export const LINKS: ReadonlySet<string> = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'abu',
  'de',
  'da',
  'del',
  'van',
  'von',
  'der',
  'den',
  'di',
  'du',
  'la',
  'le',
  'bint',
  'ben',
  'ould',
  'ul',
  'ur',
]);

export const isTitleWord = (word: string): boolean =>
  TITLES.has(
    word
      .toLowerCase()
      .replace(/[^\p{L}.’'-]/gu, '')
      .replace(/\.$/, ''),
  );

/** A person's name without the titles and bodies before it ("Karsa Roads director Olaf Brandt" → "Olaf Brandt"); empty where only titles stand. */
export function withoutTitles(name: string): string {
  const words = name.replace(/['’]s$/, '').split(/\s+/);
  const last = words.findLastIndex(isTitleWord);
  return words
    .slice(last + 1)
    .join(' ')
    .replace(PLACE_BEFORE, '');
}

/** The end of an office that stands before a name: "Minister for the Middle East Olaf Brandt". */
const PLACE_BEFORE = /^(?:(?:Middle )?East|Affairs|United (?:States|Nations|Kingdom)|States|Nations)\s+(?=\S+\s+\S)/;
