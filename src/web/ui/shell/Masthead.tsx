// The head of every page: the name, where one can go, search, and light or dark.
import { useState } from 'preact/hooks';
import type { DossierStep } from '../../../store/dossiers/makeDossier.ts';
import type { CaseAnswer } from '../../api/answers.ts';
import { addressOf, go, type Route } from '../route.ts';
import { count } from '../words/say.ts';
import { nextTheme, setTheme, type Theme, theme } from './theme.ts';

const PLACES = [
  ['reports', 'Reports'],
  ['incidents', 'Incidents'],
  ['worklist', 'Second look'],
  ['claims', 'Claims'],
  ['events', 'Events'],
  ['sources', 'Sources'],
  ['decisions', 'Decisions'],
  ['add', 'Add'],
] as const;

export function Masthead({ route, about }: { readonly route: Route; readonly about: CaseAnswer | null }) {
  const [view = 'reports'] = route.path;
  return (
    <header class="masthead">
      <div class="ears">
        <p class="faint" role="status">
          {about ? caseWords(about) : ' '}
        </p>
        <a class="name" href="#/reports">
          Hearsay
        </a>
        <ThemeButton />
      </div>
      <div class="bar">
        <nav aria-label="Views">
          <ul>
            {PLACES.filter(([place]) => place !== 'add' || !about?.served.readOnly).map(([place, label]) => (
              <li key={place}>
                <a href={addressOf([place])} aria-current={place === view ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <search>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const words = new FormData(event.currentTarget).get('words');
              go(addressOf(['reports'], { words: String(words ?? '').trim() }));
            }}
          >
            <input
              type="search"
              name="words"
              aria-label="Search the case"
              placeholder="Search the case"
              autocomplete="off"
            />
          </form>
        </search>
      </div>
    </header>
  );
}

const caseWords = ({ name, reports, served }: CaseAnswer): string =>
  [
    name.split(/[\\/]/).at(-1),
    count(reports, 'report'),
    ...(served.readOnly ? ['reading only'] : []),
    ...(served.stale && !served.readOnly ? [STEPS[served.step ?? 'waiting']] : []),
  ].join(' · ');

const STEPS: Readonly<Record<DossierStep | 'waiting', string>> = {
  waiting: 'incidents will be worked out',
  reading: 'working out incidents: taking up the readings',
  comparing: 'working out incidents: comparing the reports',
  writing: 'working out incidents: writing them down',
};

const COLOURS: Readonly<Record<Theme, string>> = { auto: 'as the system', light: 'light', dark: 'dark' };

function ThemeButton() {
  const [shown, setShown] = useState(theme);
  return (
    <button
      type="button"
      class="quiet"
      onClick={() => {
        setTheme(nextTheme(shown));
        setShown(nextTheme(shown));
      }}
    >
      Colours: {COLOURS[shown]}
    </button>
  );
}
