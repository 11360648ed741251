import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire, Module } from "node:module";
import { dirname } from "node:path";
import { constants, Script } from "node:vm";

/**
 * Loads a module in CommonJS, given by its path, as `require` does. The code that Node makes of it, with that of each
 * function the process has called, is kept in the file `cache` for later processes: to compile what they call of the
 * compiler of TypeScript anew takes a seventh of a short run. Node refuses what another version of it made, or the same
 * under other flags, and the file is written again then.
 */
export function requireCompiled(path: string, cache: string): unknown {
  const script = new Script(Module.wrap(readFileSync(path, "utf8")), {
    filename: path,
    cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (script.cachedDataRejected !== false) process.once("exit", () => keep(script, cache));
  const run = script.runInThisContext() as (...parameters: unknown[]) => void;
  const module = { exports: {} };
  run.call(module.exports, module.exports, createRequire(path), module, path, dirname(path));
  return module.exports;
}

/** Under a name of its own first: another process may read or write the file at the same time. */
function keep(script: Script, cache: string): void {
  const fresh = `${cache}.${process.pid}`;
  try {
    writeFileSync(fresh, script.createCachedData());
    renameSync(fresh, cache);
  } catch {
    // Where nothing can be written, each process compiles for itself.
  }
}
