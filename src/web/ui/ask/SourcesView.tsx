// Who speaks in the reports of the case.
import { useState } from 'preact/hooks';
import type { SourceRow } from '../../../store/ask/askSources.ts';
import { COMMON_NAMES } from '../list/filter.ts';
import { addressOf, type Route } from '../route.ts';
import { count } from '../words/say.ts';
import { ListPage } from './ListPage.tsx';
import { SourceDialog } from './SourceDialog.tsx';

interface SourcesViewProps {
  readonly route: Route;
  readonly readOnly: boolean;
}

export function SourcesView({ route, readOnly }: SourcesViewProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <>
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
        {({ name, kind, reports, said, names }) => (
          <div class="with-button">
            <a class="headline-row source-row" href={addressOf(['claims'], { source: name })}>
              <span class="title" dir="auto">
                {name}
              </span>
              <span class="facts">
                {kind} · in {count(reports, 'report')} · {count(said, 'attribution')}
              </span>
              {names.length > 0 && <span class="facts">one source, by decision: {names.join(', ')}</span>}
            </a>
            {!readOnly && (
              <button type="button" onClick={() => setChosen(name)}>
                Review<span class="unseen"> {name}</span>
              </button>
            )}
          </div>
        )}
      </ListPage>
      {chosen !== null && <SourceDialog name={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
