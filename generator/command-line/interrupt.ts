/**
 * Runs work that a signal may interrupt: the first signal aborts it, with the exit status of an interrupted program
 * (128 + SIGINT); a second one has its usual effect.
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
