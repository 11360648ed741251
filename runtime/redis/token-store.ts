import { startTimer } from "../abort.js";
import { readTokenLife } from "../auth/token.js";
import type { SharedTokenStore, TokenRequest } from "../auth/token-store.js";
import { type Clock, systemClock } from "../clock.js";
import { AuthenticationError } from "../errors/api.js";
import { ConfigurationError } from "../errors/configuration.js";
import { type RedisClient, senderOf } from "./commands.js";
import { createReport, type SharedStateHook } from "./event.js";
import { createReachability } from "./reachability.js";
import { createScript, NoAnswerError, type Script } from "./script.js";
import { createTokenCipher } from "./token-cipher.js";
import { CLAIM_SCRIPT, FINISH_SCRIPT, RENEW_SCRIPT } from "./token-script.js";

/** Options of {@link redisTokenStore}. */
export interface RedisTokenStoreOptions {
  /** The client of Redis; yours to connect and to close. */
  readonly redis: RedisClient;
  /** What all names in Redis begin with. Default `cloudtemple`. */
  readonly key?: string | undefined;
  /**
   * At least 32 random characters, the same in every process: tokens are then encrypted before they are stored (AES-256-GCM).
   * Default: none. A token is a credential until it expires, and whoever reads the database can use one that is not encrypted.
   */
  readonly secret?: string | undefined;
  /** Called when Redis goes away and when it is back. Default: a warning of the process. */
  readonly onEvent?: SharedStateHook | undefined;
  /** Source of time; for tests and simulations. */
  readonly clock?: Clock | undefined;
}

/** Milliseconds after which the login of a process that has died is another's to make; a login that runs prolongs it. */
const LEASE = 5_000;

/**
 * How often a process asks for the token before it takes a server that does not answer for away: a second in all. Many processes
 * that start at the same moment are slow together, and the logins that they would make are limited.
 */
const CLAIMS = 4;

/** Milliseconds between two looks of a process that waits for another's login; they grow from the first to the last. */
const FIRST_LOOK = 50;
const LAST_LOOK = 250;

/** Milliseconds for which those that wait for a login learn that it was refused. */
const FAILURE_LIFE = 10_000;

/** Milliseconds that a process waits for the logins of others before it makes its own. */
const MAX_WAIT = 30_000;

/** Milliseconds that a token without a stated lifetime is kept. */
const UNKNOWN_LIFE = 60_000;

/**
 * One login for all processes that use the same personal access token. One of them logs in, under a lock that expires when it
 * dies; the others wait for the token. Where the credentials are refused, all that waited fail with `AuthenticationError` at
 * once, instead of one login after the other. A token that the server has revoked is replaced once.
 *
 * Where Redis is away, or does not answer within a second, each process logs in for itself; no call fails because of it.
 *
 * ```ts
 * const client = createClient({ tokenStore: redisTokenStore({ redis, secret: process.env.TOKEN_SECRET }) });
 * ```
 *
 * @throws ConfigurationError for an option that is invalid
 */
export function redisTokenStore({
  redis,
  key: prefix = "cloudtemple",
  secret,
  onEvent,
  clock = systemClock,
}: RedisTokenStoreOptions): SharedTokenStore {
  if (prefix === "")
    throw new ConfigurationError("redisTokenStore has an empty key.", {
      advice: "Pass a name, or leave it out.",
    });
  const send = senderOf(redis, "redisTokenStore");
  const cipher = createTokenCipher(secret);
  const report = createReport(onEvent);
  const server = createReachability(clock, (change) => report({ type: "redis", what: "token", ...change }));
  const claim = createScript(CLAIM_SCRIPT, send, clock);
  const finish = createScript(FINISH_SCRIPT, send, clock);
  const renew = createScript(RENEW_SCRIPT, send, clock);

  async function run(script: Script, name: string, parameters: string[], tries = 1): Promise<string[]> {
    const keys = [`${name}:token`, `${name}:lock`, `${name}:login`] as const;
    try {
      const answer = await script.run([...keys], () => parameters);
      server.reached();
      return Array.isArray(answer) ? answer.map(String) : [];
    } catch (error) {
      if (error instanceof NoAnswerError && tries > 1) return run(script, name, parameters, tries - 1);
      server.failed(error);
      throw error;
    }
  }

  /** Logs in under the lock, which is released whatever happens. */
  async function logIn(name: string, holder: string, { login }: TokenRequest): Promise<string> {
    let stop = (): void => undefined;
    const prolong = (): void => {
      stop = startTimer(clock, LEASE / 3, () => {
        run(renew, name, [holder, String(LEASE)]).catch(() => undefined);
        prolong();
      });
    };
    prolong();
    let token: string;
    try {
      token = await login();
    } catch (error) {
      const isRefused = error instanceof AuthenticationError;
      const told = isRefused ? FAILURE_LIFE : 0;
      const status = String(isRefused ? error.status : 0);
      await run(finish, name, [holder, "failed", status, String(told)]).catch(() => undefined);
      throw error;
    } finally {
      stop();
    }
    const life = readTokenLife(token);
    const left = life === undefined ? UNKNOWN_LIFE : wholeLife(life, clock.now());
    const text = await cipher.seal(token, name);
    // The client has the token already; a server that is away now costs another login later, and nothing else.
    const parameters = [holder, "token", await fingerprint(token), text, String(Math.ceil(left))];
    await run(finish, name, parameters).catch(() => undefined);
    return token;
  }

  return {
    maxWait: MAX_WAIT,
    async obtain(key, request) {
      if (!server.shouldTry()) return request.login();
      const name = `${prefix}:{${encodeURIComponent(key)}}`;
      const asker = crypto.randomUUID();
      let useless = request.useless === undefined ? "" : await fingerprint(request.useless);
      let holder = "";
      let pause = FIRST_LOOK;
      for (;;) {
        const parameters = [useless, asker, String(LEASE), holder];
        const claimed = await run(claim, name, parameters, CLAIMS).catch((error: unknown) => {
          if (error instanceof NoAnswerError) return undefined;
          throw error;
        });
        // The server may have carried it out after all: others then wait for the login of this process, and get its token.
        if (claimed === undefined) return logIn(name, asker, request);
        const [next, value = "", found = ""] = claimed;
        if (next === "token") {
          const token = await cipher.open(value, name);
          if (token !== undefined) return token;
          // Sealed with another secret: of no use here.
          useless = found;
          continue;
        }
        if (next === "failed") throw refused(Number(value));
        if (next === "login") return logIn(name, asker, request);
        holder = value;
        await clock.sleep(pause * (0.5 + Math.random()), request.signal);
        pause = Math.min(LAST_LOOK, pause * 1.5);
      }
    },
  };
}

function wholeLife(
  { issuedAt, expiresAt }: { issuedAt: number | undefined; expiresAt: number },
  now: number,
): number {
  // The server's clock may be wrong, or this one: what a token lives for is the difference of its own two times.
  const life = issuedAt === undefined ? expiresAt * 1000 - now : (expiresAt - issuedAt) * 1000;
  return Math.max(1_000, life);
}

function refused(status: number): AuthenticationError {
  return new AuthenticationError("the login was refused; another process made it, for all that waited.", {
    operation: "iam.login",
    status,
    advice: "Check CLOUDTEMPLE_CLIENT_ID and CLOUDTEMPLE_SECRET_ID, or create a new personal access token.",
  });
}

/** What tells two tokens apart, and does not give either away. */
async function fingerprint(token: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
