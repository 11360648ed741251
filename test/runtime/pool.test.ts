import { describe, expect, test } from "vitest";
import { pool } from "../../runtime/pool.js";

/** Work that ends when told, in the order in which it began. */
function held(): {
  readonly work: (item: number) => Promise<number>;
  readonly end: (item: number, error?: Error) => Promise<void>;
  readonly started: readonly number[];
} {
  const started: number[] = [];
  const waiting = new Map<number, Settle>();
  return {
    started,
    work: (item) => {
      started.push(item);
      return new Promise((resolve, reject) => waiting.set(item, { resolve, reject }));
    },
    end: async (item, error) => {
      const each = waiting.get(item);
      if (error === undefined) each?.resolve(item * 10);
      else each?.reject(error);
      // Long enough for everything that follows from it.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

interface Settle {
  readonly resolve: (value: number) => void;
  readonly reject: (error: Error) => void;
}

describe("at most so many at once", () => {
  test("the next item begins when one ends, and results keep the order of the items", async () => {
    const { work, end, started } = held();
    const all = pool([1, 2, 3, 4], 2, work);
    await end(0);
    expect(started).toEqual([1, 2]);
    await end(2);
    expect(started).toEqual([1, 2, 3]);
    await end(3);
    await end(4);
    await end(1);
    expect(await all).toEqual([10, 20, 30, 40]);
  });

  test("items of an iterator are asked for one by one, as places become free", async () => {
    const { work, end } = held();
    let asked = 0;
    async function* pages(): AsyncGenerator<number> {
      for (const item of [1, 2, 3]) {
        asked += 1;
        yield item;
      }
    }
    const all = pool(pages(), 1, work);
    await end(0);
    expect(asked).toBe(1);
    for (const item of [1, 2, 3]) await end(item);
    expect(await all).toEqual([10, 20, 30]);
  });

  test("plain values, no items, and the position of each", async () => {
    expect(await pool(["a", "b"], 5, (item, index) => `${index}${item}`)).toEqual(["0a", "1b"]);
    expect(await pool([], 5, () => 1)).toEqual([]);
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "%s at once is refused",
    async (concurrency) => {
      await expect(pool([1], concurrency, () => 1)).rejects.toThrow(
        new RangeError(`pool: concurrency is ${concurrency}. Give a positive integer.`),
      );
    },
  );
});

describe("a failure", () => {
  test("starts nothing more, waits for what runs, and is thrown", async () => {
    const { work, end, started } = held();
    let isOver = false;
    const all = pool([1, 2, 3, 4], 2, work).finally(() => {
      isOver = true;
    });
    all.catch(() => undefined);
    await end(0);
    await end(1, new Error("no space"));
    expect(started).toEqual([1, 2]);
    expect(isOver).toBe(false);
    await end(2);
    await expect(all).rejects.toThrow("no space");
  });

  test("of the items themselves waits as well", async () => {
    const { work, end } = held();
    async function* broken(): AsyncGenerator<number> {
      yield 1;
      throw new Error("no second page");
    }
    const all = pool(broken(), 2, work);
    all.catch(() => undefined);
    await end(0);
    await end(1);
    await expect(all).rejects.toThrow("no second page");
  });

  test("that is thrown at once is one too", async () => {
    await expect(
      pool([1], 1, () => {
        throw new Error("at once");
      }),
    ).rejects.toThrow("at once");
  });

  test("closes the iterator of the items", async () => {
    let isClosed = false;
    async function* items(): AsyncGenerator<number> {
      try {
        yield 1;
        yield 2;
      } finally {
        isClosed = true;
      }
    }
    await expect(pool(items(), 1, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(isClosed).toBe(true);
  });
});

describe("a signal", () => {
  test("starts nothing more, and its reason is thrown once what runs has ended", async () => {
    const { work, end, started } = held();
    const controller = new AbortController();
    const all = pool([1, 2, 3], 1, work, { signal: controller.signal });
    all.catch(() => undefined);
    await end(0);
    controller.abort(new Error("enough"));
    await end(1);
    expect(started).toEqual([1]);
    await expect(all).rejects.toThrow("enough");
  });

  test("that was aborted before starts nothing", async () => {
    const { work, started } = held();
    await expect(pool([1], 1, work, { signal: AbortSignal.abort(new Error("before")) })).rejects.toThrow(
      "before",
    );
    expect(started).toEqual([]);
  });
});
