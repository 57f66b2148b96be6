// The few pages that stand before the page: no word in them comes from outside.

const page = (title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · Hearsay</title>${head}</head><body><main><h1>${title}</h1>${body}</main></body></html>`;

/**
 * Leads on to the page. A redirect would not do: where the address was clicked on another site's page, browsers hold
 * a SameSite=Strict cookie back until a page of ours leads on.
 */
export const ENTERED = page(
  'Opening the case',
  '<p><a href="/">Go on</a></p>',
  '<meta http-equiv="refresh" content="0; url=/">',
);

/** For whoever comes without a cookie or with a token that was used. */
export const NO_ENTRY = page(
  'This address does not open the case',
  '<p>Open the address that <code>hearsay serve</code> printed. It works once, in one browser. Where it was used already, a new one stands in the terminal now.</p>',
);

/** Where the case is shared: asks for a name and the password. */
export const signInPage = (wasWrong: boolean): string =>
  page(
    'A shared case',
    `${wasWrong ? '<p role="alert">That is not the password.</p>' : ''}<form method="post" action="/enter"><p><label>Your name, as it stands beside your decisions<br><input name="who" required maxlength="80" autocomplete="name"></label></p><p><label>Password<br><input name="password" type="password" required autocomplete="current-password"></label></p><p><button>Open the case</button></p></form>`,
  );

/** Where the page was not built. */
export const NOT_BUILT = page(
  'The page is not built',
  '<p>Run <code>npm run build</code> in the folder of Hearsay and start again. The API answers already: <a href="/api/openapi.json">/api/openapi.json</a>.</p>',
);
