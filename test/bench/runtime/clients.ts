import { fileURLToPath } from "node:url";
import createOpenapiClient from "openapi-fetch";
import type { listVcenters } from "../../../generated/compute/index.js";
import type { createClient } from "../../../runtime/index.js";
import { compile } from "./compile.js";
import type { Installed } from "./install.js";

/** A way to read the same document. */
export interface Contender {
  readonly name: string;
  readonly read: () => Promise<unknown>;
}

/** The newest versions that run on Node 20. */
export const PACKAGES = { ky: "1.14.3", openai: "6.49.0" };
export const OPENAPI_FETCH = "0.17.0";

const PATH = "/compute/v1/vcenters";
const TOKEN = "token-of-the-benchmark";

/** What is used of the peers. */
interface KyModule {
  readonly default: {
    create(options: object): { get(path: string): { json(): Promise<unknown> } };
  };
}
interface OpenAiModule {
  readonly default: new (options: object) => { get(path: string): Promise<unknown> };
}
interface OwnModule {
  readonly createClient: typeof createClient;
  readonly listVcenters: typeof listVcenters;
}
interface HeyApiModule {
  createConfig(options: object): object;
  createClient(config: object): { get(options: object): Promise<{ data: unknown }> };
}

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Bare `fetch` first, which the others are compared with; then those that need not be installed. */
export async function contenders(origin: string, scratch: string): Promise<readonly Contender[]> {
  const url = origin + PATH;
  const headers = { authorization: `Bearer ${TOKEN}` };
  const own = await compile<OwnModule>(
    [fromRoot("runtime/index.ts"), fromRoot("generated/compute/vcenter.ts")],
    scratch,
  );
  const openapi = createOpenapiClient<
    Record<string, { get: { responses: { 200: { content: { "application/json": unknown } } } } }>
  >({
    baseUrl: origin,
    headers,
  });
  // Pacing is on, with a limit that is never reached: 25 a second would be all there is to measure.
  const limits = { "iaas-vmware": { requests: 1e9, seconds: 1 } };
  const ours = own.createClient({
    baseUrl: origin,
    credentials: { id: "benchmark", secret: "benchmark" },
    rateLimit: { limits },
  });
  return [
    { name: "bare fetch", read: async () => (await (await fetch(url, { headers })).json()) as unknown },
    { name: "cloudtemple, all layers", read: () => own.listVcenters(ours) },
    { name: `openapi-fetch ${OPENAPI_FETCH}`, read: async () => (await openapi.GET(PATH)).data },
  ];
}

/** Those that are installed for the benchmark. */
export async function peers(
  origin: string,
  installed: Installed,
  heyApi: { readonly version: string; readonly client: string },
  scratch: string,
): Promise<readonly Contender[]> {
  const headers = { authorization: `Bearer ${TOKEN}` };
  const { default: ky } = await installed.load<KyModule>("ky");
  const { default: OpenAI } = await installed.load<OpenAiModule>("openai");
  const hey = await compile<HeyApiModule>([heyApi.client], scratch);
  const kyClient = ky.create({ prefixUrl: origin, headers });
  const openai = new OpenAI({ apiKey: TOKEN, baseURL: origin });
  const heyClient = hey.createClient(hey.createConfig({ baseUrl: origin, headers }));
  return [
    { name: `hey-api ${heyApi.version}`, read: async () => (await heyClient.get({ url: PATH })).data },
    { name: `ky ${PACKAGES.ky}`, read: () => kyClient.get(PATH.slice(1)).json() },
    { name: `openai-node ${PACKAGES.openai}`, read: () => openai.get(PATH) },
  ];
}
