import { environmentVariable } from "./environment.js";
import type { Logger } from "./notify.js";

/** Levels from the least important on. */
const LEVELS = ["debug", "info", "warn", "error"] as const;

/**
 * The logger that `CLOUDTEMPLE_LOG` asks for: `debug` for every line, `info` for those from this level on. All levels go to
 * `console.error`, which is the standard error of a process, so that they never mix with what a program prints.
 *
 * @returns `undefined` where the variable is absent or has another value
 */
export function environmentLogger(): Partial<Logger> | undefined {
  const from = environmentVariable("CLOUDTEMPLE_LOG")?.toLowerCase();
  if (from !== "debug" && from !== "info") return undefined;
  const write = (level: string) => (message: string) => console.error(`${level} ${message}`);
  return Object.fromEntries(LEVELS.slice(LEVELS.indexOf(from)).map((level) => [level, write(level)]));
}
