// Everything that can be scored: one row a task. `score` runs one on any files, `gate` runs all on the shared ones.
// Each task loads only what it needs.

export interface Task {
  /** The words after `npm run --silent score --`. */
  readonly usage: string;
  /** How many paths it takes. */
  readonly paths: number;
  readonly run: (paths: readonly string[], flags: ReadonlySet<string>) => unknown;
}

export const tasks: Readonly<Record<string, Task>> = {
  attribution: {
    usage: 'attribution TEXTS GOLD [--bare] [--misses] [--bootstrap]',
    paths: 2,
    run: async ([texts = '', gold = ''], flags) =>
      (await import('./scoreAttribution.ts')).scoreAttribution(texts, gold, {
        misses: flags.has('--misses'),
        bootstrap: flags.has('--bootstrap'),
        bare: flags.has('--bare'),
      }),
  },
  times: {
    usage: 'times FILE.jsonl [--misses]',
    paths: 1,
    run: async ([file = ''], flags) =>
      (await import('./scoreTimes.ts')).scoreTimes(file, { misses: flags.has('--misses') }),
  },
  places: {
    usage: 'places FILE.jsonl [--misses]',
    paths: 1,
    run: async ([file = ''], flags) =>
      (await import('./scorePlaces.ts')).scorePlaces(file, { misses: flags.has('--misses') }),
  },
  events: {
    usage: 'events FILE.jsonl [--misses]',
    paths: 1,
    run: async ([file = ''], flags) =>
      (await import('./scoreEvents.ts')).scoreEvents(file, { misses: flags.has('--misses') }),
  },
  muc: {
    usage: 'muc FILE.jsonl [--misses]',
    paths: 1,
    run: async ([file = ''], flags) =>
      (await import('./scoreMuc.ts')).scoreMuc(file, { misses: flags.has('--misses') }),
  },
  grammar: {
    usage: 'grammar FILE.conllu [--genre=NAME]',
    paths: 1,
    run: async ([file = ''], flags) => {
      const genre = [...flags].find((flag) => flag.startsWith('--genre='))?.slice('--genre='.length);
      return (await import('./scoreGrammar.ts')).scoreGrammar(file, { genre });
    },
  },
  names: {
    usage: 'names FILE.conll|FILE.conllu|re3d.jsonl [--genre=NAME]',
    paths: 1,
    run: async ([file = ''], flags) => {
      const genre = [...flags].find((flag) => flag.startsWith('--genre='))?.slice('--genre='.length);
      return (await import('./scoreNames.ts')).scoreNames(file, { genre });
    },
  },
  foldedNames: {
    usage: 'foldedNames (five folds of wikigold, as training measured them)',
    paths: 0,
    run: async () => (await import('./scoreNames.ts')).foldedNames(),
  },
  pairs: {
    usage: 'pairs FILE.jsonl',
    paths: 1,
    run: async ([file = '']) => (await import('./scorePairs.ts')).scorePairs(file),
  },
  copies: {
    usage: 'copies FILE.jsonl',
    paths: 1,
    run: async ([file = '']) => (await import('./scoreCopies.ts')).scoreCopies(file),
  },
  incidents: {
    usage: 'incidents TEXTS GOLD [--misses] [--baselines]',
    paths: 2,
    run: async ([texts = '', gold = ''], flags) =>
      (await import('./scoreIncidents.ts')).scoreIncidents(texts, gold, {
        misses: flags.has('--misses'),
        baselines: flags.has('--baselines'),
      }),
  },
  distorted: {
    usage: 'distorted FILE.jsonl [--misses]',
    paths: 1,
    run: async ([file = ''], flags) =>
      (await import('./scoreDistorted.ts')).scoreDistorted(file, { misses: flags.has('--misses') }),
  },
  pages: {
    usage: 'pages DIR',
    paths: 1,
    run: async ([dir = '']) => (await import('./scorePages.ts')).scorePages(dir),
  },
};
