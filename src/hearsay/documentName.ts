// Reports, statements and figures that speak: by their own words, or by the body that issued them.
import type { Speaker } from './draft.ts';
import { last, type Memory } from './memory.ts';
import type { Profile } from './profile.ts';
import type { Scene } from './scene.ts';
import { keyOf, withoutArticle } from './shortForms.ts';
import type { Named } from './sources.ts';
import { wordsOf } from './speaking.ts';

const DAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)';
const TIME_IN_NAME = new RegExp(` (?:(?:on|late|early) )?${DAY}(?: (?:morning|afternoon|evening|night))?(?= |$)`, 'gi');

/** "report yesterday in RT" → "RT report". */
const withoutTime = (words: string): string => {
  const rest = words.replace(TIME_IN_NAME, '');
  const printed = rest === words ? null : /^(\p{Ll}+) (?:in|on) (?:the )?(\p{Lu}.*)$/u.exec(rest);
  return printed ? `${printed[2]} ${printed[1]}` : rest;
};

/** "the statement" is the fuller one named before, or that of the body that spoke last. */
export function documentOf(scene: Scene, speaker: Speaker, profile: Profile, memory: Memory): Named {
  const words = withoutTime(withoutArticle(wordsOf(scene, speaker), /^(?:the|a|an|this|that|these|those)\s+/i));
  const make = (name: string, affiliation: string | null, key: string): Named => ({
    name,
    kind: 'document',
    role: null,
    affiliation,
    key,
  });
  if (profile.definite && !/\s/.test(words)) {
    const fuller = memory.others.findLast(
      (one) =>
        one.kind === 'document' && one.name.toLowerCase().endsWith(words.toLowerCase()) && one.name.includes(' '),
    );
    if (fuller) return fuller;
    const issuer = last(memory.bodies);
    if (issuer && /^(?:statement|release|report|communiqué|communique|figures|data|numbers)$/i.test(words))
      return make(`${issuer.name} ${words}`, issuer.name, keyOf(`${issuer.name} ${words}`));
  }
  return make(words, null, `document ${keyOf(words)}`);
}
