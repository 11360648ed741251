import { environmentBaseUrl } from "../../runtime/environment.js";
import { type Client, type ClientOptions, createClient } from "../../runtime/index.js";
import { PLATFORM_BASE } from "../core/specs/document-urls.js";
import type { ModuleEntry } from "../core/specs/modules.js";
import { Problem } from "../problem.js";
import { readOnlyFetch } from "./read-only.js";
import type { Target } from "./target.js";

/** Whom the probe asks, as the command line says it. */
export interface ProbeOrigin {
  readonly client: Client;
  /** Why an operation is not to be called here. */
  readonly skip: (target: Target) => string | undefined;
  readonly close: () => Promise<void>;
}

/** No list is longer, and what is gets cut off before it fills the memory. */
const LARGEST_ANSWER = 64 * 1024 * 1024;

/**
 * Reads `--from` and `--base-url`: nothing for the platform, `simulator`, or a base URL that ends in `/api`.
 *
 * @param modules of specs/modules.yaml, for the hosts that the platform has beside that of its API
 * @throws Problem when it is none of them.
 */
export async function probeOrigin(
  from: string | undefined,
  modules: readonly Pick<ModuleEntry, "server">[],
): Promise<ProbeOrigin> {
  if (from === "simulator") {
    const { startSimulator } = await import("../simulator/start.js");
    const { base, credentials, servers, apiKeys, close } = await startSimulator();
    const client = readOnlyClient(base, Object.values(servers), { credentials, apiKeys, servers });
    return { client, skip: () => undefined, close };
  }
  const base = from === undefined ? environmentBaseUrl() : baseUrl(from);
  const isPlatform = base.replace(/\/+$/, "") === PLATFORM_BASE;
  const hosts = modules.flatMap(({ server }) => server ?? []);
  return {
    client: readOnlyClient(base, isPlatform ? hosts : []),
    // The key of a module with a host of its own belongs there, and the host belongs to the platform.
    skip: ({ operation }) =>
      operation.server === undefined || isPlatform ? undefined : "lives on a host of its own",
    close: () => Promise.resolve(),
  };
}

function readOnlyClient(base: string, hosts: readonly string[], options: ClientOptions = {}): Client {
  return createClient({
    ...options,
    baseUrl: base,
    fetch: readOnlyFetch(base, hosts),
    maxResponseBytes: LARGEST_ANSWER,
    retry: { attempts: 3 },
    onDeprecation: "silent",
  });
}

/** What is wrong with it is told without repeating it: it may hold a credential. */
function baseUrl(text: string): string {
  const url = URL.parse(text);
  if (
    url === null ||
    !/^https?:$/.test(url.protocol) ||
    !/\/api\/?$/.test(url.pathname) ||
    url.search !== "" ||
    url.hash !== ""
  ) {
    throw new Problem("--from is neither a base URL nor `simulator`.", {
      fix: "Expected a URL that ends in /api: https://mirror.example/api.",
    });
  }
  if (url.username !== "" || url.password !== "") {
    throw new Problem("--from holds a user or a password.", {
      fix: "Give the credentials in CLOUDTEMPLE_CLIENT_ID and CLOUDTEMPLE_SECRET_ID.",
    });
  }
  return text.replace(/\/+$/, "");
}
