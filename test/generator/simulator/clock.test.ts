import { describe, expect, it } from "vitest";
import { createManualClock } from "../../../generator/simulator/index.js";

describe("a manual clock", () => {
  it("does not change until it is advanced", async () => {
    const clock = createManualClock(1000);
    const events: string[] = [];
    const sleeps = [
      clock.sleep(30).then(() => events.push(`b at ${clock.now()}`)),
      clock.sleep(10).then(() => events.push(`a at ${clock.now()}`)),
    ];
    expect(clock.now()).toBe(1000);
    await clock.advance(20);
    expect(events).toEqual(["a at 1010"]);
    expect(clock.now()).toBe(1020);
    await clock.advance(10);
    await Promise.all(sleeps);
    expect(events).toEqual(["a at 1010", "b at 1030"]);
  });

  it("resolves sleeps that start during the advance", async () => {
    const clock = createManualClock(0);
    const times: number[] = [];
    const loop = (async () => {
      for (let index = 0; index < 3; index += 1) {
        await clock.sleep(10);
        times.push(clock.now());
      }
    })();
    await clock.advance(25);
    expect(times).toEqual([10, 20]);
    await clock.advance(5);
    await loop;
    expect(times).toEqual([10, 20, 30]);
  });

  it("runs until some work is done, however much time that needs", async () => {
    const clock = createManualClock(0);
    const work = async () => {
      for (let index = 0; index < 100; index += 1) await clock.sleep(60_000);
      return "done";
    };
    expect(await clock.runUntil(work())).toBe("done");
    expect(clock.now()).toBe(6_000_000);
  });

  it("rejects as the work does", async () => {
    const clock = createManualClock();
    const work = clock.sleep(5).then(() => Promise.reject(new Error("broken")));
    await expect(clock.runUntil(work)).rejects.toThrow("broken");
  });

  it("waits for what is no sleep and does not last, such as loading a module", async () => {
    const clock = createManualClock();
    const loaded = "data:text/javascript,export const late = 5;";
    const work = async (): Promise<number> => {
      const { late } = (await import(/* @vite-ignore */ loaded)) as { late: number };
      await clock.sleep(late);
      return clock.now();
    };
    const start = clock.now();
    expect(await clock.runUntil(work())).toBe(start + 5);
  });

  it("ends with the work, whatever else sleeps", async () => {
    const clock = createManualClock(0);
    void clock.sleep(1_000);
    await clock.runUntil(clock.sleep(5));
    expect(clock.now()).toBe(5);
  });

  it.each(["advance", "runUntil"] as const)("lets no time pass in %s while it is held", async (go) => {
    const clock = createManualClock(0);
    const long = new Promise<never>((_, reject) => {
      let turns = 0;
      const turn = (): void => {
        turns += 1;
        if (turns < 50) setImmediate(turn);
        else reject(new Error("not there"));
      };
      turn();
    });
    clock.hold(long);
    const failedAt = long.catch(() => clock.now());
    const asleep = clock.sleep(10);
    await (go === "advance" ? clock.advance(10) : clock.runUntil(asleep));
    expect([await failedAt, clock.now()]).toEqual([0, 10]);
  });

  it("does not give work up because the process stood still", async () => {
    const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    const work = async (): Promise<string> => {
      await turn();
      const until = performance.now() + 300;
      while (performance.now() < until);
      for (let turns = 0; turns < 10; turns += 1) await turn();
      return "done";
    };
    expect(await createManualClock().runUntil(work())).toBe("done");
  });

  it("rejects when the work waits for something other than the clock", async () => {
    await expect(createManualClock().runUntil(new Promise(() => undefined))).rejects.toThrow(
      "nothing sleeps on this clock",
    );
  });

  it("rejects a sleep whose signal is aborted", async () => {
    const clock = createManualClock();
    const abort = new AbortController();
    const sleep = clock.sleep(10, abort.signal);
    abort.abort(new Error("enough"));
    await expect(sleep).rejects.toThrow("enough");
    await expect(clock.sleep(10, abort.signal)).rejects.toThrow("enough");
  });
});
