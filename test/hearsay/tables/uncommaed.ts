// Reports that lost their commas: who tells by the order of words, and what a headline and a date have no part in.
import type { Row } from './row.ts';

export const uncommaed: readonly Row[] = [
  {
    rule: 'channel-between',
    text: 'A boat sank off the coast on Monday. KNA in a statement sent to its readers and the weather service Telemar said the pier burned. The harbour was closed for the night.',
    heard: ['KNA = KNA | said | the pier burned | asserts indirect'],
  },
  {
    rule: 'closing-cue',
    text: 'A boat sank off the coast on Monday. The toll of the fire rose to nine people a source in Ulvering hospital told Karsa News. The source said the fire was out.',
    heard: [
      'a source in Ulvering hospital = unnamed: a source in Ulvering hospital | told | The toll of the fire rose to nine people | asserts indirect',
      'The source = unnamed: a source in Ulvering hospital | said | the fire was out | asserts indirect',
    ],
  },
  {
    rule: 'closing-cue',
    text: 'A boat sank off the coast on Monday. More than nine boats have sunk since the flood began in March 2011 KNA reported. The harbour was closed for the night.',
    heard: [
      'KNA = KNA | reported | More than nine boats have sunk since the flood began in March 2011 | asserts indirect',
    ],
  },
  {
    rule: 'closing-cue',
    text: 'A boat sank off the coast on Monday. The pier is where the boats are said to have been lost on December 23 diplomats said. The harbour was closed for the night.',
    heard: [
      '– = (nobody-named) | said | the boats + to have been lost on December 23 diplomats said | asserts indirect',
      'diplomats = unnamed: diplomats | said | The pier is where the boats are said to have been lost on December 23 | asserts indirect',
    ],
  },
  {
    rule: 'closing-cue',
    text: 'A boat sank off the coast on Monday. Nine boats sank in the strait after the storm a monitor has said. The harbour was closed for the night.',
    heard: ['a monitor = monitor | said | Nine boats sank in the strait after the storm | asserts indirect'],
  },
  {
    rule: 'closing-cue',
    text: 'A boat sank off the coast on Monday. Nobody on the coast has seen what the sea can do Harbour Secretary Dora Lind told reporters in Ulvering. The harbour was closed for the night.',
    heard: [
      'Harbour Secretary Dora Lind = Dora Lind | told | Nobody on the coast has seen what the sea can do | asserts indirect',
    ],
  },
  {
    rule: 'according-to',
    text: 'A boat sank off the coast on Monday. According to the Karsa Observatory tens of boats were lost in the storm. The harbour was closed for the night.',
    heard: [
      'the Karsa Observatory = Karsa Observatory | According to | tens of boats were lost in the storm | asserts indirect',
    ],
  },
  {
    rule: 'according-to',
    text: 'A boat sank off the coast on Monday. Half of the boats lost were trawlers which had left Karsa before noon according to the Karsa Press Agency. The harbour was closed for the night.',
    heard: [
      'the Karsa Press Agency = Karsa Press Agency | according to | Half of the boats lost were trawlers which had left Karsa before noon | asserts indirect',
    ],
  },
  {
    rule: 'according-to',
    text: 'A boat sank off the coast on Monday. The office determines whose nets tear according to colour size and knots. The harbour was closed for the night.',
    heard: [],
  },
  {
    rule: 'dateline',
    text: 'Storm sinks nine boats in Karsa KNA Tuesday 23 Sep 2014 Nine boats sank in the strait on Tuesday the Karsa Observatory said. The harbour was closed for the night.',
    heard: [
      'the Karsa Observatory = Karsa Observatory | said | Nine boats sank in the strait on Tuesday | asserts indirect',
    ],
  },
  {
    rule: 'dateline',
    text: '(KNA) Nine boats sank in the strait on Tuesday according to the Karsa Observatory. The harbour was closed for the night.',
    heard: [
      'the Karsa Observatory = Karsa Observatory | according to | Nine boats sank in the strait on Tuesday | asserts indirect',
    ],
  },
  {
    rule: 'closing-cue',
    text: 'A boat sank off the coast on Monday. Boats hit the pier in the night Karsa Observatory chief Dora Lind said. The harbour was closed for the night.',
    heard: [
      'Karsa Observatory chief Dora Lind = Dora Lind | said | Boats hit the pier in the night | asserts indirect',
    ],
  },
  {
    rule: 'closing-cue',
    text: 'A boat sank off the coast on Monday. No boat can sail into Turkey Archbishop Dora Lind told Karsa News. The harbour was closed for the night.',
    heard: ['Archbishop Dora Lind = Dora Lind | told | No boat can sail into Turkey | asserts indirect'],
  },
];
