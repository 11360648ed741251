import { type Client, createClient } from "../../runtime/index.js";
import { type OriginOptions, openServer } from "../command-line/origin.js";
import { LARGEST_DOCUMENT } from "../core/document/bounds.js";
import type { ModuleEntry } from "../core/specs/modules.js";
import { readOnlyFetch } from "./read-only.js";
import type { Target } from "./target.js";

/** The API that the probe asks. */
export interface ProbeOrigin {
  readonly client: Client;
  /** Why an operation is not to be called here. */
  readonly skip: (target: Target) => string | undefined;
  readonly close: () => Promise<void>;
}

/**
 * Opens what `--from` and `--base-url` name: by default the platform, `simulator`, or a base URL that ends in `/api`.
 *
 * @param modules of specs/modules.yaml, for the hosts that the platform has beside that of its API
 * @throws Problem when it is none of them.
 */
export async function probeOrigin(
  options: OriginOptions,
  modules: readonly Pick<ModuleEntry, "server">[],
): Promise<ProbeOrigin> {
  const { kind, base, client, close } = await openServer(options);
  const hosts = {
    platform: modules.flatMap(({ server }) => server ?? []),
    simulator: Object.values(client.servers ?? {}),
    // A module with a host of its own belongs to the platform, and so does its key.
    mirror: [],
  }[kind];
  return {
    client: createClient({
      ...client,
      baseUrl: base,
      fetch: readOnlyFetch(base, hosts),
      // No list is longer; a larger answer is cut off before it fills the memory.
      maxResponseBytes: LARGEST_DOCUMENT,
      retry: { attempts: 3 },
      onDeprecation: "silent",
    }),
    skip: ({ operation }) =>
      operation.server !== undefined && kind === "mirror" ? "has a host of its own" : undefined,
    close,
  };
}
