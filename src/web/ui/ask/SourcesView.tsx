// Who speaks in the reports of the case.
import type { SourceRow } from '../../../store/ask/askSources.ts';
import { COMMON_NAMES } from '../list/filter.ts';
import { addressOf, type Route } from '../route.ts';
import { count } from '../words/say.ts';
import { ListPage } from './ListPage.tsx';

export function SourcesView({ route }: { readonly route: Route }) {
  return (
    <ListPage<SourceRow>
      title="Sources"
      names={['source', 'sources']}
      path="api/sources"
      route={route}
      fields={COMMON_NAMES}
      exports={[]}
      empty="Nobody speaks in the reports of this case."
      height={56}
    >
      {({ name, kind, reports, said }) => (
        <a class="headline-row source-row" href={addressOf(['claims'], { source: name })}>
          <span class="title" dir="auto">
            {name}
          </span>
          <span class="facts">
            {kind} · in {count(reports, 'report')} · {count(said, 'attribution')}
          </span>
        </a>
      )}
    </ListPage>
  );
}
