// At the foot of a report: where its bytes came from, when, and their digest.
import type { ShownReport } from '../../../store/ask/show.ts';

export function Foot({ shown }: { readonly shown: ShownReport }) {
  return (
    <footer class="foot">
      <dl>
        <div>
          <dt>Address</dt>
          <dd>
            <OutsideLink address={shown.address} />
          </dd>
        </div>
        {shown.versions.map(({ number, digest, added, purged, captures }) => (
          <div key={number}>
            <dt>{shown.versions.length > 1 ? `Version ${number}` : 'Bytes'}</dt>
            <dd>
              <code>{digest}</code>
              <br />
              {captures.map(({ captured, from, added: at }) => (
                <span key={at} class="capture">
                  {captured ? `captured ${moment(captured)}` : `added ${moment(at)}`} from {from}
                  <br />
                </span>
              ))}
              {purged ? `erased ${moment(purged)}` : `in the case since ${moment(added)}`}
            </dd>
          </div>
        ))}
        {shown.reading && (
          <div>
            <dt>Read by</dt>
            <dd>
              hearsay {shown.reading.made.hearsay} · models {shown.reading.made.models} · lexicons{' '}
              {shown.reading.made.lexicons}
            </dd>
          </div>
        )}
      </dl>
      {shown.versions.some(({ purged }) => purged === null) && (
        <a href={`api/reports/${encodeURIComponent(shown.id)}/bytes`} download>
          Save the bytes as they came
        </a>
      )}
    </footer>
  );
}

/** A link only where the address is a page's; nothing is fetched from it. */
export function OutsideLink({ address }: { readonly address: string }) {
  if (!/^https?:\/\//i.test(address)) return <span class="address">{address}</span>;
  return (
    <a class="address" href={address} rel="noreferrer noopener" target="_blank">
      {address}
      <span class="unseen"> (leaves this page)</span>
    </a>
  );
}

/** "2031-05-13T10:00:00.000Z" → "2031-05-13 10:00:00 UTC". */
const moment = (iso: string): string => `${iso.slice(0, 'yyyy-mm-ddThh:mm:ss'.length).replace('T', ' ')} UTC`;
