// Where the reader is: a path and a filter, both kept in the address after "#", so that a view can be linked to.
import { useEffect, useState } from 'preact/hooks';

export interface Route {
  /** "#/reports/r12" → ["reports", "r12"]. */
  readonly path: readonly string[];
  /** What follows "?": the filter, and what is chosen in the view. */
  readonly query: URLSearchParams;
}

function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  return {
    path: path
      .split('/')
      .filter((part) => part !== '')
      .map(decodePart),
    query: new URLSearchParams(query),
  };
}

/** The address of a view; values of null or "" are left out. */
export function addressOf(path: readonly string[], query: Readonly<Record<string, string | null>> = {}): string {
  const kept = Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : []));
  const words = new URLSearchParams(kept).toString();
  return `#/${path.map(encodeURIComponent).join('/')}${words === '' ? '' : `?${words}`}`;
}

/** Moves to an address; with `replace`, without a step back. */
export function go(address: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (address === window.location.hash) return;
  if (!replace) {
    window.location.hash = address;
    return;
  }
  window.history.replaceState(null, '', address);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The same place with other values in its query. */
export function changeQuery(changed: Readonly<Record<string, string | null>>): void {
  const route = parseRoute(window.location.hash);
  go(addressOf(route.path, { ...Object.fromEntries(route.query), ...changed }), { replace: true });
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(window.location.hash));
  useEffect(() => {
    const moved = (): void => setRoute(parseRoute(window.location.hash));
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);
  return route;
}

/** A part that is not well encoded stays as it is. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
