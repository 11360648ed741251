import { withCompiler } from "../../command-line/compiler-peer.js";
import { thingKey } from "../things.js";

/** How many uses of each deprecated thing, by its key, `migrate` would rewrite. Nothing is written. */
export async function rewritableUses(
  projects: readonly string[],
  cwd: string,
): Promise<ReadonlyMap<string, number>> {
  const { migrate } = await withCompiler("check", () => import("../migrate/migrate.js"));
  const counts = new Map<string, number>();
  for (const { deprecation } of migrate(projects, cwd, { isDryRun: true }).changes) {
    const key = thingKey(deprecation);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
