// Every event of the case: what is said to have happened, where, when, and who says so.
import { dayRange } from '../../../output/days.ts';
import type { EventRow } from '../../../store/ask/askEvents.ts';
import { COMMON_NAMES } from '../list/filter.ts';
import { addressOf, type Route } from '../route.ts';
import { sourceWords, typeWords } from '../words/say.ts';
import { Chain } from './Chain.tsx';
import { ListPage } from './ListPage.tsx';

export function EventsView({ route }: { readonly route: Route }) {
  return (
    <ListPage<EventRow>
      title="Events"
      names={['event', 'events']}
      path="api/events"
      route={route}
      fields={COMMON_NAMES}
      exports={['events', 'figures']}
      empty="No event was found in the reports of this case."
      height={88}
    >
      {(event) => (
        <a
          class="headline-row"
          href={addressOf(['reports', event.report], { kind: 'event', mark: event.id.split('.')[1] ?? null })}
        >
          <span class="facts">{factsOf(event)}</span>
          <q dir="auto">{event.text}</q>
          {event.chains.map((chain) => (
            <Chain key={chain.join(' ')} names={[event.outlet ?? 'outlet not known', ...chain.map(sourceWords)]} />
          ))}
        </a>
      )}
    </ListPage>
  );
}

function factsOf({ type, mode, told, polarity, place, from, to, id }: EventRow): string {
  const is = polarity === 'negative' ? 'said not to be so' : told === 'done' ? null : told;
  const when = from && to ? dayRange(from, to) : 'no day can be told';
  return [typeWords(type), mode, is, place ?? 'no place told', when, id].filter(Boolean).join(' · ');
}
