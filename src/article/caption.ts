// Captions in plain text: short blocks that end in a picture credit or say that they describe a picture.
import type { Block } from '../reading.ts';
import { type Span, trimmed } from '../span.ts';
import { type Draft, wordsOf } from './draft.ts';

/** UTF-16 units of a caption at most; agency captions run long. */
const LONGEST_CAPTION = 500;

interface CaptionRule {
  readonly id: string;
  readonly example: string;
  readonly reason: string;
  readonly pattern: RegExp;
}

export const captionRules: readonly CaptionRule[] = [
  {
    id: 'credit-label',
    example: 'The bridge at Tel Asmar. Image: Ada Norvand.',
    reason: 'a picture credit closes the block',
    pattern:
      /(?:^|[\s([|/])(?:photo(?:graph)?s?|images?|pictures?|pic|picture credit|photo credit|image credit|file photo|video|graphic|illustration|credit|screen ?shot|screen ?grab)\s*(?:by|credit|courtesy(?: of)?|source|from)?\s*(?::|\/|©|by|courtesy of)\s*[^.:;?!]{2,80}[.)\]]*$/i,
  },
  {
    id: 'credit-brackets',
    example: 'Cars wait on the road to Norvand. (AP Photo/Ada Norvand)',
    reason: 'an agency’s picture credit in brackets closes the block',
    pattern:
      /[([](?:[^()[\]]{0,60}\b(?:photos?|images?|pictures?|getty|file|handout|screenshot|courtesy|via)\b[^()[\]]{0,80}|[A-Z]{2,5}\/[^()[\]]{2,60}|(?:reuters|afp|ap|epa|tass)\b[^()[\]]{0,40})[)\]]\.?$/i,
  },
  {
    id: 'credit-sign',
    example: 'Trucks near Tel Asmar © Karsa Press / Ada Norvand',
    reason: 'a copyright sign with a name closes the block',
    pattern: /©\s*\p{Lu}[^.!?]{1,70}$/u,
  },
  {
    id: 'credit-agency',
    example: 'The minister in Norvand, 4 May. Ada Norvand/Reuters',
    reason: 'a photographer and a picture agency close the block',
    pattern:
      /(?:[\wÀ-ɏ.'’-]+\s?\/\s?(?:reuters|afp|ap|epa|getty(?: images)?|anadolu(?: agency)?|xinhua|tass|sputnik|shutterstock|nurphoto|file|handout)|getty images|shutterstock|istock|unsplash|wikimedia commons|file photo|handout photo)[.)\]]*$/i,
  },
  {
    id: 'caption-label',
    example: 'File photo: the bridge at Tel Asmar',
    reason: 'the block says that it describes a picture',
    pattern:
      /^(?:(?:file|archive|stock|handout|undated)\s+(?:photo|image|picture)|photo|image|picture|caption|pictured|above|video)\s*[:|–-]\s*\S/i,
  },
  {
    id: 'archive-picture',
    example: 'The bridge at Tel Asmar (archive picture). Karsa Press',
    reason: 'the block says that it describes a picture',
    pattern: /\((?:archive|file|stock|undated|handout)d? (?:picture|photo|photograph|image|footage)\)/i,
  },
  {
    id: 'picture-shows',
    example: 'This still image shows smoke over Norvand.',
    reason: 'the block speaks of the picture above it',
    pattern:
      /^(?:(?:a|an|this|the)\s+)?(?:(?:still|file|handout|satellite|undated|aerial)\s+)+(?:image|photo|photograph|picture)s?\b/i,
  },
];

/** The draft with picture descriptions as kind `caption`. */
export const markCaptions = (draft: Draft): Draft => ({
  ...draft,
  blocks: draft.blocks.map(
    (at): Block => (at.kind === 'body' && isCaption(wordsOf(draft, at)) ? { ...at, kind: 'caption' } : at),
  ),
});

/** True for a block that a picture credit closes or a caption's label opens. */
export const isCaption = (words: string): boolean =>
  words.length <= LONGEST_CAPTION && captionRules.some((rule) => rule.pattern.test(words));

/** Where in a caption the picture's credit stands, or null. */
export function creditIn(words: string): Span | null {
  if (words.length > LONGEST_CAPTION) return null;
  const matches = captionRules.map((rule) => rule.pattern.exec(words)).filter((match) => match !== null);
  const [first] = matches.sort((a, b) => a.index - b.index);
  return first ? trimmed(words, { start: first.index, end: first.index + first[0].length }) : null;
}
