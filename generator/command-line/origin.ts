import { stat } from "node:fs/promises";
import { Option } from "commander";
import { environmentBaseUrl } from "../../runtime/environment.js";
import { PLATFORM_BASE_URL } from "../../runtime/platform.js";
import { Problem } from "../problem.js";
import type { RunningSimulator } from "../simulator/start.js";

/** `--from` and `--base-url` as a command line has them; at most one is given. */
export interface OriginOptions {
  readonly from?: string;
  readonly baseUrl?: string;
}

/** The API that a command asks: the platform, a mirror of it, or the simulator. */
export interface ServerOrigin {
  readonly kind: "platform" | "mirror" | "simulator";
  /** Ends in `/api`. */
  readonly base: string;
  /** What a client needs to log in at the simulator; empty elsewhere: the environment has the credentials. */
  readonly client: Partial<Pick<RunningSimulator, "credentials" | "apiKeys" | "servers">>;
  /** Stops the simulator. */
  readonly close: () => Promise<void>;
}

/** A folder of documents, for commands that read nothing else. */
export interface FolderOrigin {
  readonly kind: "folder";
  readonly folder: string;
}

/** `--base-url`, beside the `--from` of the command. */
export function baseUrlOption(): Option {
  return new Option("--base-url <url>", "the same, for a URL").conflicts("from");
}

/**
 * The server that the options name: a base URL, or `simulator`; without options the one of the environment, by
 * default the platform.
 *
 * @throws Problem when they name none.
 */
export async function openServer(options: OriginOptions): Promise<ServerOrigin> {
  const origin = await tryServer(options);
  if (origin !== undefined) return origin;
  throw new Problem("--from is neither a base URL nor `simulator`.", { fix: EXPECTED_URL });
}

/** {@link openServer} for commands that take a folder, too. */
export async function openServerOrFolder(options: OriginOptions): Promise<ServerOrigin | FolderOrigin> {
  const origin = await tryServer(options);
  if (origin !== undefined) return origin;
  const { from = "" } = options;
  const found = await stat(from).catch(() => undefined);
  if (found?.isDirectory() === true) return { kind: "folder", folder: from };
  throw new Problem("--from is neither a base URL, nor a folder, nor `simulator`.", {
    fix: "Expected a URL that ends in /api, or a folder with <module>.yaml or <module>/docs/swagger.yml in it.",
  });
}

const EXPECTED_URL = "Expected a URL that ends in /api: https://mirror.example/api.";

async function tryServer({ from, baseUrl }: OriginOptions): Promise<ServerOrigin | undefined> {
  if (baseUrl !== undefined) return server(checkBaseUrl(baseUrl, "--base-url"));
  if (from === undefined) return server(environmentBaseUrl());
  if (from === "simulator") {
    const { startSimulator } = await import("../simulator/start.js");
    const { base, close, ...client } = await startSimulator();
    return { kind: "simulator", base, client, close };
  }
  return /^https?:\/\//i.test(from) ? server(checkBaseUrl(from, "--from")) : undefined;
}

function server(base: string): ServerOrigin {
  const kind = base === PLATFORM_BASE_URL ? "platform" : "mirror";
  return { kind, base, client: {}, close: () => Promise.resolve() };
}

/** Messages do not repeat the text: it may hold a credential. */
function checkBaseUrl(text: string, option: string): string {
  const url = URL.parse(text);
  if (
    url === null ||
    !/^https?:$/.test(url.protocol) ||
    !/\/api\/?$/.test(url.pathname) ||
    url.search !== "" ||
    url.hash !== ""
  ) {
    throw new Problem(`${option} is not a base URL.`, { fix: EXPECTED_URL });
  }
  if (url.username !== "" || url.password !== "") {
    throw new Problem(`${option} holds a user or a password.`, {
      fix: "Give the credentials in CLOUDTEMPLE_CLIENT_ID and CLOUDTEMPLE_SECRET_ID.",
    });
  }
  return text.replace(/\/+$/, "");
}
