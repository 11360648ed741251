/** How {@link pool} goes through its items. */
export interface PoolOptions {
  /** Stops starting items; the call rejects with its reason once those that run have ended. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Calls a function for each item, for at most `concurrency` items at once: hundreds of writes without hundreds of open
 * requests. The rate limits are kept whatever the number is; what it bounds is memory, and how much is under way when
 * something fails.
 *
 * ```ts
 * const activities = await pool(machines, 50, ({ id }) => powerVcenterVirtualMachine(client, { body: { id, powerAction: "off" } }));
 * ```
 *
 * @param items read one by one as places become free: a list, or pages of `paginate`
 * @param concurrency how many at once, at least 1
 * @returns what the function returned, in the order of the items
 * @throws RangeError when `concurrency` is not a positive integer
 * @throws the first error of the function, or of the items: no further item is started then, and those that run have
 *   ended. Catch errors within the function to go on in spite of them.
 */
export async function pool<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  concurrency: number,
  fn: (item: Item, index: number) => Result | PromiseLike<Result>,
  { signal }: PoolOptions = {},
): Promise<Awaited<Result>[]> {
  if (!Number.isInteger(concurrency) || concurrency < 1)
    throw new RangeError(`pool: concurrency is ${concurrency}. Give a positive integer.`);
  const results: Awaited<Result>[] = [];
  const failures: unknown[] = [];
  const running = new Set<Promise<void>>();
  let index = 0;
  const mustStop = (): boolean => failures.length > 0 || signal?.aborted === true;

  async function run(item: Item, position: number): Promise<void> {
    try {
      results[position] = await fn(item, position);
    } catch (error) {
      failures.push(error);
    }
  }

  try {
    for await (const item of items) {
      if (mustStop()) break;
      const each = run(item, index++).finally(() => running.delete(each));
      running.add(each);
      if (running.size >= concurrency) await Promise.race(running);
      // The next item may take long to come: a failure meanwhile, or an abort, is looked at before it is asked for.
      if (mustStop()) break;
    }
  } catch (error) {
    failures.push(error);
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
  signal?.throwIfAborted();
  return results;
}
