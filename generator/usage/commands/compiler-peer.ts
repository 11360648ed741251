import { Problem } from "../../problem.js";

/**
 * Loads a part that needs the compiler: an optional peer, which takes a second to load and which nothing else of the
 * command line needs.
 *
 * @throws Problem when ts-morph is not installed.
 */
export async function withCompiler<T>(command: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
    if (!isMissing || !error.message.includes("ts-morph")) throw error;
    throw new Problem(`${command} reads TypeScript with ts-morph, which is not installed.`, {
      fix: "Install it: npm install --save-dev ts-morph",
    });
  }
}
