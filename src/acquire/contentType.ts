// What the Content-Type header of an answer, a record or a part of a mail says.

type Headers = Readonly<Record<string, string>>;

/** "text/html" of "Text/HTML; charset=utf-8"; null where there is none. Names of headers in lower case. */
export const mediaTypeIn = (headers: Headers): string | null =>
  /^\s*([\w.+-]+\/[\w.+-]+)/.exec(headers['content-type'] ?? '')?.[1]?.toLowerCase() ?? null;

/** "utf-8" of "text/html; charset=UTF-8"; null where there is none. */
export const charsetIn = (headers: Headers): string | null =>
  /;\s*charset\s*=\s*"?([\w.:+-]+)/i.exec(headers['content-type'] ?? '')?.[1]?.toLowerCase() ?? null;
