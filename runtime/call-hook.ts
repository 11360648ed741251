/**
 * Calls a hook of the caller at once. Its errors must not fail what it is told of: neither those that it throws, nor the rejection of
 * an asynchronous one, which nobody would handle and which ends a process of Node. Most hooks return nothing, and cost no promise.
 */
export function callHook(hook: () => unknown): void {
  try {
    const result = hook();
    if (result !== undefined) Promise.resolve(result).catch(() => undefined);
  } catch {
    // Nobody's error: see above.
  }
}
