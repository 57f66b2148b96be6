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
];
