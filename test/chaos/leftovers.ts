/** Kinds that are there in every process that prints. */
const OWN = /^(TTYWrap|PipeWrap|FSReqCallback|FSReqPromise)$/;

/** What a run must not leave behind. */
export interface Leftovers {
  readonly unhandledRejections: readonly string[];
  readonly warnings: readonly string[];
  /** Timers, sockets and the like that are still open. */
  readonly resources: readonly string[];
}

/**
 * Watches the process from now on.
 *
 * @returns prints the figures given, and what was left behind, as one line of JSON
 */
export function reportLeftovers(): (figures: object) => void {
  const unhandledRejections: string[] = [];
  const warnings: string[] = [];
  process.on("unhandledRejection", (reason) => unhandledRejections.push(String(reason)));
  process.on("warning", ({ name, message }) => warnings.push(`${name}: ${message}`));
  return (figures) => {
    // After two turns, closed handles are released and unhandled rejections are reported.
    setImmediate(() =>
      setImmediate(() => {
        const resources = process
          .getActiveResourcesInfo()
          .filter((kind) => !OWN.test(kind) && kind !== "Immediate");
        const left: Leftovers = { unhandledRejections, warnings, resources };
        process.stdout.write(`${JSON.stringify({ ...figures, ...left })}\n`);
      }),
    );
  };
}
