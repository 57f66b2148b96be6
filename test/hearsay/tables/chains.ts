// Who reached us through whom: relays, citations, quotations within quotations, headlines, relayed blocks.
import type { Row } from './row.ts';

export const chains: readonly Row[] = [
  {
    rule: 'quoted-as-saying',
    text: 'State television quoted the army as saying several rockets landed near Norvand, the Karsa News Agency reported.',
    heard: [
      'State television = State television | quoted | the army as saying several rockets landed near Norvand | asserts indirect | in a3',
      'the army = army | saying | several rockets landed near Norvand | asserts indirect | in a1',
      'the Karsa News Agency = Karsa News Agency | reported | State television quoted the army as saying several rockets landed near Norvand | asserts indirect',
    ],
  },
  {
    rule: 'quoted-as-saying',
    text: 'The general was quoted by the Norvand Herald as saying that the bridge was safe.',
    heard: [
      'the Norvand Herald = Norvand Herald | quoted | the bridge was safe | asserts indirect',
      'The general = unnamed: general | saying | the bridge was safe | asserts indirect | in a1',
    ],
  },
  {
    rule: 'quoted-as-saying',
    text: '“Nobody was hurt when the bridge fell,” General Olaf Brandt was quoted as saying by the state news agency KNA.',
    heard: [
      'the state news agency KNA = KNA | quoted | “Nobody was hurt when the bridge fell,” | asserts direct',
      'General Olaf Brandt = Olaf Brandt | saying | “Nobody was hurt when the bridge fell,” | asserts direct | in a1',
    ],
  },
  {
    rule: 'quoted-as-saying',
    text: 'The bridge was closed on Sunday, the mayor was quoted as saying by the Norvand Herald.',
    heard: [
      'the Norvand Herald = Norvand Herald | quoted | The bridge was closed on Sunday | asserts indirect',
      'the mayor = unnamed: mayor | saying | The bridge was closed on Sunday | asserts indirect | in a1',
    ],
  },
  {
    rule: 'quoted-as-saying',
    text: 'The mayor was quoted as saying by the Norvand Herald on Monday that the bridge was safe.',
    heard: [
      'the Norvand Herald = Norvand Herald | quoted | the bridge was safe | asserts indirect',
      'The mayor = unnamed: mayor | saying | the bridge was safe | asserts indirect | in a1',
    ],
  },
  {
    rule: 'quoted-as-saying',
    text: '“The bridge is safe,” the mayor was quoted as saying on state television.',
    heard: [
      'state television = state television | quoted | “The bridge is safe,” | asserts direct',
      'the mayor = unnamed: mayor | saying | “The bridge is safe,” | asserts direct | in a1',
    ],
  },
  {
    rule: 'quoted-as-saying',
    text: '“The bridge is safe,” the mayor was quoted by the Norvand Herald as saying.',
    heard: [
      'the Norvand Herald = Norvand Herald | quoted | “The bridge is safe,” | asserts direct',
      'the mayor = unnamed: mayor | saying | “The bridge is safe,” | asserts direct | in a1',
    ],
  },
  {
    rule: 'quoted-as-saying',
    text: 'The general was quoted as saying on Sunday that the bridge was safe.',
    heard: ['The general = unnamed: general | quoted as saying | the bridge was safe | asserts indirect'],
  },
  {
    rule: 'quoted-as-saying',
    text: '“The bridge is safe,” Anna Berg, the mayor, was quoted as saying by the Norvand Herald newspaper.',
    heard: [
      'the Norvand Herald newspaper = Norvand Herald newspaper | quoted | “The bridge is safe,” | asserts direct',
      'Anna Berg, the mayor = Anna Berg | saying | “The bridge is safe,” | asserts direct | in a1',
    ],
  },
  {
    rule: 'citing',
    text: 'The Norvand Herald said the bridge was closed, citing the Ministry of Roads.',
    heard: [
      'The Norvand Herald = Norvand Herald | said | the bridge was closed | asserts indirect',
      'the Ministry of Roads = Ministry of Roads | citing | the bridge was closed | asserts indirect | in a1',
    ],
  },
  {
    rule: 'citing',
    text: 'According to the Norvand Herald, quoting the Ministry of Roads, the bridge is closed.',
    heard: [
      'the Norvand Herald = Norvand Herald | According to | the bridge is closed | asserts indirect',
      'the Ministry of Roads = Ministry of Roads | quoting | the bridge is closed | asserts indirect | in a1',
    ],
  },
  {
    rule: 'according-to',
    text: `The bridge is safe, said the church's spokesman, according to the Al-Safir news outlet.`,
    heard: [
      `the church's spokesman = unnamed: church's spokesman | said | The bridge is safe | asserts indirect | in a2`,
      `the Al-Safir news outlet = Al-Safir news outlet | according to | The bridge is safe, said the church's spokesman | asserts indirect`,
    ],
  },
  {
    rule: 'said-that',
    text: 'Karsa TV reported that the governor said the dam had burst.',
    heard: [
      'Karsa TV = Karsa TV | reported | the governor said the dam had burst | asserts indirect',
      'the governor = unnamed: governor | said | the dam had burst | asserts indirect | in a1',
    ],
  },
  {
    rule: 'headline-colon',
    text: `[headline] Minister: Bridge will open in May
The minister said the bridge would open.`,
    heard: [
      'Minister = unnamed: Minister | : | Bridge will open in May | expects indirect',
      'The minister = unnamed: Minister | said | the bridge would open | expects indirect',
    ],
  },
  {
    rule: 'headline-dash',
    text: `[headline] Bridge falls in Norvand - monitor
Nobody was hurt.`,
    heard: ['monitor = monitor | - | Bridge falls in Norvand | asserts indirect'],
  },
  {
    rule: 'headline-outlet-report',
    text: `[headline] Karsa apologised to Norvand for closing the bridge. KNA Report
Nobody was hurt.`,
    heard: [
      'Karsa = Karsa | apologised to | Norvand for closing the bridge | asserts indirect | in a2',
      'KNA = KNA | Report | Karsa apologised to Norvand for closing the bridge. | asserts indirect',
    ],
  },
  {
    rule: 'headline-colon',
    text: `[headline] NORVAND: Last bridge over the river falls
Nobody was hurt.`,
    heard: [],
  },
  {
    rule: 'relayed-blocks',
    text: `Read the KNA report here:
[relayed] The bridge at Tel Asmar is closed, the Ministry of Roads said.
[relayed] Nobody was hurt.`,
    heard: [
      'KNA = KNA | report | The bridge at Tel Asmar is closed, the Ministry of Roads said. + Nobody was hurt. | asserts indirect',
      'the Ministry of Roads = Ministry of Roads | said | The bridge at Tel Asmar is closed | asserts indirect | in a1',
    ],
  },
  {
    rule: 'pronoun',
    text: 'Anna Berg is the mayor of Norvand. She said the road was open.',
    heard: ['She = Anna Berg | said | the road was open | asserts indirect'],
  },
  {
    rule: 'pronoun',
    text: '“The bridge is closed,” he said.',
    heard: ['he = (pronoun-unresolved) | said | “The bridge is closed,” | asserts direct'],
  },
  {
    rule: 'unnamed-kept-apart',
    text: 'A police official said the bridge was closed. Another police official said it was open.',
    heard: [
      'A police official = unnamed: a police official | said | the bridge was closed | asserts indirect',
      'Another police official = unnamed: another police official | said | it was open | asserts indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'The mayor of Tel Asmar, Ivo Tarn, said the bridge was closed. The mayor of Norvand said it was open.',
    heard: [
      'The mayor of Tel Asmar, Ivo Tarn = Ivo Tarn | said | the bridge was closed | asserts indirect',
      'The mayor of Norvand = unnamed: mayor of Norvand | said | it was open | asserts indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'Velkin said the bridge was closed. The news agency said it was open.',
    heard: [
      'Velkin = Velkin | said | the bridge was closed | asserts indirect',
      'The news agency = news agency | said | it was open | asserts indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'Turkey said the bridge was closed. The country said nobody was hurt.',
    heard: [
      'Turkey = Turkey | said | the bridge was closed | asserts indirect',
      'The country = Turkey | said | nobody was hurt | asserts indirect',
    ],
  },
  {
    rule: 'same-source-merged',
    text: 'The Ministry of Roads of Karsa said the bridge was closed. The ministry said nobody was hurt. It added that the bridge would open.',
    heard: [
      'The Ministry of Roads of Karsa = Ministry of Roads of Karsa | said | the bridge was closed | asserts indirect',
      'The ministry = Ministry of Roads of Karsa | said | nobody was hurt | asserts indirect',
      'It = Ministry of Roads of Karsa | added | the bridge would open | expects indirect',
    ],
  },
  {
    rule: 'content-first',
    text: 'Olaf Brandt denied that the bridge was closed, the Karsa News Agency reported on Wednesday.',
    heard: [
      'Olaf Brandt = Olaf Brandt | denied | the bridge was closed | denies indirect | in a2',
      'the Karsa News Agency = Karsa News Agency | reported | Olaf Brandt denied that the bridge was closed | asserts indirect',
    ],
  },
  {
    rule: 'noun-of-saying',
    text: 'Olaf Brandt rejected the claim by the Ministry of Roads that the bridge was closed.',
    heard: [
      'Olaf Brandt = Olaf Brandt | rejected | the claim by the Ministry of Roads that the bridge was closed | denies indirect',
      'the Ministry of Roads = Ministry of Roads | claim | the bridge was closed | asserts indirect',
    ],
    known: 'The parser takes the clause for a relative one, of the last word before it.',
  },
  {
    rule: 'according-to',
    text: 'The ministry said according to those figures, the bridge was closed.',
    heard: [
      'The ministry = ministry | said | according to those figures, the bridge was closed | asserts indirect',
      'those figures = ministry figures | according to | the bridge was closed | asserts indirect | in a1',
    ],
  },
  {
    rule: 'according-to',
    text: 'According to the Norvand Herald, Professor Olaf Brandt, the chairman of the panel, said the bridge was closed.',
    heard: [
      'the Norvand Herald = Norvand Herald | According to | Professor Olaf Brandt, the chairman of the panel, said the bridge was closed | asserts indirect',
      'Professor Olaf Brandt, the chairman of the panel = Olaf Brandt | said | the bridge was closed | asserts indirect | in a1',
    ],
  },
  {
    rule: 'quoted-as-saying',
    text: '“Is it safe?” General Olaf Brandt was quoted as saying by the Norvand Herald.',
    heard: [
      'the Norvand Herald = Norvand Herald | quoted | “Is it safe?” | asserts direct',
      'General Olaf Brandt = Olaf Brandt | saying | “Is it safe?” | asserts direct | in a1',
    ],
  },
  {
    rule: 'said-that',
    text: '“They told us he wanted to close the bridge,” Olaf Brandt said.',
    heard: [
      'They = (pronoun-unresolved) | told | he wanted to close the bridge | asserts direct | in a2',
      'Olaf Brandt = Olaf Brandt | said | “They told us he wanted to close the bridge,” | asserts direct',
    ],
  },
  {
    rule: 'plans-to',
    text: 'The sources claimed that Brandt did not have the strength the firm wanted to see.',
    heard: [
      'The sources = unnamed: sources | claimed | Brandt did not have the strength the firm wanted to see | asserts indirect',
      'the firm = firm | wanted | the strength + to see | expects indirect imputed | in a1',
    ],
  },
  {
    rule: 'plans-to',
    text: 'Louis Gall, the director of Toranda Motors, said the company expects to cut 400 jobs.',
    heard: [
      'Louis Gall, the director of Toranda Motors = Louis Gall | said | the company expects to cut 400 jobs | expects indirect',
      'the company = Toranda Motors | expects | to cut 400 jobs | expects indirect imputed | in a1',
    ],
  },
  {
    rule: 'called-for',
    text: 'Allegedly, Berg’s sister pleaded with him to close the bridge.',
    heard: [
      '– = (nobody-named) | Allegedly | Berg’s sister pleaded with him to close the bridge | asserts indirect',
      'Berg’s sister = unnamed: Berg’s sister | pleaded with | to close the bridge | urges indirect | in a1',
    ],
  },
  {
    rule: 'said-that',
    text: 'Toranda has announced that the car will come late, Toranda saying that it needs more work.',
    heard: [
      'Toranda = Toranda | announced | the car will come late | expects indirect',
      'Toranda = Toranda | saying | it needs more work | asserts indirect',
    ],
  },
  {
    rule: 'statement-after-colon',
    text: `The Council of Norvand denied the claims in a statement:
We have never closed the bridge. Nobody was hurt. They also claimed Ada Holm was a volunteer.`,
    heard: [
      'The Council of Norvand = Council of Norvand | denied | We have never closed the bridge. Nobody was hurt. | denies indirect',
      'They = Council of Norvand | claimed | Ada Holm was a volunteer | asserts indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'Heald noted the findings show the bridge is also unsafe.',
    heard: [
      'Heald = Heald | noted | the findings show the bridge is also unsafe | asserts indirect',
      'the findings = findings | show | the bridge is also unsafe | asserts indirect | in a1',
    ],
  },
  {
    rule: 'supposed',
    text: 'Olaf Brandt said the council could call the bridge a danger.',
    heard: ['Olaf Brandt = Olaf Brandt | said | the council could call the bridge a danger | expects indirect'],
  },
  {
    rule: 'supposed',
    text: 'Olaf Brandt said the town would close the bridge if the army asked the mayor to leave.',
    heard: [
      'Olaf Brandt = Olaf Brandt | said | the town would close the bridge if the army asked the mayor to leave | expects indirect',
    ],
  },
  {
    rule: 'supposed',
    text: 'Olaf Brandt said the army could not confirm that the bridge was closed.',
    heard: [
      'Olaf Brandt = Olaf Brandt | said | the army could not confirm that the bridge was closed | expects indirect',
      'the army = army | confirm | the bridge was closed | declines indirect | in a1',
    ],
  },
  {
    rule: 'supposed',
    text: 'Olaf Brandt said Karsa was wary of the plan.',
    heard: ['Olaf Brandt = Olaf Brandt | said | Karsa was wary of the plan | asserts indirect'],
  },
  {
    rule: 'poll',
    text: 'A recent poll found a quarter of drivers favoured changing the bridge.',
    heard: [
      'A recent poll = recent poll | found | a quarter of drivers favoured changing the bridge | asserts indirect',
      'a quarter of drivers = unnamed: a quarter of drivers | favoured | changing the bridge | urges indirect | in a1',
    ],
  },
  {
    rule: 'own-thought',
    text: 'Ada Holm said the bridge was safe and that she wanted to see it.',
    heard: ['Ada Holm = Ada Holm | said | the bridge was safe and that she wanted to see it | expects indirect'],
  },
  {
    rule: 'own-thought',
    text: '“I know that people want to see the bridge,” Ada Holm said.',
    heard: ['Ada Holm = Ada Holm | said | “I know that people want to see the bridge,” | asserts direct'],
  },
  {
    rule: 'message',
    text: 'Some drivers reported that all they get is a message stating, “The bridge is closed for good.”',
    heard: [
      'Some drivers = unnamed: some drivers | reported | all they get is a message stating, “The bridge is closed for good.” | asserts mixed',
      'a message = message | stating | “The bridge is closed for good.” | asserts direct | in a1',
    ],
  },
  {
    rule: 'quoted-as-saying',
    text: '“The helicopter fell near the dam” the army was quoted as saying by Karsa Press Agency.',
    heard: [
      'Karsa Press Agency = Karsa Press Agency | quoted | “The helicopter fell near the dam” | asserts direct',
      'the army = army | saying | “The helicopter fell near the dam” | asserts direct | in a1',
    ],
  },
];
