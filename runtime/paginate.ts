import type { CallOptions } from "./call-options.js";
import type { Client } from "./client.js";
import { CloudTempleError } from "./errors/base.js";
import { asRecord } from "./json.js";

/** The item type of a list's answer: of a bare array, or of the array in an envelope (`{ vms, total }`). */
export type ItemOf<Answer> = Answer extends readonly (infer Item)[]
  ? Item
  : {
      [Name in keyof Answer]-?: NonNullable<Answer[Name]> extends readonly (infer Item)[] ? Item : never;
    }[keyof Answer];

/** The input of a listing function. */
interface ListRequest {
  readonly query?: object | undefined;
}

/** The parts of one answer. */
interface Page {
  readonly items: readonly unknown[];
  readonly total: number | undefined;
  readonly page: number | undefined;
  readonly pages: number | undefined;
}

/**
 * All items of a list, page after page: by `limit` and `offset` with a `total`, by `page` and `size` with `pages`, or the
 * single answer of a list without pages. Items whose `id` was already returned are left out, because pages shift when
 * something is created meanwhile. Starts at the `offset` or `page` of the request, if it has one.
 *
 * ```ts
 * for await (const machine of paginate(client, listVirtualMachines, { query: { limit: 100 } })) …
 * ```
 *
 * @throws CloudTempleError when the server repeats a page, so that the list can never be complete
 */
export async function* paginate<Request extends ListRequest, Answer>(
  client: Client,
  list: (client: Client, request: Request, options?: CallOptions) => Promise<Answer>,
  request?: Request,
  options?: CallOptions,
): AsyncGenerator<ItemOf<Answer>, void, undefined> {
  const seen = new Set<string>();
  let received = 0;
  for (let next: object | undefined = {}; next !== undefined; ) {
    const query: object = { ...request?.query, ...next };
    const page = readPage(await list(client, { ...request, query } as Request, options));
    const fresh = page.items.filter((item) => isNew(item, seen));
    received += page.items.length;
    yield* fresh as ItemOf<Answer>[];
    next = nextQuery(page, received, startOf(request));
    if (next !== undefined && fresh.length === 0) throw repeatedPage();
  }
}

function readPage(answer: unknown): Page {
  if (Array.isArray(answer)) {
    return { items: answer as unknown[], total: undefined, page: undefined, pages: undefined };
  }
  const envelope = asRecord(answer);
  const items = Object.values(envelope).find((member) => Array.isArray(member)) as unknown[] | undefined;
  const count = (name: string) => (typeof envelope[name] === "number" ? envelope[name] : undefined);
  return { items: items ?? [], total: count("total"), page: count("page"), pages: count("pages") };
}

/** The offset at which the caller starts the list. */
function startOf(request: ListRequest | undefined): number {
  const { offset } = asRecord(request?.query);
  return typeof offset === "number" ? offset : 0;
}

function nextQuery(page: Page, received: number, start: number): object | undefined {
  if (page.items.length === 0) return undefined;
  if (page.page !== undefined && page.pages !== undefined) {
    return page.page < page.pages ? { page: page.page + 1 } : undefined;
  }
  return page.total !== undefined && start + received < page.total ? { offset: start + received } : undefined;
}

/** Items without an id cannot be compared and always count as new. */
function isNew(item: unknown, seen: Set<string>): boolean {
  const { id } = asRecord(item);
  if (typeof id !== "string") return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return true;
}

function repeatedPage(): CloudTempleError {
  return new CloudTempleError(
    "The server answered with a page whose items were all returned before; the list is not complete.",
    {
      advice: "It may ignore `offset`: request everything in one page with a higher `limit`.",
    },
  );
}
