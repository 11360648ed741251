import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createToken, LOGIN_PATH } from "../runtime/fake-platform.js";

/** An activity that the server knows, and how long it takes. */
export interface PlannedActivity {
  /** Milliseconds from its beginning to its end. */
  readonly length: number;
  readonly fails?: boolean;
  /** Whether it begins when it is first read, so that it does not end before, however busy the machine is. */
  readonly whenRead?: boolean;
}

/** Whose token everybody has. */
const USER = "7ef410b2-85ae-4275-b38a-b64e75fd99e4";

/** A platform that knows activities by id, and accepts any write as one if it is told how long they take. */
export interface ActivityServer {
  readonly baseUrl: string;
  /** Begins an activity now. */
  begin(id: string, activity: PlannedActivity): void;
  /** When it ends, milliseconds since 1970. */
  endOf(id: string): number;
  /** Counts of what was asked. */
  readonly counts: { reads: number; refused: number; notYet: number; faults: number; logins: number };
  /** How often each activity was read. */
  readonly reads: ReadonlyMap<string, number>;
  /** Lets the server's clock go ahead, as if so many milliseconds had passed. */
  pass(milliseconds: number): void;
  /** The activities of the writes to each path, in the order of arrival. */
  readonly writes: ReadonlyMap<string, readonly string[]>;
  close(): Promise<void>;
}

/** What the server does beside answering. */
export interface ActivityServerOptions {
  /** Requests a second, in a sliding window; more are answered with 429. Default: no limit. */
  readonly limit?: number;
  /** Milliseconds for which a new activity is answered with 404. Default 0. */
  readonly invisible?: number;
  /** Of how many reads one is answered with 503. Default: none. */
  readonly faultEvery?: number;
  /** Milliseconds that an answer takes. Default 0. */
  readonly latency?: number;
  /** What each accepted write does, by its number from 1. Default: no write is accepted. */
  readonly plan?: (write: number) => PlannedActivity;
}

function stateOf(
  id: string,
  { began, length, fails = false }: PlannedActivity & { readonly began: number },
  now: number,
): object {
  const done = (now - began) / length;
  if (done < 1) return { running: { progression: Math.floor(done * 100) } };
  return fails ? { failed: { reason: "no space" } } : { completed: { result: `new-${id}` } };
}

/** Starts one on a free port of the loopback address. */
export async function startActivityServer({
  limit = Number.POSITIVE_INFINITY,
  invisible = 0,
  faultEvery = Number.POSITIVE_INFINITY,
  latency = 0,
  plan,
}: ActivityServerOptions = {}): Promise<ActivityServer> {
  const counts = { reads: 0, refused: 0, notYet: 0, faults: 0, logins: 0 };
  const known = new Map<string, PlannedActivity & { readonly began: number }>();
  const reads = new Map<string, number>();
  const writes = new Map<string, string[]>();
  const accepted: number[] = [];
  let ahead = 0;

  /** All activities, newest first, and one that ended long ago. */
  function list(): object[] {
    const item = (id: string) =>
      [...writes]
        .find(([, ids]) => ids.includes(id))?.[0]
        .split("/")
        .at(-1) ?? "";
    const now = Date.now();
    const views = [...known].map(([id, activity]) => ({
      ...{
        id,
        creationDate: new Date(activity.began).toISOString(),
        initiator: USER,
        type: "ComputeActivity",
      },
      concernedItems: [{ type: "virtual_machine", id: item(id) }],
      state: stateOf(id, activity, now),
    }));
    const old = {
      ...views[0],
      id: "old",
      creationDate: "2026-01-01T00:00:00.000Z",
      state: { completed: {} },
    };
    return [...views, old].sort((a, b) => (a.creationDate < b.creationDate ? 1 : -1));
  }

  function answer(id: string, now: number): readonly [status: number, body: object] {
    while (accepted[0] !== undefined && accepted[0] <= now - 1_000) accepted.shift();
    if (accepted.length >= limit) {
      counts.refused += 1;
      return [429, {}];
    }
    accepted.push(now);
    counts.reads += 1;
    reads.set(id, (reads.get(id) ?? 0) + 1);
    const planned = known.get(id);
    const activity = planned?.whenRead === true && reads.get(id) === 1 ? { ...planned, began: now } : planned;
    if (activity !== undefined) known.set(id, activity);
    if (activity === undefined || now < activity.began + invisible) {
      counts.notYet += 1;
      return [404, {}];
    }
    if (counts.reads % faultEvery === 0) {
      counts.faults += 1;
      return [503, {}];
    }
    return [200, { id, state: stateOf(id, activity, now) }];
  }

  const server = createServer((request, response) => {
    response.setHeader("date", new Date(Date.now() + ahead).toUTCString());
    if (request.url?.endsWith(LOGIN_PATH) === true) {
      counts.logins += 1;
      const now = Math.floor((Date.now() + ahead) / 1_000);
      response.writeHead(200, { "content-type": "text/plain" });
      response.end(createToken({ iat: now, exp: now + 300, userId: USER }));
      return;
    }
    const { method = "GET", url = "" } = request;
    if (plan !== undefined && method !== "GET") {
      const id = randomUUID();
      writes.set(url, [...(writes.get(url) ?? []), id]);
      // It is carried out as soon as it arrives; the answer comes later, and may find nobody.
      known.set(id, { ...plan(writes.size), began: Date.now() });
      setTimeout(() => response.writeHead(201, { location: id }).end(), latency);
      return;
    }
    const id = url.split("/").at(-1) ?? "";
    const [status, body] = id === "recent" ? ([200, list()] as const) : answer(id, Date.now());
    setTimeout(() => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    }, latency);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    begin: (id, activity) => void known.set(id, { ...activity, began: Date.now() }),
    endOf(id) {
      const { began, length } = known.get(id) as { began: number; length: number };
      return began + length;
    },
    counts,
    reads,
    writes,
    pass: (milliseconds) => void (ahead += milliseconds),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
