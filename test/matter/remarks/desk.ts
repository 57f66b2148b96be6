// A desk with invented marks for one rule: times and figures are given by their words, as they stand in the text.
import type { Sentence, Token } from '../../../src/grammar/analysis.ts';
import { makeHeard } from '../../../src/hearsay/heard.ts';
import type { Desk, RemarkRule } from '../../../src/matter/remarks/remark.ts';
import type { Actor, Attribution, Block, Event, Figure, Place, Source, Time } from '../../../src/reading.ts';
import type { Span } from '../../../src/span.ts';
import { almanac } from '../reader.ts';

export interface Given {
  readonly published?: string;
  readonly headline?: string;
  readonly figures?: readonly (Partial<Figure> & { readonly words: string })[];
  readonly times?: readonly (Partial<Time> & { readonly words: string })[];
  readonly events?: readonly (Partial<Event> & { readonly words: string })[];
  readonly places?: readonly (Partial<Place> & { readonly words: string })[];
  /** Source name → words that are its content; chained by order where `within` names another. */
  readonly said?: readonly {
    readonly who: string;
    readonly words: string;
    readonly within?: string;
    readonly stance?: Attribution['stance'];
    readonly cue?: string;
    readonly actor?: Partial<Actor>;
  }[];
  readonly relayed?: { readonly words: string; readonly by: string };
}

function deskOf(text: string, given: Given): Desk {
  const full = given.headline ? `${given.headline}\n\n${text}` : text;
  const at = finder(full);
  const said = given.said ?? [];
  const attributions = said.map(
    ({ who, words, within, stance, cue }, index): Attribution => ({
      id: `a${index + 1}`,
      within: within ? `a${said.findIndex((one) => one.who === within) + 1}` : null,
      source: `s:${who}`,
      sourceSpan: null,
      cue: cue ? at(cue) : null,
      content: [at(words)],
      manner: 'indirect',
      stance: stance ?? 'asserts',
      imputed: false,
      certainty: 'stated',
      by: 'test/given',
      why: null,
    }),
  );
  const actors = said.flatMap(({ who, actor }): Actor[] =>
    actor
      ? [
          {
            id: `x:${who}`,
            name: who,
            kind: 'other',
            side: null,
            role: null,
            affiliation: null,
            mentions: [],
            ...actor,
          },
        ]
      : [],
  );
  const sources = said.map(
    ({ who }): Source => ({
      id: `s:${who}`,
      name: who,
      kind: 'organisation',
      actor: actors.some(({ name }) => name === who) ? `x:${who}` : null,
      role: null,
      affiliation: null,
      mentions: [],
    }),
  );
  const blocks: Block[] = given.headline
    ? [{ kind: 'headline', span: { start: 0, end: given.headline.length }, attribution: null }]
    : [];
  const relay = given.relayed;
  blocks.push(
    ...full
      .slice(given.headline ? given.headline.length + 2 : 0)
      .split('\n')
      .map((line): Block => {
        const span = at(line);
        const isRelayed = relay !== undefined && line.includes(relay.words);
        return {
          kind: isRelayed ? 'relayed' : 'body',
          span,
          attribution: isRelayed ? (attributions.find(({ source }) => source === `s:${relay.by}`)?.id ?? null) : null,
        };
      }),
  );
  const heard = makeHeard(attributions, sources, blocks);
  return {
    article: {
      id: 'sha256:0',
      textId: 'sha256:0',
      url: null,
      title: null,
      byline: [],
      outlet: 'Norvand Post',
      language: 'en',
      published: given.published ? { value: given.published, certainty: 'stated', by: 'test/given' } : null,
      text: full,
      blocks,
      links: [],
      why: null,
    },
    analysis: { text: full, sentences: sentencesOf(full), uncommaed: false, quotations: [], names: [], entities: [] },
    heard,
    cast: { actors, sources },
    loaded: almanac.loaded,
    claims: [],
    figures: (given.figures ?? []).map(
      ({ words, ...rest }, index): Figure => ({
        id: `f${index + 1}`,
        span: at(words),
        low: null,
        high: null,
        approx: false,
        of: 'other',
        unit: null,
        counted: null,
        status: null,
        attribution: holder(attributions, at(words)),
        perhaps: null,
        certainty: 'stated',
        by: 'test/given',
        why: null,
        ...rest,
      }),
    ),
    times: (given.times ?? []).map(
      ({ words, ...rest }, index): Time => ({
        id: `t${index + 1}`,
        span: at(words),
        from: null,
        to: null,
        precision: 'day',
        certainty: 'stated',
        by: 'test/given',
        why: null,
        ...rest,
      }),
    ),
    places: (given.places ?? []).map(
      ({ words, ...rest }, index): Place => ({
        id: `p${index + 1}`,
        span: at(words),
        name: words,
        latitude: null,
        longitude: null,
        country: null,
        gazetteer: null,
        rivals: [],
        certainty: 'stated',
        by: 'test/given',
        why: null,
        ...rest,
      }),
    ),
    events: (given.events ?? []).map(
      ({ words, ...rest }, index): Event => ({
        id: `e${index + 1}`,
        type: 'ASSAULT',
        mode: null,
        trigger: at(words),
        agents: [],
        targets: [],
        place: null,
        time: null,
        figures: [],
        polarity: 'positive',
        told: 'done',
        responsibility: [],
        certainty: 'stated',
        by: 'test/given',
        why: null,
        ...rest,
      }),
    ),
    attributionById: new Map(attributions.map((one) => [one.id, one])),
    sourceById: new Map(sources.map((one) => [one.id, one])),
    actorById: new Map(actors.map((one) => [one.id, one])),
    placeById: new Map(),
    eventOfFigure: new Map(),
  };
}

/** Messages of one rule. */
export const asked = (rule: RemarkRule, text: string, given: Given): string[] =>
  rule.find(deskOf(text, given)).map(({ message }) => message);

/** Finds words in the text; "siege#2" is the second "siege". */
const finder =
  (text: string) =>
  (words: string): Span => {
    const [form = '', nth = '1'] = words.split('#');
    let start = -1;
    for (let count = 0; count < Number(nth); count++) start = text.indexOf(form, start + 1);
    if (start < 0) throw new Error(`“${words}” is not in the text`);
    return { start, end: start + form.length };
  };

const holder = (attributions: readonly Attribution[], span: Span): string | null =>
  attributions.filter(({ content }) => content.some(({ start, end }) => start <= span.start && end >= span.end)).at(-1)
    ?.id ?? null;

function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^.!?\n]+[.!?]?/g)].map((match) => {
    const tokens = [...match[0].matchAll(/[\p{L}\p{N}’'-]+|[^\s\p{L}\p{N}]/gu)].map(
      (word): Token => ({
        start: match.index + word.index,
        end: match.index + word.index + word[0].length,
        form: word[0],
        lemma: word[0].toLowerCase(),
        upos: 'X',
        xpos: '',
        head: -1,
        deprel: 'dep',
      }),
    );
    return { start: match.index, end: match.index + match[0].length, tokens, block: 0 };
  });
}
