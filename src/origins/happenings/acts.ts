// Acts that are done by speaking: which attribution is one, and of what PLOVER type. A statement is news in itself only
// where it is such an act.
import type { Attribution } from '../../reading.ts';

export interface Act {
  readonly id: string;
  readonly type: string;
  readonly example: string;
  readonly reason: string;
  /** `cue` and `content` are the attribution's words. */
  readonly holds: (attribution: Attribution, cue: string, content: string) => boolean;
}

/** The first that holds counts. */
export const acts: readonly Act[] = [
  {
    id: 'threatens',
    type: 'THREATEN',
    example: 'the army warned that the killing would not go unpunished',
    reason: 'a threat is more than what it asserts',
    holds: ({ stance }, cue, content) =>
      /\b(?:threaten\w*|vow\w*|ultimatum)\b/i.test(cue) ||
      (stance === 'expects' && STRIKING_BACK.test(content)) ||
      (stance === 'expects' &&
        /\b(?:warn\w*)\b/i.test(cue) &&
        /\b(?:revenge|retaliat\w+|punish\w*|unpunished|consequences|respond|response|(?:launch|attack|strike|target|shell) \w+)\b/i.test(
          content,
        )),
  },
  {
    id: 'accuses',
    type: 'ACCUSE',
    example: 'the ministry blamed Ketria',
    reason: 'blame',
    holds: ({ stance }) => stance === 'accuses',
  },
  {
    id: 'denies',
    type: 'REJECT',
    example: 'Ketria denied the attack',
    reason: 'denial',
    holds: ({ stance }, _, content) => stance === 'denies' || (stance === 'asserts' && DENYING.test(content)),
  },
  {
    id: 'urges',
    type: 'REQUEST',
    example: 'the envoy called for a truce',
    reason: 'demand',
    holds: ({ stance }) => stance === 'urges',
  },
  {
    id: 'judges',
    type: 'ACCUSE',
    example: 'the chairman said the strike was an outrage and may be a war crime',
    reason: 'words of blame in what is asserted',
    holds: ({ stance }, _, content) => stance !== 'asks' && stance !== 'declines' && JUDGING.test(content),
  },
  {
    id: 'deplores',
    type: 'ACCUSE',
    example: 'the agency said that it was shocked by the raid',
    reason: 'alarm at what was done',
    holds: ({ stance }, _, content) => stance === 'asserts' && DEPLORING.test(content),
  },
];

/** What somebody will do to others. */
const STRIKING_BACK =
  /\bgo unpunished\b|\bpay (?:a|the) (?:\w+ )?price\b|\b(?:would|will) (?:\w+ )?(?:respond|retaliate|strike back|hit back|avenge)\b|\blegitimate targets?\b/i;

const DEPLORING =
  /\b(?:deplor\w+|condemn(?:s|ed|ing)?|(?:is|are|was|were|am|deeply|gravely|seriously|extremely) (?:\w+ )?(?:concerned|alarmed|shocked|appalled|horrified|outraged|saddened)|devastated)\b/i;

/** Words that call what others told untrue. */
const DENYING =
  /\b(?:fabricat\w+|baseless|unfounded|groundless|no truth|totally false|categorically|nothing to do with|not responsible)\b/i;

const JUDGING =
  /\b(?:(?:was|were|is|are|bears?) (?:\w+ )?(?:responsib\w+|to blame)|war crimes?|crimes? against humanity|outrage\w*|heinous|horrific|horrifying|barbari\w+|unacceptable|appalling|cowardly|despicable|massacre|provocation)\b/i;
