import { describe, expect, expectTypeOf, test } from "vitest";
import type { Client } from "../../runtime/client.js";
import { createClient } from "../../runtime/create-client.js";
import { CloudTempleError } from "../../runtime/errors/index.js";
import { type ItemOf, paginate } from "../../runtime/paginate.js";
import { CREDENTIALS } from "./fake-platform.js";

interface Machine {
  readonly id: string;
}
interface Query {
  readonly limit?: number;
  readonly offset?: number;
  readonly page?: number;
  readonly size?: number;
  readonly name?: string;
}
interface Request {
  readonly query?: Query;
}

const client = createClient({ credentials: CREDENTIALS, baseUrl: "https://api.test/api" });
const machines = (from: number, to: number): Machine[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => ({ id: `vm-${from + index}` }));

/** Collects the items and the queries they took. */
async function collect(answer: (query: Query) => unknown, request?: Request) {
  const queries: Query[] = [];
  const list = async (_: Client, asked: Request) => {
    queries.push(asked.query ?? {});
    return answer(asked.query ?? {});
  };
  const items: unknown[] = [];
  for await (const item of paginate(client, list, request)) items.push(item);
  return { items, queries };
}

describe("limit and offset with a total", () => {
  const answer =
    (total: number) =>
    ({ limit = 2, offset = 0 }: Query) => ({
      vms: machines(offset, Math.min(total, offset + limit)),
      total,
    });

  test("each page is requested once, with the caller's filters", async () => {
    const { items, queries } = await collect(answer(5), { query: { limit: 2, name: "web" } });
    expect(items).toEqual(machines(0, 5));
    expect(queries).toEqual([
      { limit: 2, name: "web" },
      { limit: 2, name: "web", offset: 2 },
      { limit: 2, name: "web", offset: 4 },
    ]);
  });

  test("starts at the caller's offset", async () => {
    const { items, queries } = await collect(answer(8), { query: { offset: 3 } });
    expect(items).toEqual(machines(3, 8));
    expect(queries).toEqual([{ offset: 3 }, { offset: 5 }, { offset: 7 }]);
  });

  test("a list of one page takes one call, an empty list too", async () => {
    expect((await collect(answer(2))).queries).toHaveLength(1);
    expect(await collect(answer(0))).toEqual({ items: [], queries: [{}] });
  });

  test("a server that ignores offset ends in an error, not in an endless loop", async () => {
    const attempt = collect(() => ({ vms: machines(0, 2), total: 5 }));
    await expect(attempt).rejects.toThrow(CloudTempleError);
    await expect(attempt).rejects.toThrow("offset");
  });

  test("items that a shifted page repeats are returned once", async () => {
    const pages = [
      { vms: machines(0, 2), total: 4 },
      { vms: machines(1, 3), total: 4 },
    ];
    const { items } = await collect(({ offset = 0 }) => pages[offset / 2] ?? { vms: [], total: 4 });
    expect(items).toEqual(machines(0, 3));
  });
});

test("page and size with pages", async () => {
  const { items, queries } = await collect(({ page = 1, size = 2 }) => ({
    items: machines((page - 1) * size, Math.min(5, page * size)),
    total: 5,
    page,
    size,
    pages: 3,
  }));
  expect(items).toEqual(machines(0, 5));
  expect(queries).toEqual([{}, { page: 2 }, { page: 3 }]);
});

test("bare arrays and answers without a list", async () => {
  expect((await collect(() => machines(0, 3))).items).toEqual(machines(0, 3));
  expect((await collect(() => undefined)).items).toEqual([]);
  expect((await collect(() => [1, 1, "a", null])).items).toEqual([1, 1, "a", null]);
});

test("types of the items", () => {
  expectTypeOf<ItemOf<Machine[]>>().toEqualTypeOf<Machine>();
  expectTypeOf<ItemOf<{ vms?: Machine[]; total: number }>>().toEqualTypeOf<Machine>();
  expectTypeOf<ItemOf<{ vmId: string; disks: readonly Machine[]; total: number }>>().toEqualTypeOf<Machine>();
});
