import { ConfigurationError } from "./errors/configuration.js";

interface Platform {
  readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
}

/**
 * Modules of Node, which Deno and Bun have too. They are not imported, so that a bundle for browsers can hold this file.
 *
 * @param user what needs them, for the error: `The recorder`
 * @throws ConfigurationError where the platform has none
 */
export function builtinModules(names: readonly string[], user: string, instead: string): readonly unknown[] {
  const { process } = globalThis as Platform;
  const modules = names.map((name) => process?.getBuiltinModule?.(name));
  if (modules.includes(undefined)) {
    throw new ConfigurationError(`${user} needs a file system, which this platform does not have.`, {
      advice: `Use it in Node 20.16 or later, Deno or Bun; elsewhere ${instead}.`,
    });
  }
  return modules;
}
