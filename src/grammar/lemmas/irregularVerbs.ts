// Verbs that English inflects by no rule, for the forms that no treebank here has. A closed class; forms that are another
// verb's base or past too ("wound", "lay", "found") are left to what is learned.

/** "base past participle"; the participle is left out where it is the past. */
const VERBS = `
arise arose arisen
awake awoke awoken
bear bore borne
beat beat beaten
become became become
begin began begun
bend bent
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
buy bought
catch caught
choose chose chosen
cling clung
come came come
creep crept
deal dealt
dig dug
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
flee fled
fling flung
fly flew flown
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
forsake forsook forsaken
freeze froze frozen
get got gotten
give gave given
go went gone
grow grew grown
hear heard
hide hid hidden
hold held
keep kept
know knew known
lead led
leap leapt
lend lent
light lit
lose lost
make made
mean meant
meet met
pay paid
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shine shone
shoot shot
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
slay slew slain
sleep slept
slide slid
speak spoke spoken
speed sped
spend spent
spin spun
spit spat
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
stink stank stunk
strike struck stricken
string strung
strive strove striven
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
wake woke woken
wear wore worn
weave wove woven
weep wept
win won
wring wrung
write wrote written`;

const bases: ReadonlyMap<string, string> = new Map(
  VERBS.trim()
    .split('\n')
    .flatMap((line) => {
      const [base = '', ...forms] = line.split(' ');
      return forms.map((form) => [form, base] as const);
    }),
);

/** "overthrew": the verbs that these lead are inflected like those without. */
const LEAD = /^(?:over|under|out|with|up|fore|mis|re|un|be)/;

/** Base of a past or a participle of an irregular verb; null for all others. */
export function irregularBase(form: string): string | null {
  const own = bases.get(form);
  if (own) return own;
  const lead = LEAD.exec(form)?.[0] ?? '';
  const rest = lead ? bases.get(form.slice(lead.length)) : undefined;
  return rest ? lead + rest : null;
}
