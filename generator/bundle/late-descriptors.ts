import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/**
 * The constant that describes an operation, as generated code has it. It and its call are found by whole lines: comments
 * and strings of generated code contain any text of a document, but none of them has a line that begins like these.
 */
const DESCRIPTOR = /(?<=^|\n)const (\S+): Operation = (\{\n[\s\S]*?\n\});(?=\n)/g;

/** Makes the descriptors of generated code when they are used first: see {@link withLateDescriptors}. */
export const lateDescriptors: Plugin = {
  name: "late-descriptors",
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]generated[\\/][^.]*\.ts$/ }, async ({ path }) => ({
      contents: withLateDescriptors(await readFile(path, "utf8"), path),
      loader: "ts",
    }));
  },
};

/**
 * A file of generated code whose functions make their descriptors when they are called first. A program calls few of the 150
 * functions of a module, and making the descriptors of all of them was half of what importing it cost.
 *
 * @param path names the file in errors
 * @throws Error when a descriptor is not used by one call alone
 */
export function withLateDescriptors(text: string, path: string): string {
  const descriptors = new Map<string, string>();
  let late = text.replace(DESCRIPTOR, (_, name: string, descriptor: string) => {
    descriptors.set(name, descriptor);
    return `let ${name}: Operation | undefined;`;
  });
  for (const [name, descriptor] of descriptors) {
    const [before, after, ...others] = late.split(`\n  return client.call(${name}, `);
    if (before === undefined || after === undefined || others.length > 0)
      throw new Error(`${path}: ${name} is not used by one call alone, so that it cannot be made by it.`);
    late = `${before}\n  return client.call(${name} ??= ${descriptor}, ${after}`;
  }
  return late;
}
