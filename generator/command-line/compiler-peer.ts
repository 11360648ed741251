import { createRequire } from "node:module";
import { Problem } from "../problem.js";
import { optimizeLate } from "./optimize-late.js";

const PEER = "ts-morph";

/**
 * Loads a module that needs the compiler: an optional peer of the package, which takes a second to load and which the
 * rest of the command line does not need. What needs it is over within seconds, so that Node is told to optimize late. The
 * peer is looked for from the module at the URL `from`, by default this one.
 *
 * @throws Problem when ts-morph is not installed.
 */
export async function withCompiler<T>(
  command: string,
  load: () => Promise<T>,
  from: string = import.meta.url,
): Promise<T> {
  if (!isInstalled(PEER, from)) {
    throw new Problem(`${command} needs ${PEER}, which is not installed.`, {
      fix: `Install it: npm install --save-dev ${PEER}`,
    });
  }
  optimizeLate();
  return await load();
}

function isInstalled(name: string, from: string): boolean {
  try {
    createRequire(from).resolve(name);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND") return false;
    throw error;
  }
}
