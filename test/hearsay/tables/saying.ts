// Cues of saying with a clause or a quotation: before the content, after it, in the midst of it.
import type { Row } from './row.ts';

export const saying: readonly Row[] = [
  {
    rule: 'said-that',
    text: 'The Ministry of Roads of Karsa said that the bridge at Tel Asmar was closed.',
    heard: [
      'The Ministry of Roads of Karsa = Ministry of Roads of Karsa | said | the bridge at Tel Asmar was closed | asserts indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'The ministry said on Sunday the bridge was closed.',
    heard: ['The ministry = ministry | said | the bridge was closed | asserts indirect'],
  },
  {
    rule: 'said-that',
    text: 'Hugh Hill, a doctor, said the hospital in Norvand had no water.',
    heard: ['Hugh Hill, a doctor = Hugh Hill | said | the hospital in Norvand had no water | asserts indirect'],
  },
  {
    rule: 'said-that',
    text: 'The mayor told the Norvand Herald that the bridge was closed.',
    heard: ['The mayor = unnamed: mayor | told | the bridge was closed | asserts indirect'],
  },
  {
    rule: 'said-that',
    text: 'Norvand officials have not said why the bridge was closed.',
    heard: ['Norvand officials = unnamed: Norvand officials | said | why the bridge was closed | declines indirect'],
  },
  {
    rule: 'said-that',
    text: 'The mayor denied that the bridge was closed and said it would open on Monday.',
    heard: [
      'The mayor = unnamed: mayor | denied | the bridge was closed | denies indirect',
      'The mayor = unnamed: mayor | said | it would open on Monday | expects indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'The mayor said the bridge was closed, adding that nobody was hurt.',
    heard: [
      'The mayor = unnamed: mayor | said | the bridge was closed | asserts indirect',
      'The mayor = unnamed: mayor | adding | nobody was hurt | asserts indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'The mayor said the builders had lied, and accused them of neglect.',
    heard: [
      'The mayor = unnamed: mayor | said | the builders had lied | asserts indirect',
      'The mayor = unnamed: mayor | accused | them of neglect | accuses indirect',
    ],
  },
  {
    rule: 'said-quote',
    text: 'The mayor of Norvand said: “The bridge is closed.”',
    heard: ['The mayor of Norvand = unnamed: mayor of Norvand | said | “The bridge is closed.” | asserts direct'],
  },
  {
    rule: 'quote-then-cue',
    text: '“The bridge is closed,” said Anna Berg, the mayor of Norvand.',
    heard: ['Anna Berg, the mayor of Norvand = Anna Berg | said | “The bridge is closed,” | asserts direct'],
  },
  {
    rule: 'quote-then-cue',
    text: '“The bridge is closed,” the mayor of Norvand told reporters. “It will open in May.”',
    heard: [
      'the mayor of Norvand = unnamed: mayor of Norvand | told | “The bridge is closed,” + “It will open in May.” | asserts direct',
    ],
  },
  {
    rule: 'quote-then-cue',
    text: '“The bridge,” Berg said, “is closed.”',
    heard: ['Berg = Berg | said | “The bridge,” + “is closed.” | asserts direct'],
  },
  {
    rule: 'quote-then-cue',
    text: '“The bridge is closed,” said Anna Berg, who saw it fall.',
    heard: ['Anna Berg = Anna Berg | said | “The bridge is closed,” | asserts direct'],
  },
  {
    rule: 'content-first',
    text: 'The bridge is closed, the council of Norvand said in a statement.',
    heard: ['the council of Norvand = council of Norvand | said | The bridge is closed | asserts indirect'],
  },
  {
    rule: 'content-first',
    text: 'The bridge, two officials said, is closed.',
    heard: ['two officials = unnamed: two officials | said | The bridge + is closed | asserts indirect'],
  },
  {
    rule: 'as-said',
    text: 'As the mayor announced on Sunday, the bridge will be closed.',
    heard: ['the mayor = unnamed: mayor | announced | the bridge will be closed | expects indirect'],
  },
  {
    rule: 'quote-sentence-before',
    text: '“Is it safe?” the mayor asked.',
    heard: ['the mayor = unnamed: mayor | asked | “Is it safe?” | asks direct'],
  },
  {
    rule: 'statement-after-colon',
    text: `The Foreign Minister of Karsa, Olaf Brandt, said:
I am glad that the bridge is open again.
We will build another one next year.`,
    heard: [
      'The Foreign Minister of Karsa, Olaf Brandt = Olaf Brandt | said | I am glad that the bridge is open again. + We will build another one next year. | asserts indirect',
    ],
  },
  {
    rule: 'according-to',
    text: 'According to the Norvand Herald, the bridge fell at noon.',
    heard: ['the Norvand Herald = Norvand Herald | According to | the bridge fell at noon | asserts indirect'],
  },
  {
    rule: 'according-to',
    text: 'The bridge fell at noon, according to General Olaf Brandt, spokesman for the army of Karsa.',
    heard: [
      'General Olaf Brandt, spokesman for the army of Karsa = Olaf Brandt | according to | The bridge fell at noon | asserts indirect',
    ],
  },
  {
    rule: 'raised-questions',
    text: 'The mayor raised some important questions: “Who closed the bridge, and who was paid for it?”',
    heard: [
      'The mayor = unnamed: mayor | raised some important questions | “Who closed the bridge, and who was paid for it?” | asks direct',
    ],
  },
  {
    rule: 'when-asked',
    text: 'Asked whether the bridge was safe, the mayor smiled.',
    heard: ['– = (nobody-named) | Asked | whether the bridge was safe | asks indirect'],
  },
  {
    rule: 'said-that',
    text: 'On Sunday, the ministry of Karsa said the offensive operation of the northern army near Tel Asmar led to the defeat of the “most capable units” of the rebels.',
    heard: [
      'the ministry of Karsa = ministry of Karsa | said | the offensive operation of the northern army near Tel Asmar led to the defeat of the “most capable units” of the rebels | asserts mixed',
    ],
  },
  {
    rule: 'said-that',
    text: 'Saturday at the town hall Mayor Elsa Warrin (K-NV) said the bridge was closed.',
    heard: ['Mayor Elsa Warrin (K-NV) = Elsa Warrin | said | the bridge was closed | asserts indirect'],
    known: 'The day is taken for the subject; the name before the cue is found, its title and first name are not.',
  },
  {
    rule: 'said-that',
    text: 'Mr. Halvec, waiting in “the hall of the river,” said the bridge was closed.',
    heard: ['Mr. Halvec = Halvec | said | the bridge was closed | asserts indirect'],
  },
  {
    rule: 'said-that',
    text: 'Olaf Brandt said of the bridge, “I do not like it.”',
    heard: ['Olaf Brandt = Olaf Brandt | said | “I do not like it.” | asserts direct'],
  },
  {
    rule: 'said-that',
    text: 'The mayor announced on the market floor that the builders had won.',
    heard: ['The mayor = unnamed: mayor | announced | the builders had won | asserts indirect'],
  },
  {
    rule: 'said-quote',
    text: 'Asked what she would do, the mayor said, “The bridge will be closed.”',
    heard: [
      '– = (nobody-named) | Asked | what she would do | asks indirect',
      'the mayor = unnamed: mayor | said | “The bridge will be closed.” | expects direct',
    ],
  },
  {
    rule: 'described-as',
    text: 'The mayor, describing the builders as thieves, closed the bridge.',
    heard: ['The mayor = unnamed: mayor | describing | the builders as thieves | asserts indirect'],
    known: 'A participle between commas: the content runs on over the second.',
  },
  {
    rule: 'said-that',
    text: 'The ministry said on Sunday after a meeting in Norvand that the bridge was closed.',
    heard: ['The ministry = ministry | said | the bridge was closed | asserts indirect'],
  },
  {
    rule: 'said-that',
    text: 'The army said on Sunday after talks with rebels failed, that it would leave Tel Asmar.',
    heard: ['The army = army | said | it would leave Tel Asmar | expects indirect'],
  },
  {
    rule: 'content-first',
    text: 'The bridge was closed, the ministry said on Sunday after a meeting in Norvand.',
    heard: ['the ministry = ministry | said | The bridge was closed | asserts indirect'],
  },
  {
    rule: 'content-first',
    text: 'And, the mayor tells the crowd, the bridge has been known to be unsafe.',
    heard: ['the mayor = unnamed: mayor | tells | the bridge has been known to be unsafe | asserts indirect'],
  },
  {
    rule: 'said-that',
    text: 'A court document filed Thursday says the bridge was closed.',
    heard: ['A court document = court document | says | the bridge was closed | asserts indirect'],
  },
  {
    rule: 'said-that',
    text: 'Noting that the bridge was old, the mayor closed it on Sunday.',
    heard: ['the mayor = unnamed: mayor | Noting | the bridge was old | asserts indirect'],
  },
  {
    rule: 'said-that',
    text: 'Mr. Brandt, who works for the ministry and lives in Norvand, on Friday declared the bridge was a threat.',
    heard: ['Mr. Brandt = Brandt | declared | the bridge was a threat | asserts indirect'],
  },
  {
    rule: 'said-that',
    text: 'The mayor closed the bridge, a step the builders believe could help the drivers.',
    heard: ['the builders = unnamed: builders | believe | a step + could help the drivers | expects indirect'],
  },
  {
    rule: 'said-that',
    text: 'The mayor has threatened to close the bridge, arguing such a bridge could expose drivers to danger.',
    heard: [
      'The mayor = unnamed: mayor | threatened | to close the bridge | expects indirect',
      'The mayor = unnamed: mayor | arguing | such a bridge could expose drivers to danger | expects indirect',
    ],
  },
  {
    rule: 'said-rest',
    text: 'A recent poll found only a quarter of drivers favoured changing the bridge.',
    heard: [
      'A recent poll = recent poll | found | only a quarter of drivers favoured changing the bridge | asserts indirect',
    ],
  },
  {
    rule: 'as-said',
    text: 'But as Brandt noted, those drivers will avoid the bridge if it rains.',
    heard: ['Brandt = Brandt | noted | those drivers will avoid the bridge if it rains | expects indirect'],
  },
  {
    rule: 'when-asked',
    text: 'But when asked how she would mend the bridge, the mayor smiled.',
    heard: ['– = (nobody-named) | asked | how she would mend the bridge | asks indirect'],
  },
  {
    rule: 'noun-of-saying',
    text: 'The mayor’s most surprising suggestion was that the builders had used old steel.',
    heard: ['The mayor = unnamed: mayor | suggestion | the builders had used old steel | asserts indirect'],
  },
  {
    rule: 'noun-of-saying',
    text: 'It was a dig at the mayor’s statement earlier this year that drivers should be fined.',
    heard: ['the mayor = unnamed: mayor | statement | drivers should be fined | urges indirect'],
  },
  {
    rule: 'noun-of-saying',
    text: 'The lists were late, over fears it would rain.',
    heard: ['– = (nobody-named) | fears | it would rain | expects indirect'],
  },
  {
    rule: 'plans-to',
    text: 'The driver, who asked to remain anonymous, said the bridge was closed.',
    heard: [
      'The driver = unnamed: driver | asked | to remain anonymous | urges indirect',
      'The driver = unnamed: driver | said | the bridge was closed | asserts indirect',
    ],
  },
  {
    rule: 'transcript-turn',
    text: `Dora Lind: Is the bridge safe?
Mayor Anna Berg: It is. We looked at it on Sunday.
Dora Lind: Who will mend it?`,
    heard: [
      'Dora Lind = Dora Lind | : | Is the bridge safe? | asks indirect',
      'Mayor Anna Berg = Anna Berg | : | It is. We looked at it on Sunday. | asserts indirect',
      'Dora Lind = Dora Lind | : | Who will mend it? | asks indirect',
    ],
  },
];
