// The frames of verbs, in order. A clause or a quotation comes before a noun phrase, since it tells more;
// what stands after the cue before what stands before it, since English says "said that C" oftener than "C, X said".
import { contentFirst, quoteBefore, quoteThen } from './before.ts';
import { asReportedBy, asSaid, saidRest, saidThat } from './clause.ts';
import { closingCue } from './closingCue.ts';
import type { FrameRule } from './found.ts';
import { deniedDoing, plansTo, urgedTo } from './infinitive.ts';
import { accusedOf, calledFor, describedAs, objectContent } from './object.ts';
import { itIsSaidThat, wasAccusedOf, wasReported, wasSaidTo, wasSeenAs, wasToldTo, whenAsked } from './passive.ts';
import { quoteNext, saidQuote } from './quotation.ts';
import { statementAfter } from './statement.ts';

export const activeFrames: readonly FrameRule[] = [
  whenAsked,
  quoteThen,
  closingCue,
  asSaid,
  urgedTo,
  saidThat,
  contentFirst,
  plansTo,
  calledFor,
  saidRest,
  describedAs,
  saidQuote,
  quoteBefore,
  quoteNext,
  statementAfter,
  accusedOf,
  deniedDoing,
  objectContent,
];

export const passiveFrames: readonly FrameRule[] = [
  whenAsked,
  asReportedBy,
  wasSeenAs,
  wasSaidTo,
  wasToldTo,
  itIsSaidThat,
  wasAccusedOf,
  wasReported,
];
