// Whether bytes are a feed, told by their first element or key; cheap, so that every input can be asked.

export type FeedKind = 'rss' | 'atom' | 'rdf' | 'json' | 'opml';

/** Bytes looked at: past the longest licence comment or list of namespaces seen above a root element. A guess. */
const HEAD_BYTES = 16_384;

/** What may stand before the root element: declarations, comments, a document type with or without its own subset. */
const PROLOG = /^(?:\s+|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^<>[]*(?:\[(?:[^\]<]|<[^<>]*>)*\]\s*)?>)/i;

/** The kind of feed that the bytes are; null for anything else. */
export function feedKindOf(bytes: Uint8Array): FeedKind | null {
  const head = headOf(bytes).replace(/^\uFEFF/, '');
  if (/^\s*\{/.test(head))
    return /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\b/.test(head) ? 'json' : null;
  if (!/^\s*</.test(head)) return null;
  const root = withoutProlog(head);
  const name = /^<(?:[\w-]+:)?([\w-]+)[\s>/]/.exec(root)?.[1]?.toLowerCase();
  switch (name) {
    case 'rss':
    case 'opml':
      return name;
    case 'feed':
      return /http:\/\/(?:www\.w3\.org\/2005\/Atom|purl\.org\/atom)/i.test(root) ? 'atom' : null;
    case 'rdf':
      return /http:\/\/(?:purl\.org\/(?:rss|net\/rss)|my\.netscape\.com\/rdf|channel\.netscape\.com\/rdf)/i.test(root)
        ? 'rdf'
        : null;
    default:
      return null;
  }
}

function withoutProlog(head: string): string {
  let rest = head;
  for (let skipped = PROLOG.exec(rest); skipped; skipped = PROLOG.exec(rest)) rest = rest.slice(skipped[0].length);
  return rest;
}

function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD_BYTES);
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  return new TextDecoder('utf-8').decode(head);
}
