/**
 * Runs work that a signal may break off: the first one gives up in good order, with the exit status that a shell gives
 * an interrupted program; a second one has its usual effect.
 */
export async function interruptible(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const names = ["SIGINT", "SIGTERM"] as const;
  for (const name of names) process.once(name, abort);
  try {
    await work(controller.signal);
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    process.stderr.write("interrupted; nothing was written\n");
    process.exitCode = 130;
  } finally {
    for (const name of names) process.off(name, abort);
  }
}
