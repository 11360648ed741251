import type { Clock } from "../../runtime/clock.js";
import type { Fetch } from "../../runtime/options.js";

/** A request the fake platform received, read whole. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: string;
  /** Path and query below the origin. */
  readonly target: string;
  readonly headers: Headers;
  readonly body: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly signal: AbortSignal;
}

/** Answers everything but the login. */
export type Answer = (request: ReceivedRequest, count: number) => Response | Promise<Response>;

/** An in-memory server whose login works; what else it answers is the test's. */
export interface FakePlatform {
  readonly fetch: Fetch;
  /** All requests but logins, in order of arrival. */
  readonly requests: ReceivedRequest[];
  readonly logins: ReceivedRequest[];
}

export const SECRET = "canary-secret-5d41402abc4b";
export const CREDENTIALS = { id: "canary-id", secret: SECRET };
export const LOGIN_PATH = "/iam/v2/auth/personal_access_token";

/** A JWT with these claims; its signature says which it is. */
export function createToken(claims: object, signature = "signature"): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${encode({ alg: "none" })}.${encode(claims)}.${signature}`;
}

/** Tokens live for `life` seconds of `clock`; the login can be replaced. */
export function createFakePlatform(
  answer: Answer,
  options: { clock?: Clock; life?: number; login?: Answer } = {},
): FakePlatform {
  const requests: ReceivedRequest[] = [];
  const logins: ReceivedRequest[] = [];
  const issue: Answer = (_, count) => {
    const now = Math.floor((options.clock?.now() ?? Date.UTC(2026, 0, 1)) / 1000);
    const token = createToken({ iat: now, exp: now + (options.life ?? 300) }, `token-${count}`);
    return new Response(`${token}\n`, { headers: { "content-type": "text/plain" } });
  };
  return {
    requests,
    logins,
    async fetch(input, init) {
      const request = new Request(input, init);
      const url = new URL(request.url);
      const bytes = new Uint8Array(await request.arrayBuffer());
      const received: ReceivedRequest = {
        method: request.method,
        url: request.url,
        target: url.pathname + url.search,
        headers: request.headers,
        bytes,
        body: new TextDecoder().decode(bytes),
        signal: request.signal,
      };
      const isLogin = url.pathname.endsWith(LOGIN_PATH);
      const list = isLogin ? logins : requests;
      list.push(received);
      return isLogin ? (options.login ?? issue)(received, list.length) : answer(received, list.length);
    },
  };
}

/** A JSON answer. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
}

/** What Node's `fetch` throws, with the code its network layer gives. */
export function networkError(code: string, message = code, syscall?: string): TypeError {
  const cause = Object.assign(new Error(message), { code }, syscall === undefined ? {} : { syscall });
  return new TypeError("fetch failed", { cause });
}

/** The error that `work` fails with. */
export async function failure(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error("It was meant to fail and did not.");
}
