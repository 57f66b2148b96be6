// A person, or a spokesman whom nobody names, and the organisation that he speaks for.
import { tellingWords } from './called.ts';
import { passagesOf, samePairs } from './namePairs.ts';
import { organisationsOf } from './organisations.ts';
import type { Pair, SpeakerGround } from './rules.ts';

/** With the organisation where it is a source too; and spokesmen of one organisation with each other where it is none. */
export function* officePairs(ground: SpeakerGround): Iterable<Pair> {
  const { called } = ground;
  const organisations = organisationsOf(ground);
  for (const [at, one] of called.entries()) {
    for (const { organisation, span } of one.offices) {
      const other =
        organisation === null ? organisations.lastBefore(one, span.start) : organisations.meant(organisation, one);
      if (other === null) continue;
      yield { a: other, b: at, passages: [...passagesOf(called[other]), { report: one.report.id, span }] };
      break;
    }
  }
  yield* samePairs(called, ({ speaksFor }) =>
    speaksFor === null ? null : tellingWords(speaksFor).toSorted().join(' '),
  );
}
