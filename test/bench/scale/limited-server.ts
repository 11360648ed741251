/**
 * A platform that takes 25 requests in any second, and 5 logins, counts what arrives, and does nothing else. A process of its
 * own, so that its clock is nobody else's. Sends where it listens, and what it saw whenever it is asked.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createToken, LOGIN_PATH } from "../../runtime/fake-platform.js";

/** What the server saw. */
export interface Seen {
  readonly accepted: number;
  readonly refused: number;
  readonly logins: number;
  readonly refusedLogins: number;
  /** Most requests that arrived within one second, refused ones included. */
  readonly worst: number;
  /** Seconds from the first request to the last one that was accepted. */
  readonly span: number;
}

const LIMIT = 25;
const LOGIN_LIMIT = 5;
const WINDOW = 1_000;
const LATENCY = 20;
/** Milliseconds that a login takes. */
const LOGIN_LATENCY = 300;

/** Requests that a limit accepted, by time. */
function createWindow(limit: number): (now: number) => boolean {
  const times: number[] = [];
  return (now) => {
    while (times[0] !== undefined && times[0] <= now - WINDOW) times.shift();
    if (times.length >= limit) return false;
    times.push(now);
    return true;
  };
}

const arrivals: number[] = [];
const accepts = createWindow(LIMIT);
const acceptsLogin = createWindow(LOGIN_LIMIT);
let accepted = 0;
let lastAccepted = 0;
let logins = 0;
let refusedLogins = 0;

const server = createServer((request, response) => {
  const now = performance.now();
  const reply = (status: number, type: string, body: string, after: number): void => {
    setTimeout(() => {
      response.writeHead(status, { "content-type": type });
      response.end(body);
    }, after);
  };
  if (request.url?.endsWith(LOGIN_PATH) === true) {
    if (acceptsLogin(now)) {
      logins += 1;
      const issued = Math.floor(Date.now() / 1_000);
      reply(200, "text/plain", createToken({ iat: issued, exp: issued + 300 }), LOGIN_LATENCY);
      return;
    }
    refusedLogins += 1;
    reply(429, "application/json", "{}", 0);
    return;
  }
  arrivals.push(now);
  if (!accepts(now)) {
    reply(429, "application/json", "{}", 0);
    return;
  }
  accepted += 1;
  lastAccepted = now;
  reply(200, "application/json", "{}", LATENCY);
});

function seen(): Seen {
  let worst = 0;
  let first = 0;
  for (const [index, time] of arrivals.entries()) {
    while ((arrivals[first] ?? 0) <= time - WINDOW) first += 1;
    worst = Math.max(worst, index - first + 1);
  }
  const span = (lastAccepted - (arrivals[0] ?? 0)) / 1_000;
  return { accepted, refused: arrivals.length - accepted, logins, refusedLogins, worst, span };
}

server.listen(0, "127.0.0.1", () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api`);
});
process.on("message", () => process.send?.(seen()));
process.once("disconnect", () => process.exit());
