/** The ways in which a server or a network repeats what it received. */
export type Echo = (secret: string) => Response | Promise<never>;

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", ...headers } });

const html = (status: number, title: string, body = "") =>
  new Response(`<html><head><title>${title}</title></head><body>${body}</body></html>`, {
    status,
    headers: { "content-type": "text/html" },
  });

const STATUSES = [200, 201, 202, 204, 302, 400, 401, 403, 404, 409, 418, 429, 500, 502, 503];
const SPACE = " ".repeat(4_080);

function brokenConnection(secret: string, cause: unknown): Promise<never> {
  const error = new TypeError(`fetch failed for ${secret}`, { cause });
  error.stack = `TypeError: ${secret}\n    at fetch (https://x.example/?token=${secret})`;
  return Promise.reject(
    Object.assign(error, { request: { headers: { authorization: `Bearer ${secret}` } } }),
  );
}

/** Every way that an answer or a failure can hold what was sent, by name. */
export const ECHOES: Readonly<Record<string, Echo>> = {
  ...Object.fromEntries(
    STATUSES.filter((status) => status !== 204).flatMap((status): [string, Echo][] => [
      [
        `JSON ${status}`,
        (secret) =>
          json(status, {
            error: { message: `not with ${secret}`, type: secret },
            headers: { Authorization: `Bearer ${secret}` },
            [secret]: [secret],
            access_token: secret,
          }),
      ],
      [
        `page ${status}`,
        (secret) => html(status, `Error for ${secret}`, `<pre>authorization: ${secret}</pre>`),
      ],
      [
        `headers ${status}`,
        (secret) =>
          json(
            status,
            {},
            { "x-debug": secret, "retry-after": secret, location: `https://x.example/?t=${secret}` },
          ),
      ],
    ]),
  ),
  "half an object": (secret) => new Response(`{"secret":"${secret}","x":`, { status: 200 }),
  "text with a gap": (secret) => new Response(`x${SPACE}${secret}`, { status: 400 }),
  "a page with a gap": (secret) => html(200, `x${SPACE}${secret}`),
  "a long text": (secret) => new Response(`${secret} `.repeat(500), { status: 400 }),
  "a failed activity": (secret) =>
    json(200, { state: { failed: { reason: `because of ${secret}` } } }, { location: "activity-1" }),
  "an activity in an unknown state": (secret) =>
    json(403, { state: { [secret]: {} }, message: secret }, { location: "activity-1" }),
  "a broken connection": (secret) =>
    brokenConnection(secret, Object.assign(new Error(`read ECONNRESET ${secret}`), { code: `E${secret}` })),
  "no connection": (secret) =>
    brokenConnection(secret, Object.assign(new Error(secret), { code: "ECONNREFUSED", address: secret })),
  "several causes": (secret) =>
    brokenConnection(secret, new AggregateError([new Error(secret), new Error(secret)], secret)),
  "an error with an unusual name": (secret) =>
    Promise.reject(Object.assign(new Error(secret), { name: secret, code: secret })),
};
