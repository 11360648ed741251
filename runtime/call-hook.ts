/**
 * Calls a hook of the caller at once. Its errors must not fail what it is told of: neither those that it throws, nor the rejection of
 * an asynchronous one, which nobody would handle and which ends a process of Node.
 */
export function callHook(hook: () => unknown): void {
  const call = async () => {
    await hook();
  };
  call().catch(() => undefined);
}
