// Open ends: sources that the reports cite and the case does not hold. Where to look next.
import type { NotHeld as Source } from '../../../dossier.ts';
import { OutsideLink } from '../report/Foot.tsx';
import { passageWords, type Words } from './words.ts';

export function NotHeld({ notHeld, words }: { readonly notHeld: readonly Source[]; readonly words: Words }) {
  if (notHeld.length === 0) return null;
  return (
    <section class="not-held">
      <h2>Cited, but not held</h2>
      <ul>
        {notHeld.map(({ name, address, passages }) => (
          <li key={`${name} ${address}`}>
            <strong dir="auto">{name === address ? 'A page that is linked to' : name}</strong>{' '}
            {address && <OutsideLink address={address} />}
            {passageWords(words, passages).map((line) => (
              <q key={line} dir="auto">
                {line}
              </q>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
