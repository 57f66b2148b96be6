// Which language a text is in, as far as script and the commonest English words tell. Doubtful texts count as English.

export interface LanguageGuess {
  /** BCP 47 tag; "und" for a text that is surely not English, and nothing more is known. */
  readonly language: string | null;
  readonly english: boolean;
}

/** UTF-16 units looked at: enough for a thousand words. */
const SAMPLE_UNITS = 8_000;
/** Letters below which nothing is said of the language. A guess: a headline has more. */
const MIN_LETTERS = 20;
/** Share of a text's letters in one other script above which the text is in that script. */
const SCRIPT_SHARE = 0.5;
/** Words of a Latin-script text below which it counts as English. */
const MIN_WORDS = 40;
/** English prose has 0.35–0.5 of these words, headlines 0.15; other Latin-script languages under 0.06 (measured on translations of one page). */
const ENGLISH_SHARE = 0.06;

const scripts: readonly { readonly language: string; readonly letters: RegExp }[] = [
  { language: 'ar', letters: /\p{Script=Arabic}/gu },
  { language: 'he', letters: /\p{Script=Hebrew}/gu },
  { language: 'ru', letters: /\p{Script=Cyrillic}/gu },
  { language: 'el', letters: /\p{Script=Greek}/gu },
  { language: 'ja', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { language: 'zh', letters: /\p{Script=Han}/gu },
  { language: 'ko', letters: /\p{Script=Hangul}/gu },
  { language: 'hi', letters: /\p{Script=Devanagari}/gu },
  { language: 'th', letters: /\p{Script=Thai}/gu },
  {
    language: 'und',
    letters:
      /[\p{Script=Armenian}\p{Script=Georgian}\p{Script=Ethiopic}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}]/gu,
  },
];

const commonest = new Set(
  'the of and to in a is that for on was with as it by at from be has are were he his an have not had they which said but or their who been this its will after'.split(
    ' ',
  ),
);

/** Commonest words of other languages in Latin script, that English does not have. */
const others: readonly { readonly language: string; readonly words: ReadonlySet<string> }[] = [
  {
    language: 'fr',
    words: new Set('le la les des du et est une dans que qui pour par sur au aux avec sont ont été cette'.split(' ')),
  },
  {
    language: 'es',
    words: new Set('el los las de del y en que una por con para se al como más fue han su sus'.split(' ')),
  },
  {
    language: 'de',
    words: new Set('der die das und den dem ist von zu mit im auf für ein eine nicht sich des wurde sind'.split(' ')),
  },
  {
    language: 'it',
    words: new Set('il di che la del della per una con sono gli dei nel alla è le da non ha si'.split(' ')),
  },
  {
    language: 'pt',
    words: new Set('o os as da do das dos em um uma que para com não por ao foi são mais se'.split(' ')),
  },
  {
    language: 'tr',
    words: new Set('ve bir bu için ile da de olarak olan daha çok en gibi sonra kadar ise'.split(' ')),
  },
  {
    language: 'nl',
    words: new Set('de het een van en dat niet op te zijn voor met aan er door werd naar bij'.split(' ')),
  },
];

/** A guess at the language of `text`; English where it cannot be told. */
export function guessLanguage(text: string): LanguageGuess {
  const sample = text.slice(0, SAMPLE_UNITS);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < MIN_LETTERS) return { language: null, english: true };
  const latin = sample.match(/[a-z]/gi)?.length ?? 0;
  if (latin > SCRIPT_SHARE * letters) return byWords(sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []);
  for (const { language, letters: script } of scripts)
    if ((sample.match(script)?.length ?? 0) > SCRIPT_SHARE * letters) return { language, english: false };
  const east = sample.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu)?.length ?? 0;
  if (east > SCRIPT_SHARE * letters) return { language: 'ja', english: false };
  return byWords(sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []);
}

function byWords(words: readonly string[]): LanguageGuess {
  const share = (set: ReadonlySet<string>): number => words.filter((word) => set.has(word)).length / words.length;
  if (words.length < MIN_WORDS) return { language: 'en', english: true };
  const english = share(commonest);
  if (english >= 2 * ENGLISH_SHARE) return { language: 'en', english: true };
  const [best] = others
    .map((one) => ({ language: one.language, share: share(one.words) }))
    .sort((a, b) => b.share - a.share);
  if (best && best.share > 2 * english && best.share > ENGLISH_SHARE)
    return { language: best.language, english: false };
  return { language: english >= ENGLISH_SHARE ? 'en' : null, english: true };
}
