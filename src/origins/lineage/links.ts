// Hyperlinks and embeds → the reports and outlets that they point to.
import { slice } from '../../span.ts';
import type { Report } from '../report.ts';
import { debtTo } from './credits.ts';
import type { Debt } from './lineage.ts';
import { hostOf, type Outlets } from './outlets.ts';

/** Reports by their addresses, however a link writes them. */
export function addressesOf(reports: readonly Report[]): ReadonlyMap<string, Report> {
  const known = new Map<string, Report>();
  for (const report of reports) {
    const { url } = report.reading.article;
    const key = url === null ? null : addressKey(url);
    if (key !== null && !known.has(key)) known.set(key, report);
  }
  return known;
}

/** Links and embeds of a report's text in text order; picture credits owe no words, and links to its own outlet nothing. */
export function linksIn(report: Report, addresses: ReadonlyMap<string, Report>, outlets: Outlets): readonly Debt[] {
  const { links, text, url } = report.reading.article;
  const ownHost = url === null ? null : hostOf(url);
  return links.flatMap(({ kind, address, span }) => {
    const host = hostOf(address);
    const to = addresses.get(addressKey(address) ?? '') ?? null;
    if (kind === 'image-credit' || host === null || to?.id === report.id) return [];
    if (to === null && host === ownHost) return [];
    const outlet = to ? outlets.of(to) : (outlets.atHost(host) ?? outlets.named(slice(text, span)));
    const debt = outlet ? debtTo(report, outlet, span, kind) : null;
    const passage = { report: report.id, span };
    return [
      { report: report.id, kind, to: to?.id ?? debt?.to ?? null, outlet: outlet?.name ?? null, address, passage },
    ];
  });
}

/** Without scheme, "www.", a closing slash or "index.html", what follows "#", and marks of campaigns; null for no address. */
export function addressKey(address: string): string | null {
  const host = hostOf(address);
  if (host === null) return null;
  const [, path = '', query = ''] = /^[^/]*\/\/[^/?#]*([^?#]*)(?:\?([^#]*))?/.exec(address) ?? [];
  const kept = query.split('&').filter((part) => part !== '' && !/^(?:utm_|fbclid|gclid|ref=|source=|ns_)/.test(part));
  const place = path.replace(/\/(?:index\.\w+)?$/, '').replace(/\/amp$/, '');
  return `${host}${place}${kept.length > 0 ? `?${kept.sort().join('&')}` : ''}`;
}
