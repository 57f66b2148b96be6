// Names of voices as a person reads them.
import type { Source } from '../../reading.ts';
import { slice } from '../../span.ts';
import { harmless } from './harmless.ts';
import type { Lookup } from './lookup.ts';
import { type Line, piece } from './pieces.ts';
import type { Voice } from './voices.ts';

/** The heading of a voice: name, office, and how it is heard; `silent` where nothing of its own is shown. */
export function labelOf(voice: Voice, lookup: Lookup, { silent }: { readonly silent: boolean }): Line {
  if (voice.kind === 'own') return [piece(nameOf(voice, lookup), 'strong'), piece(silent ? '' : ', in its own voice')];
  if (voice.source === null) return nobodyLabel(voice, lookup);
  const { source } = voice;
  const name = piece(shortName(source), 'strong');
  if (voice.kind === 'relay') return [name, piece(' · relayed')];
  if (isUnnamed(source)) return [name, piece(' · unnamed', 'faint')];
  const office = officeOf(source);
  const words = source.kind === 'document' ? documentWords(voice, lookup) : '';
  return [name, ...(office === '' ? [] : [piece(`, ${office}`)]), ...(words === '' ? [] : [piece(` · “${words}”`)])];
}

/** "unnamed: a police official" → "a police official". */
export const shortName = (source: Source): string => harmless(source.name).replace(/^unnamed:\s*/, '');

/** The voice's name alone. */
export function nameOf(voice: Voice, { reading }: Lookup): string {
  if (voice.kind === 'own') return harmless(reading.article.outlet ?? 'The report');
  return voice.source ? shortName(voice.source) : 'this voice';
}

const isUnnamed = (source: Source): boolean => source.name.startsWith('unnamed:');

/** Words for a nobody: "reportedly", "he". */
function nobodyLabel(voice: Voice, lookup: Lookup): Line {
  const { text } = lookup.reading.article;
  const [first] = voice.attributions;
  if (first?.sourceSpan)
    return [piece(`“${harmless(slice(text, first.sourceSpan))}”`, 'strong'), piece(' · who that is cannot be told')];
  const cues = voice.attributions.flatMap(({ cue }) => (cue ? [`“${harmless(slice(text, cue))}”`] : []));
  const shown = [...new Set(cues.map((cue) => cue.toLowerCase()))].slice(0, 3).join(', ');
  return [piece('Nobody named', 'strong'), piece(shown === '' ? '' : ` · ${shown}`)];
}

/** Role and affiliation, each only where it says more than the name and the other. */
function officeOf({ name, role, affiliation }: Source): string {
  const said = name.toLowerCase();
  const parts: string[] = [];
  for (const part of [harmless(role ?? ''), harmless(affiliation ?? '')]) {
    if (part !== '' && ![said, ...parts].some((other) => other.toLowerCase().includes(part.toLowerCase())))
      parts.push(part);
  }
  return parts.join(', ');
}

/** The words that name a document, where they say more than its name. Units. */
const LONGEST_WORDS = 48;

function documentWords(voice: Voice, lookup: Lookup): string {
  const span = voice.attributions[0]?.sourceSpan;
  if (!span || span.end - span.start > LONGEST_WORDS) return '';
  const words = harmless(slice(lookup.reading.article.text, span));
  return bare(words) === bare(voice.source?.name ?? '') ? '' : words;
}

/** Without the article before it, in lower case. */
const bare = (words: string): string => words.toLowerCase().replace(/^(?:an?|the) /, '');
