// Plans, wants, blame, denial, hedges: what is meant, and what belongs to the content.
import type { Row } from './row.ts';

export const meaning: readonly Row[] = [
  {
    rule: 'accused-of',
    text: 'The mayor accused the builders of neglect.',
    heard: ['The mayor = unnamed: mayor | accused | the builders of neglect | accuses indirect'],
  },
  {
    rule: 'urged-to',
    text: 'The mayor urged drivers to avoid the bridge.',
    heard: ['The mayor = unnamed: mayor | urged | to avoid the bridge | urges indirect'],
  },
  {
    rule: 'called-for',
    text: 'The mayor called for the closure of the bridge.',
    heard: ['The mayor = unnamed: mayor | called for | the closure of the bridge | urges indirect'],
  },
  {
    rule: 'plans-to',
    text: 'The mayor plans to close the bridge.',
    heard: ['The mayor = unnamed: mayor | plans | to close the bridge | expects indirect'],
  },
  {
    rule: 'described-as',
    text: 'The court described the bridge as “a danger to all”.',
    heard: ['The court = court | described | the bridge as “a danger to all” | asserts mixed'],
  },
  {
    rule: 'object',
    text: 'The mayor condemned the theft of the cable.',
    heard: ['The mayor = unnamed: mayor | condemned | the theft of the cable | accuses indirect'],
  },
  {
    rule: 'refusal',
    text: 'The mayor could not confirm or deny that the bridge was closed.',
    heard: ['The mayor = unnamed: mayor | deny | the bridge was closed | declines indirect'],
  },
  {
    rule: 'refusal',
    text: 'The ministry could neither confirm nor deny that the bridge was closed.',
    heard: ['The ministry = ministry | deny | the bridge was closed | declines indirect'],
  },
  {
    rule: 'refusal',
    text: 'The ministry refused to confirm or deny that the bridge was closed.',
    heard: ['The ministry = ministry | refused | to confirm or deny that the bridge was closed | declines indirect'],
  },
  {
    rule: 'nobody-knows',
    text: 'It is not known how long the bridge was closed.',
    heard: [],
  },
  {
    rule: 'tellable',
    text: 'He blamed who.',
    heard: [],
  },
  {
    rule: 'tellable',
    text: 'The report claimed attack.',
    heard: [],
  },
  {
    rule: 'tellable',
    text: 'The mayor condemned the attack.',
    heard: ['The mayor = unnamed: mayor | condemned | the attack | accuses indirect'],
  },
  {
    rule: 'joint',
    text: 'Anna Berg, Olaf Brandt and Hugh Hill said the bridge was closed.',
    heard: [
      'Anna Berg, Olaf Brandt and Hugh Hill = Anna Berg, Olaf Brandt and Hugh Hill | said | the bridge was closed | asserts indirect',
    ],
  },
  {
    rule: 'joint',
    text: 'Town Hall, Road Department and KNA are concerned that the bridge will fall.',
    heard: [
      'Town Hall, Road Department and KNA = Town Hall and Road Department and KNA | concerned | the bridge will fall | expects indirect',
    ],
  },
  {
    rule: 'time-in-name',
    text: 'A report yesterday in KTV claimed the bridge was closed.',
    heard: ['A report yesterday in KTV = KTV report | claimed | the bridge was closed | asserts indirect'],
  },
  {
    rule: 'time-in-name',
    text: 'Saturday the Observatory said the bridge was closed.',
    heard: ['the Observatory = Observatory | said | the bridge was closed | asserts indirect'],
  },
  {
    rule: 'anyone',
    text: 'One of the officials said the bridge was closed.',
    heard: ['One of the officials = unnamed: one of the officials | said | the bridge was closed | asserts indirect'],
  },
  {
    rule: 'anyone',
    text: 'One shudders to think what the bridge will cost.',
    heard: ['One shudders to = (pronoun-unresolved) | think | what the bridge will cost | expects indirect'],
  },
  {
    rule: 'refusal',
    text: 'The ministry could not verify that the bridge was closed.',
    heard: ['The ministry = ministry | verify | the bridge was closed | declines indirect'],
  },
  {
    rule: 'refusal',
    text: 'The mayor declined to comment on the theft.',
    heard: ['The mayor = unnamed: mayor | declined | to comment on the theft | declines indirect'],
  },
  {
    rule: 'was-said-to',
    text: 'The builders were said to have left the town.',
    heard: ['– = (nobody-named) | said | The builders + to have left the town | asserts indirect'],
  },
  {
    rule: 'was-told-to',
    text: 'Drivers were told to avoid the bridge.',
    heard: ['– = (nobody-named) | told | to avoid the bridge | urges indirect'],
  },
  {
    rule: 'it-is-said',
    text: 'It is believed that the bridge was closed by the army.',
    heard: ['– = (nobody-named) | believed | the bridge was closed by the army | asserts indirect'],
  },
  {
    rule: 'hedged-clause',
    text: 'The army of Karsa reportedly closed the bridge.',
    heard: ['– = (nobody-named) | reportedly | The army of Karsa + closed the bridge | asserts indirect'],
  },
  {
    rule: 'hedged-noun',
    text: 'The alleged theft of the cable angered the town.',
    heard: ['– = (nobody-named) | alleged | theft of the cable | asserts indirect'],
  },
  {
    rule: 'noun-of-saying',
    text: 'There are fears that the bridge will fall.',
    heard: ['– = (nobody-named) | fears | the bridge will fall | expects indirect'],
  },
  {
    rule: 'noun-of-saying',
    text: `The mayor rejected the builder's claim that the bridge was safe.`,
    heard: [
      `The mayor = unnamed: mayor | rejected | the builder's claim that the bridge was safe | denies indirect`,
      'the builder = unnamed: builder | claim | the bridge was safe | asserts indirect',
    ],
  },
  {
    rule: 'own-thoughts',
    text: 'Anna Berg said she believes the bridge may fall.',
    heard: ['Anna Berg = Anna Berg | said | she believes the bridge may fall | expects indirect'],
  },
  {
    rule: 'imputed',
    text: 'The ministry said the flight of the rebels showed that they recognize the fact that the town is lost.',
    heard: [
      'The ministry = ministry | said | the flight of the rebels showed that they recognize the fact that the town is lost | asserts indirect',
      'they = unnamed: rebels | recognize | the fact that the town is lost | asserts indirect imputed | in a1',
    ],
  },
  {
    rule: 'stance',
    text: 'The mayor asked whether the bridge was safe.',
    heard: ['The mayor = unnamed: mayor | asked | whether the bridge was safe | asks indirect'],
  },
  {
    rule: 'stance',
    text: 'The mayor said shells hit the bridge on 2 May 2031.',
    heard: ['The mayor = unnamed: mayor | said | shells hit the bridge on 2 May 2031 | asserts indirect'],
  },
  {
    rule: 'stance',
    text: 'The mayor said the bridge would open in May.',
    heard: ['The mayor = unnamed: mayor | said | the bridge would open in May | expects indirect'],
  },
  {
    rule: 'nothing',
    text: 'The army met the rebels near Norvand on Monday and signed an agreement.',
    heard: [],
  },
  {
    rule: 'nothing',
    text: 'Nobody said that the bridge was closed.',
    heard: [],
  },
  {
    rule: 'nothing',
    text: 'We said that the bridge was closed.',
    heard: [],
  },
  {
    rule: 'wished',
    text: 'The mayor wants somebody to say that the bridge is closed.',
    heard: ['The mayor = unnamed: mayor | wants | to say that the bridge is closed | urges indirect'],
  },
  {
    rule: 'joint-names',
    text: 'Norvand, Karsa and Dr. Anna Berg said the bridge was closed.',
    heard: [
      'Norvand, Karsa and Dr. Anna Berg = Norvand, Karsa and Anna Berg | said | the bridge was closed | asserts indirect',
    ],
  },
  {
    rule: 'joint-names',
    text: 'Norvand and Karsa announced a truce in Tel Asmar. Karsa said it would hold.',
    heard: [
      'Norvand and Karsa = Norvand and Karsa | announced | a truce in Tel Asmar | asserts indirect',
      'Karsa = Karsa | said | it would hold | expects indirect',
    ],
  },
  {
    rule: 'nothing',
    text: 'The police questioned the driver near the bridge.',
    heard: [],
  },
  {
    rule: 'joint-names',
    text: 'Both the Council of Norvand and the Ministry of Roads have said that the bridge was closed.',
    heard: [
      'Both the Council of Norvand and the Ministry of Roads = Council of Norvand and Ministry of Roads | said | the bridge was closed | asserts indirect',
    ],
  },
  {
    rule: 'the-agency',
    text: 'The Karsa Rowing Brotherhood said the pier burned. The state news agency said nine boats sank.',
    heard: [
      'The Karsa Rowing Brotherhood = Karsa Rowing Brotherhood | said | the pier burned | asserts indirect',
      'The state news agency = state news agency | said | nine boats sank | asserts indirect',
    ],
  },
  {
    rule: 'they-of-the-sentence-before',
    text: 'The Karsa activists had no word on the storm. They claimed a boat hit the pier.',
    heard: ['They = unnamed: Karsa activists | claimed | a boat hit the pier | asserts indirect'],
  },
  {
    rule: 'they-outside-quotation',
    text: 'Harbour officials said the pier burned. “The storm has hit the coast and cost the lives of many residents,” they added.',
    heard: [
      'Harbour officials = unnamed: Harbour officials | said | the pier burned | asserts indirect',
      'they = unnamed: Harbour officials | added | “The storm has hit the coast and cost the lives of many residents,” | asserts direct',
    ],
  },
  {
    rule: 'same-words-before',
    text: 'Residents said the pier burned. Harbour sources said nine boats sank. Residents said it was dark. The sources said that a boat was missing.',
    heard: [
      'Residents = unnamed: residents | said | the pier burned | asserts indirect',
      'Harbour sources = unnamed: Harbour sources | said | nine boats sank | asserts indirect',
      'Residents = unnamed: residents | said | it was dark | asserts indirect',
      'The sources = unnamed: Harbour sources | said | a boat was missing | asserts indirect',
    ],
  },
  {
    rule: 'the-monitor',
    text: 'Nine boats sank, a monitoring group said. Norvand Water Watch said the pier burned. The monitoring group said that a boat was missing.',
    heard: [
      'a monitoring group = monitoring group | said | Nine boats sank | asserts indirect',
      'Norvand Water Watch = Norvand Water Watch | said | the pier burned | asserts indirect',
      'The monitoring group = Norvand Water Watch | said | a boat was missing | asserts indirect',
    ],
  },
];
