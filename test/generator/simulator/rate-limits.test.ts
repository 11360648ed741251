import { describe, expect, it } from "vitest";
import { createManualClock, createSimulator, type LimiterKind } from "../../../generator/simulator/index.js";
import { openSession, type Session } from "../../../generator/simulator/session.js";

async function setUp(rateLimits?: LimiterKind | false) {
  const clock = createManualClock();
  const simulator = createSimulator({ clock, ...(rateLimits === undefined ? {} : { rateLimits }) });
  return { clock, simulator, session: await openSession(simulator) };
}

/** So many requests at this moment; how many of them were refused. */
async function refusals(session: Session, path: string, count: number): Promise<number> {
  const answers = await Promise.all(Array.from({ length: count }, () => session.send("GET", path)));
  return answers.filter(({ status }) => status === 429).length;
}

const HOSTS = "/compute/v1/vcenters/hosts";

describe("the documented limits", () => {
  it("refuse the 26th request of a second, with the documented body", async () => {
    const { session } = await setUp();
    expect(await refusals(session, HOSTS, 25)).toBe(0);
    const refused = await session.send("GET", HOSTS);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBeNull();
    expect(await refused.json()).toEqual({
      error: { status: "429 Too Many Requests", message: "Too Many Requests" },
    });
  });

  it("do not count refused requests", async () => {
    const { clock, session } = await setUp();
    await refusals(session, HOSTS, 100);
    await clock.advance(1000);
    expect(await refusals(session, HOSTS, 25)).toBe(0);
  });

  it("are counted per product: OpenIaaS does not count against VMware", async () => {
    const { session } = await setUp();
    await refusals(session, HOSTS, 25);
    expect(await refusals(session, "/compute/v1/open_iaas/hosts", 25)).toBe(0);
  });

  it("apply together: 20 for datastores, within the 25 of VMware", async () => {
    const { session } = await setUp();
    expect(await refusals(session, "/compute/v1/vcenters/datastores", 21)).toBe(1);
    expect(await refusals(session, HOSTS, 6)).toBe(1);
  });

  it("count modules without a rule together, by the rule of the console", async () => {
    const { session } = await setUp();
    expect(await refusals(session, "/tag/v1/tags", 15)).toBe(0);
    expect(await refusals(session, "/rtms/v1/hosts", 15)).toBe(5);
  });

  it("allow five logins a second", async () => {
    const { simulator } = await setUp();
    const login = async () => (await openSession(simulator)).token.split(".").length;
    const tokens = await Promise.all(Array.from({ length: 5 }, login));
    expect(tokens.filter((parts) => parts === 3)).toHaveLength(4);
  });

  it("can be switched off", async () => {
    const { session } = await setUp(false);
    expect(await refusals(session, HOSTS, 100)).toBe(0);
  });
});

describe("ways of counting", () => {
  /** Sends one request every so many milliseconds; how many of them were refused. */
  async function paced(limiter: LimiterKind, count: number, gap: number): Promise<number> {
    const { clock, session } = await setUp(limiter);
    let refused = 0;
    for (let index = 0; index < count; index += 1) {
      refused += await refusals(session, HOSTS, 1);
      await clock.advance(gap);
    }
    return refused;
  }

  it("a sliding window accepts 25 in any second", async () => {
    expect(await paced({ kind: "sliding" }, 100, 40)).toBe(0);
    expect(await paced({ kind: "sliding" }, 100, 39)).toBeGreaterThan(0);
  });

  it("a fixed window starts again at each full second", async () => {
    const { clock, session } = await setUp({ kind: "fixed" });
    await clock.advance(999);
    expect(await refusals(session, HOSTS, 25)).toBe(0);
    await clock.advance(1);
    expect(await refusals(session, HOSTS, 26)).toBe(1);
  });

  it("a leaky bucket without burst accepts evenly spaced requests only", async () => {
    expect(await paced({ kind: "leaky", burst: 0 }, 50, 40)).toBe(0);
    expect(await paced({ kind: "leaky", burst: 0 }, 50, 30)).toBeGreaterThan(10);
  });

  it("a leaky bucket with burst accepts that many more at once", async () => {
    const { session } = await setUp({ kind: "leaky", burst: 5 });
    expect(await refusals(session, HOSTS, 10)).toBe(4);
  });
});
