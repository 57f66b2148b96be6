// What other tools are known to get wrong, each in invented words.
import type { Row } from './row.ts';

export const knownFailures: readonly Row[] = [
  {
    rule: 'closing-cue',
    text: 'The bridge was closed during the flood a monitoring group said Monday. It will open again in spring.',
    heard: ['a monitoring group = monitoring group | said | The bridge was closed during the flood | asserts indirect'],
  },
  {
    rule: 'odd-marks',
    text: 'The mayor said: “The road is open. “It was closed for a week,” she added.',
    heard: [
      'The mayor = unnamed: mayor | said | “The road is open | asserts indirect',
      'she = unnamed: mayor | added | “It was closed for a week,” | asserts direct',
    ],
  },
  {
    rule: 'role-after-name',
    text: 'Hugh Holm, a carpenter, said the hospital in Norvand had no water.',
    heard: ['Hugh Holm, a carpenter = Hugh Holm | said | the hospital in Norvand had no water | asserts indirect'],
  },
  {
    rule: 'split-quotation',
    text: `“The road is open, and we have waited for it for a very long time.
“Nobody was hurt when the bridge fell,” said Mayor Anna Berg.`,
    heard: [
      'Mayor Anna Berg = Anna Berg | said | “The road is open, and we have waited for it for a very long time. + “Nobody was hurt when the bridge fell,” | asserts direct',
    ],
  },
  {
    rule: 'dash-speaker',
    text: '“We saw three wounded men” -Commissioner Dora Lind',
    heard: ['Commissioner Dora Lind = Dora Lind | - | “We saw three wounded men” | asserts direct'],
  },
  {
    rule: 'colon-speaker',
    text: 'And from Chairwoman Ada Holm: “The bridge will open in the spring of next year.”',
    heard: ['Chairwoman Ada Holm = Ada Holm | : | “The bridge will open in the spring of next year.” | expects direct'],
  },
  {
    rule: 'spaced-marks',
    text: '" The road is open , " said Police Chief Olaf Brandt .',
    heard: ['Police Chief Olaf Brandt = Olaf Brandt | said | " The road is open , " | asserts direct'],
  },
  {
    rule: 'bullet',
    text: '» “The road is open,” the mayor said.',
    heard: ['the mayor = unnamed: mayor | said | “The road is open,” | asserts direct'],
  },
  {
    rule: 'pronoun-speaker',
    text: 'Olaf Brandt built the bridge. “It is safe,” he said.',
    heard: ['he = Olaf Brandt | said | “It is safe,” | asserts direct'],
  },
  {
    rule: 'lost-commas',
    text: 'Three people were killed the Karsan ministry of roads said',
    heard: [
      'the Karsan ministry of roads = Karsan ministry of roads | said | Three people were killed | asserts indirect',
    ],
  },
  {
    rule: 'carried-on',
    text: `“The bridge is closed,” the mayor said. “Nobody was hurt.”
“We will open it in May.”`,
    heard: [
      'the mayor = unnamed: mayor | said | “The bridge is closed,” + “Nobody was hurt.” + “We will open it in May.” | asserts direct',
    ],
  },
  {
    rule: 'carried-on-behind-cue',
    text: `“The bridge is closed,” said the mayor.
“We will open it in May.”`,
    heard: ['the mayor = unnamed: mayor | said | “The bridge is closed,” + “We will open it in May.” | asserts direct'],
  },
  {
    rule: 'carried-over-a-question',
    text: `“I had closed the bridge,” Elsa Warrin said.
Were there builders on it?
“There were no builders on it that night.”`,
    heard: [
      'Elsa Warrin = Elsa Warrin | said | “I had closed the bridge,” + “There were no builders on it that night.” | asserts direct',
    ],
  },
  {
    rule: 'commas-lost',
    text: 'The strike killed nine people said the Karsan Observatory.',
    heard: ['the Karsan Observatory = Karsan Observatory | said | The strike killed nine people | asserts indirect'],
  },
  {
    rule: 'commas-lost',
    text: 'The ministry said the bridge was closed adding that nobody was hurt.',
    heard: [
      'The ministry = ministry | said | the bridge was closed | asserts indirect',
      'The ministry = ministry | adding | nobody was hurt | asserts indirect',
    ],
  },
];
