// The frame: masthead, the view that the address asks for, and what a reader hears when it changes.
import { useEffect, useRef } from 'preact/hooks';
import type { CaseAnswer } from '../../api/answers.ts';
import { AddView } from '../add/AddView.tsx';
import { ClaimsView } from '../ask/ClaimsView.tsx';
import { DecisionsView } from '../ask/DecisionsView.tsx';
import { EventsView } from '../ask/EventsView.tsx';
import { ReportsView } from '../ask/ReportsView.tsx';
import { SourcesView } from '../ask/SourcesView.tsx';
import { IncidentView } from '../incident/IncidentView.tsx';
import { IncidentsView } from '../incidents/IncidentsView.tsx';
import { ReportView } from '../report/ReportView.tsx';
import { type Route, useRoute } from '../route.ts';
import { WorklistView } from '../worklist/WorklistView.tsx';
import { Masthead } from './Masthead.tsx';
import { useCase } from './useCase.ts';
import { Waiting } from './Waiting.tsx';

const TITLES: Readonly<Record<string, string>> = {
  reports: 'Reports',
  incidents: 'Incidents',
  worklist: 'Second look',
  claims: 'Claims',
  events: 'Events',
  sources: 'Sources',
  decisions: 'Decisions',
  add: 'Add reports',
};

export function App() {
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const asked = useCase();
  const place = route.path.join('/');
  const isFirst = useRef(true);
  useEffect(() => {
    const title = route.path[1] ?? TITLES[route.path[0] ?? 'reports'] ?? 'Not here';
    document.title = `${title} · Hearsay`;
    if (!isFirst.current) {
      window.scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
    isFirst.current = false;
  }, [place]);
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <Masthead route={route} about={asked.last} />
      <main ref={main} tabIndex={-1} id="main">
        {asked.last ? <View route={route} about={asked.last} /> : <Waiting asked={asked} />}
      </main>
    </>
  );
}

function View({ route, about }: { readonly route: Route; readonly about: CaseAnswer }) {
  const [view = 'reports', id] = route.path;
  if (view === 'reports' && id) return <ReportView key={id} id={id} route={route} about={about} />;
  if (view === 'incidents' && id) return <IncidentView key={id} id={id} served={about.served} />;
  // What is worked out anew is asked anew.
  const made = about.served.made ?? '';
  const { stale, readOnly, tiles } = about.served;
  switch (view) {
    case 'reports':
      return <ReportsView route={route} />;
    case 'incidents':
      return <IncidentsView key={made} route={route} tiles={tiles} isWaiting={stale && !readOnly} />;
    case 'worklist':
      return <WorklistView key={made} route={route} />;
    case 'claims':
      return <ClaimsView route={route} />;
    case 'events':
      return <EventsView route={route} />;
    case 'sources':
      return <SourcesView key={made} route={route} readOnly={readOnly} />;
    case 'decisions':
      return <DecisionsView route={route} readOnly={readOnly} />;
    case 'add':
      return <AddView about={about} />;
    default:
      return (
        <p class="empty">
          There is no page at this address. <a href="#/reports">The reports</a> are a good place to go on.
        </p>
      );
  }
}
