// What the terminal and the page's server, which do not know each other, agree on; `main.ts` joins them.
import type { FetchSettings } from './acquire/fetch/settings.ts';
import type { OpenOptions } from './store/openCase.ts';

/** A case to be served. */
export interface ServeRequest {
  /** Path or address of the case. */
  readonly target: string;
  readonly open: OpenOptions;
  /** Name or number of the machine's own address to listen on. */
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** What everybody who comes from elsewhere must give; null where nobody may. */
  readonly password: string | null;
  /** How addresses that are added are fetched. */
  readonly fetch: FetchSettings;
  /** Address of tiles for the map, with {z}, {x} and {y}; null for the bundled map alone, which asks nobody. */
  readonly tiles: string | null;
  /** Hears every address that opens the page, the first one included: each works once. */
  readonly onAddress: (address: string) => void;
  /** Hears what went wrong that nobody foresaw; the server goes on. */
  readonly onError: (thrown: unknown) => void;
}

/** A server that runs. */
export interface Serving {
  /** Where it listens, without the token: "http://127.0.0.1:4173". */
  readonly origin: string;
  /** Stops listening, ends what is under way, closes the case. */
  readonly close: () => Promise<void>;
}

/** Throws what opening the case throws; `port-taken` and `wrong-use` where it cannot listen there. */
export type Serve = (request: ServeRequest) => Promise<Serving>;
