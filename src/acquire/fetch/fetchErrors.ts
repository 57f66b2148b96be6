// What undici, TLS and the system say when an address cannot be fetched → an error that tells a person what to do.
import { HearsayError } from '../../errors.ts';
import { systemCode } from '../fileErrors.ts';

/** Codes of a certificate that does not hold, as Node and OpenSSL name them. */
const CERTIFICATE =
  /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY|DECRYPT|DECODE)|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH|INVALID_PURPOSE|ERR_OSSL_X509)/;

/** Code of a lower layer → what it means. */
const MEANING: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name cannot be looked up now',
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection was cut',
  EHOSTUNREACH: 'no way leads there',
  ENETUNREACH: 'no way leads there',
  EPROTO: 'it does not speak TLS as expected',
  ETIMEDOUT: 'it does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'it does not answer',
  UND_ERR_SOCKET: 'the connection was cut',
  UND_ERR_HEADERS_OVERFLOW: 'the head of its answer is too long',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer is shorter or longer than it says',
};

/** The `HearsayError` for whatever a request to `address` threw. */
export function unableToFetch(address: string, thrown: unknown): HearsayError {
  if (thrown instanceof HearsayError) return thrown;
  const code = systemCode(thrown);
  const cause = thrown instanceof Error && thrown.cause instanceof HearsayError ? thrown.cause : null;
  if (cause) return cause;
  if (CERTIFICATE.test(code)) {
    return new HearsayError(
      'bad-certificate',
      `expected a certificate that holds, found one that does not (${code}); somebody may stand between, do not trust what it sends`,
      { address, system: code },
      { cause: thrown },
    );
  }
  const meaning = MEANING[code] ?? (code.startsWith('HPE_') ? 'its answer is no HTTP' : `the system says ${code}`);
  return new HearsayError(
    'not-reachable',
    `${meaning}; check the address and your connection, or try again later`,
    { address, system: code },
    { cause: thrown },
  );
}
