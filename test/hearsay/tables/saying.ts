// Cues of saying with a clause or a quotation: before the content, after it, in the midst of it.
import type { Row } from './row.ts';

export const saying: readonly Row[] = [
  {
    rule: 'said-that',
    text: 'The mayor made it clear that the bridge was closed.',
    heard: ['The mayor = unnamed: mayor | made it clear | the bridge was closed | asserts indirect'],
  },
  {
    rule: 'adjective-of-belief',
    text: 'The mayor made sure that the bridge was closed.',
    heard: [],
  },
  {
    rule: 'content-first',
    text: 'People near the market were made to leave their homes, and two roads were closed, the mayor said.',
    heard: [
      'the mayor = unnamed: mayor | said | People near the market were made to leave their homes, and two roads were closed | asserts indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'The mayor said there was one fire (the Norvand Herald says two men were hurt).',
    heard: [
      'The mayor = unnamed: mayor | said | there was one fire | asserts indirect',
      'the Norvand Herald = Norvand Herald | says | two men were hurt | asserts indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'A message on Monday said Thursday’s storm was a taste of what was to come.',
    heard: ['A message = message | said | Thursday’s storm was a taste of what was to come | asserts indirect'],
  },
  {
    rule: 'according-to',
    text: 'The boats are sorted, according to type, size and age.',
    heard: [],
  },
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
      'only a quarter of drivers = unnamed: only a quarter of drivers | favoured | changing the bridge | urges indirect | in a1',
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
  {
    rule: 'object',
    text: 'The mayor of Norvand supported the closure of the bridge.',
    heard: [
      'The mayor of Norvand = unnamed: mayor of Norvand | supported | the closure of the bridge | asserts indirect',
    ],
  },
  {
    rule: 'nothing',
    text: 'The mayor met the builders to discuss the bridge.',
    heard: [],
  },
  {
    rule: 'nothing',
    text: 'The beam supported the bridge.',
    heard: [],
  },
  {
    rule: 'nothing',
    text: 'A grant of money to the Council of Karsa supported the bridge.',
    heard: [],
  },
  {
    rule: 'called-for',
    text: 'Olaf Brandt lashed out at the builders of the bridge.',
    heard: ['Olaf Brandt = Olaf Brandt | lashed out at | the builders of the bridge | accuses indirect'],
  },
  {
    rule: 'object',
    text: 'Olaf Brandt praised the builders in a statement on Sunday.',
    heard: ['Olaf Brandt = Olaf Brandt | praised | the builders | asserts indirect'],
  },
  {
    rule: 'object',
    text: 'The mayor endorsed the plan but has not said why.',
    heard: ['The mayor = unnamed: mayor | endorsed | the plan | asserts indirect'],
  },
  {
    rule: 'said-that',
    text: 'Mr. Brandt forecast that the road would soon open and praised the builders.',
    heard: [
      'Mr. Brandt = Brandt | forecast | the road would soon open | expects indirect',
      'Mr. Brandt = Brandt | praised | the builders | asserts indirect',
    ],
  },
  {
    rule: 'was-seen-as',
    text: 'The bridge is widely seen by drivers as a danger.',
    heard: ['drivers = unnamed: drivers | seen | The bridge + as a danger | asserts indirect'],
  },
  {
    rule: 'was-seen-as',
    text: 'Low tolls, seen as a help for drivers, were cut.',
    heard: ['– = (nobody-named) | seen | Low tolls + as a help for drivers | asserts indirect'],
  },
  {
    rule: 'nothing',
    text: 'The bridge was seen by drivers on Sunday.',
    heard: [],
  },
  {
    rule: 'as-said',
    text: 'As reported by the Norvand Herald, investigators found two hundred letters.',
    heard: [
      'the Norvand Herald = Norvand Herald | reported | investigators found two hundred letters | asserts indirect',
    ],
  },
  {
    rule: 'according-to',
    text: 'In Brandt’s view, the change would harm the bridge.',
    heard: ['Brandt = Brandt | view | the change would harm the bridge | expects indirect'],
  },
  {
    rule: 'nothing',
    text: 'In view of the flood, the bridge was closed.',
    heard: [],
  },
  {
    rule: 'object',
    text: 'A Karsa poll this month found Brandt about even with Lind.',
    heard: ['A Karsa poll = Karsa poll | found | Brandt about even with Lind | asserts indirect'],
  },
  {
    rule: 'nothing',
    text: 'The divers found a car about a mile from the bridge.',
    heard: [],
  },
  {
    rule: 'content-first',
    text: 'Much of the money came from firms that no longer exist, campaign records show.',
    heard: [
      'campaign records = campaign records | show | Much of the money came from firms that no longer exist | asserts indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'Nearly a third say they do not know whether the bridge is safe.',
    heard: [
      'Nearly a third = unnamed: nearly a third | say | they do not know whether the bridge is safe | denies indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'Most believe that both the bridge and the road have improved.',
    heard: ['Most = unnamed: most | believe | both the bridge and the road have improved | asserts indirect'],
  },
  {
    rule: 'said-that',
    text: 'One in five say the bridge is not safe.',
    heard: ['One in five = unnamed: one in five | say | the bridge is not safe | asserts indirect'],
  },
  {
    rule: 'said-that',
    text: 'Olaf Brandt told a Norvand audience that the army is taking hold in Karsa.',
    heard: ['Olaf Brandt = Olaf Brandt | told | the army is taking hold in Karsa | asserts indirect'],
  },
  {
    rule: 'said-that',
    text: 'Spokesman Olaf Brandt on Thursday evening said the bridge was not closed.',
    heard: ['Spokesman Olaf Brandt = Olaf Brandt | said | the bridge was not closed | asserts indirect'],
  },
  {
    rule: 'said-that',
    text: 'While saying that he does respect Ms. Berg, he left the council.',
    heard: ['he = (pronoun-unresolved) | saying | he does respect Ms. Berg | asserts indirect'],
  },
  {
    rule: 'said-that',
    text: '“There is great danger,” Brandt told reporters, before insisting he had a good friend.',
    heard: [
      'Brandt = Brandt | told | “There is great danger,” | asserts direct',
      'Brandt = Brandt | insisting | he had a good friend | asserts indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'In his speech, Brandt named Lind as the best director and said his former deputy would finish the job.',
    heard: ['Brandt = Brandt | said | his former deputy would finish the job | expects indirect'],
  },
  {
    rule: 'called-for',
    text: '“It is closed,” Brandt said, referring to the old bridge at Tel Asmar.',
    heard: [
      'Brandt = Brandt | said | “It is closed,” | asserts direct',
      'Brandt = Brandt | referring to | the old bridge at Tel Asmar | asserts indirect',
    ],
  },
  {
    rule: 'quote-then-cue',
    text: '“I was in Karsa for a long time,” Mr. Brandt, now 81 and retired in Norvand, said this week.',
    heard: ['Mr. Brandt = Brandt | said | “I was in Karsa for a long time,” | asserts direct'],
  },
  {
    rule: 'content-first',
    text: 'Unless the towns build more bridges, the builders say, the road could be closed.',
    heard: [
      'the builders = unnamed: builders | say | Unless the towns build more bridges + the road could be closed | expects indirect',
    ],
  },
  {
    rule: 'content-first',
    text: 'Nor are bridges likely to bring jobs back, said Olaf Brandt, a professor of roads, who is one of the best.',
    heard: [
      'Olaf Brandt, a professor of roads = Olaf Brandt | said | Nor are bridges likely to bring jobs back | expects indirect',
    ],
  },
  {
    rule: 'content-first',
    text: 'Defending the bridge is hard, said a handful of builders who point to its age.',
    heard: [
      'a handful of builders = unnamed: a handful of builders | said | Defending the bridge is hard | asserts indirect',
    ],
  },
  {
    rule: 'content-first',
    text: 'The Norvand bridge is safe, candidate Olaf Brandt said after the attacks.',
    heard: ['candidate Olaf Brandt = Olaf Brandt | said | The Norvand bridge is safe | asserts indirect'],
  },
  {
    rule: 'nothing',
    text: 'In the last days of the campaign, Brandt told a joke.',
    heard: [],
  },
  {
    rule: 'object',
    text: 'Brandt came to town on Sunday and praised the mayor, recited her ideas, and left.',
    heard: [
      'Brandt = Brandt | praised | the mayor | asserts indirect',
      'Brandt = Brandt | recited | her ideas | asserts indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'Sunday on Karsa TV’s “Morning Roads,” director Olaf Brandt said the bridge is unsafe because of rust.',
    heard: ['director Olaf Brandt = Olaf Brandt | said | the bridge is unsafe because of rust | asserts indirect'],
  },
  {
    rule: 'when-asked',
    text: 'Brandt was asked by a caller why the bridge was closed.',
    heard: ['a caller = unnamed: a caller | asked | why the bridge was closed | asks indirect'],
  },
  {
    rule: 'plans-to',
    text: 'Brandt called to ban lorries from the bridge.',
    heard: ['Brandt = Brandt | called | to ban lorries from the bridge | urges indirect'],
  },
  {
    rule: 'object',
    text: 'The Karsa Observatory reported at least twelve people killed in air strikes.',
    heard: [
      'The Karsa Observatory = Karsa Observatory | reported | at least twelve people killed in air strikes | asserts indirect',
    ],
  },
  {
    rule: 'object',
    text: 'The Karsa army reported heavy fighting near the dam.',
    heard: ['The Karsa army = Karsa army | reported | heavy fighting near the dam | asserts indirect'],
  },
  {
    rule: 'object',
    text: 'The Karsa army said the dam was safe. It also reported two deaths.',
    heard: [
      'The Karsa army = Karsa army | said | the dam was safe | asserts indirect',
      'It = Karsa army | reported | two deaths | asserts indirect',
    ],
  },
  {
    rule: 'called-for',
    text: 'The Norvand Council called upon the harbour board chosen in May not to close the pier.',
    heard: ['The Norvand Council = Norvand Council | called upon | not to close the pier | urges indirect'],
  },
  { rule: 'called-for', text: 'Nurses responded to the fire at noon.', heard: [] },
  {
    rule: 'said-that',
    text: 'The Norvand front-runner predicted in April that if the rain went on and the river rose, they would have to close both bridges.',
    heard: [
      'The Norvand front-runner = Norvand front-runner | predicted | if the rain went on and the river rose, they would have to close both bridges | expects indirect',
    ],
  },
  {
    rule: 'called-for',
    text: 'On the pier on Sunday, Lind did not give in, even as rowers in the crowd called for her return.',
    heard: ['rowers in the crowd = unnamed: rowers in the crowd | called for | her return | urges indirect'],
  },
  {
    rule: 'object',
    text: 'Councillor Olaf Brandt of Norvand, a carpenter who served on the council as a builder, denounced Mr. Holm’s remarks.',
    heard: [
      'Councillor Olaf Brandt of Norvand = Councillor Olaf Brandt of Norvand | denounced | Mr. Holm’s remarks | accuses indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'Its harbour director Hugh Lind said — in an inn, as it happens — that the pier cost two million that day.',
    heard: [
      'Its harbour director Hugh Lind = Hugh Lind | said | the pier cost two million that day | asserts indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'Dora Lind warmly praised Mr. Holm, saying at a school in Karsa that Mr. Holm had saved the pier.',
    heard: [
      'Dora Lind = Dora Lind | praised | Mr. Holm | asserts indirect',
      'Dora Lind = Dora Lind | saying | Mr. Holm had saved the pier | asserts indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'My teacher at the school argued the road made the town look too grey and left it.',
    heard: [
      'My teacher at the school = unnamed: my teacher at the school | argued | the road made the town look too grey and left it | asserts indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'Brandt’s bridges are unsafe, Holm said Tuesday in Karsa, noting that the mayor had closed one.',
    heard: [
      'Holm = Holm | said | Brandt’s bridges are unsafe | asserts indirect',
      'Holm = Holm | noting | the mayor had closed one | asserts indirect',
    ],
  },
  {
    rule: 'described-as',
    text: 'De Lind, writing in the Karsa press, called Holm a “dreamer,” and said his pier was a ruin.',
    heard: [
      'De Lind = De Lind | called | Holm a “dreamer,” | asserts mixed',
      'De Lind = De Lind | said | his pier was a ruin | asserts indirect',
    ],
  },
  {
    rule: 'described-as',
    text: 'She called it their “silver spoon” and said it was never better than bread.',
    heard: [
      'She = (pronoun-unresolved) | called | it their “silver spoon” | asserts mixed',
      'She = (pronoun-unresolved) | said | it was never better than bread | asserts indirect',
    ],
  },
  {
    rule: 'described-as',
    text: 'Rowers answered the plan by labelling it as both a dream and a danger.',
    heard: ['Rowers = unnamed: rowers | labelling | it as both a dream and a danger | asserts indirect'],
  },
  {
    rule: 'when-asked',
    text: 'Asked on Sunday whether the pier would open, Ms. Lind laughed aloud and said, “Soon.”',
    heard: [
      '– = (nobody-named) | Asked | whether the pier would open | asks indirect',
      'Ms. Lind = Lind | said | “Soon.” | asserts direct',
    ],
  },
  {
    rule: 'said-that',
    text: 'Her union left the talks on Friday, seeking an order to stop the work, claiming the plan would cost the port a year.',
    heard: ['Her union = Her union | claiming | the plan would cost the port a year | expects indirect'],
  },
  {
    rule: 'content-first',
    text: 'If the rain stops, Ada Holm suggested in a tweet, boats won’t be kept in the harbour.',
    heard: [
      'Ada Holm = Ada Holm | suggested | If the rain stops + boats won’t be kept in the harbour | asserts indirect',
    ],
  },
  {
    rule: 'content-first',
    text: 'That plan, many argue, could bring trouble if the river rises.',
    heard: ['many = unnamed: many | argue | That plan + could bring trouble if the river rises | expects indirect'],
  },
  {
    rule: 'said-that',
    text: 'Because tests in Karsa indicated that Lind was hurt by salt, there is a fear that she might leave.',
    heard: [
      'tests in Karsa = tests in Karsa | indicated | Lind was hurt by salt | asserts indirect',
      '– = (nobody-named) | fear | she might leave | expects indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'Hugh Lind said that is a myth, describing the piers as sound.',
    heard: [
      'Hugh Lind = Hugh Lind | said | that is a myth, describing the piers as sound | asserts indirect',
      'Hugh Lind = Hugh Lind | describing | the piers as sound | asserts indirect',
    ],
  },
  {
    rule: 'content-first',
    text: 'Rich firms are paying for the bridge, records filed on Sunday night revealed.',
    heard: ['records = records | revealed | Rich firms are paying for the bridge | asserts indirect'],
  },
  {
    rule: 'said-that',
    text: 'He, too, is a patient rower, cautioning that the storm after the feast shows a need for calm.',
    heard: [
      'He = (pronoun-unresolved) | cautioning | the storm after the feast shows a need for calm | urges indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'The Karsan army said late on Monday in a statement carried by state media that rebels had attacked the bridge.',
    heard: ['The Karsan army = Karsan army | said | rebels had attacked the bridge | asserts indirect'],
  },
  {
    rule: 'said-rest',
    text: 'Her firm put out a statement saying the harbour “does not need the piers of other towns.”',
    heard: ['Her firm = Her firm | saying | the harbour “does not need the piers of other towns.” | asserts mixed'],
  },
  {
    rule: 'noun-of-saying',
    text: 'The mayor expressed concern that the bridge would fall.',
    heard: ['The mayor = unnamed: mayor | concern | the bridge would fall | expects indirect'],
  },
  {
    rule: 'nothing',
    text: 'Rowers maintain a presence in a handful of towns including Norvand and Tel Asmar on the river.',
    heard: [],
  },
  {
    rule: 'content-first',
    text: 'The towns have been losing time, she said, by waiting for a dry summer.',
    heard: [
      'she = (pronoun-unresolved) | said | The towns have been losing time + by waiting for a dry summer | asserts indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'In a talk, Holm, who joined the council in February, insisted that the bridge was safe.',
    heard: ['Holm = Holm | insisted | the bridge was safe | asserts indirect'],
  },
  {
    rule: 'said-rest',
    text: 'The town issued a statement Wednesday saying the mayor “is not our mayor” and that the bridge will open.',
    heard: [
      'The town = unnamed: town | saying | the mayor “is not our mayor” and that the bridge will open | asserts mixed',
    ],
  },
  {
    rule: 'quote-then-cue',
    text: 'Sunday on Karsa TV’s “Morning Roads,” director Olaf Brandt said the “old” bridge is unsafe.',
    heard: ['director Olaf Brandt = Olaf Brandt | said | the “old” bridge is unsafe | asserts mixed'],
  },
  {
    rule: 'carried-on',
    text: '“Nothing is lost,” Lind told the Herald after hinting that the pier might go. “Not one boat is lost.”',
    heard: [
      'Lind = Lind | told | “Nothing is lost,” + “Not one boat is lost.” | asserts direct',
      'Lind = Lind | hinting | the pier might go | expects indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'Mr. Holm said at Norvand’s “Hall of Roads” on Sunday that the bridge had fallen.',
    heard: ['Mr. Holm = Holm | said | the bridge had fallen | asserts indirect'],
  },
  {
    rule: 'as-said',
    text: 'On Sunday, the monitor reported residents of Norvand as saying that the bridge had fallen.',
    heard: [
      'the monitor = monitor | reported | residents of Norvand as saying that the bridge had fallen | asserts indirect',
      'residents of Norvand = unnamed: residents of Norvand | saying | the bridge had fallen | asserts indirect | in a1',
    ],
  },
  {
    rule: 'nothing',
    text: 'The army claimed victory on Sunday.',
    heard: [],
  },
  {
    rule: 'object',
    text: 'They mentioned the pier five times and seemed to blame the storm more than the rowers.',
    heard: [
      'They = (pronoun-unresolved) | mentioned | the pier five times | asserts indirect',
      'They = (pronoun-unresolved) | blame | the storm more than the rowers | accuses indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'Two builders have said they will not leave, as has Olaf Brandt, the mayor of Norvand.',
    heard: ['Two builders = unnamed: two builders | said | they will not leave | expects indirect'],
  },
  {
    rule: 'said-that',
    text: 'Some rowers said the harbour had been calm, while other rowers said they had not seen such waves.',
    heard: [
      'Some rowers = unnamed: some rowers | said | the harbour had been calm | asserts indirect',
      'other rowers = unnamed: other rowers | said | they had not seen such waves | asserts indirect',
    ],
  },
  {
    rule: 'said-that',
    text: 'Mr. Holm said on Sunday that the mayor had closed the bridge, and he accused the council of neglect.',
    heard: [
      'Mr. Holm = Holm | said | the mayor had closed the bridge | asserts indirect',
      'he = Holm | accused | the council of neglect | accuses indirect',
    ],
  },
  {
    rule: 'noun-of-saying',
    text: 'It rained on Sunday. The builders’ message: The bridge will fall.',
    heard: ['The builders = unnamed: builders | message | The bridge will fall | expects indirect'],
  },
  {
    rule: 'nothing',
    text: 'It rained on Sunday. Editor’s note: The bridge is closed.',
    heard: [],
  },
  {
    rule: 'nothing',
    text: 'A boat sank off the coast. Elsewhere jets believed to be Karsan or Norvandian, also struck a fuel market in a town.',
    heard: [],
  },
];
