import { stat } from "node:fs/promises";
import { environmentBaseUrl, environmentVariable } from "../../runtime/environment.js";
import { type Credentials, createClient } from "../../runtime/index.js";
import { createRedactor } from "../../runtime/redact.js";
import { Problem } from "../problem.js";
import { folderSource } from "./folder-source.js";
import { httpSource, type TagOf } from "./http-source.js";
import { type DocumentSource, LARGEST_DOCUMENT } from "./source.js";

/** Where `pull` takes documents from, as the command line says it. */
export interface PullOrigin {
  readonly source: DocumentSource;
  /** Takes every credential in use, and whatever looks like one, out of a text. */
  readonly redact: (text: string) => string;
  /** Requests sent so far, logins and repetitions included; `undefined` where nothing is sent. */
  readonly requests: () => number | undefined;
  readonly close: () => Promise<void>;
}

/**
 * Reads `--from`: nothing for the platform, `simulator`, a base URL that ends in `/api`, or a folder of exports.
 *
 * @throws Problem when it is none of them.
 */
export async function pullOrigin(from: string | undefined): Promise<PullOrigin> {
  if (from === undefined) return online(environmentBaseUrl());
  if (from === "simulator") {
    const { startSimulator } = await import("../simulator/start.js");
    const { base, credentials, close } = await startSimulator();
    // What this server tags a document with is the hash of its text, whichever port it listens on today.
    return { ...online(base, credentials, ({ sha256 }) => `"${sha256}"`), close };
  }
  if (/^https?:\/\//i.test(from)) return online(baseUrl(from));
  if ((await stat(from).catch(() => undefined))?.isDirectory() === true) {
    return {
      source: folderSource(from),
      redact: redaction(),
      requests: () => undefined,
      close: () => Promise.resolve(),
    };
  }
  throw new Problem("--from is neither a base URL, nor a folder, nor `simulator`.", {
    fix: "Give a URL that ends in /api, or a folder with <module>.yaml or <module>/docs/swagger.yml in it.",
  });
}

function online(base: string, credentials?: Credentials, tagOf?: TagOf): PullOrigin {
  let requests = 0;
  const send = (request: Request): Promise<Response> => {
    requests += 1;
    return fetch(request);
  };
  const client = createClient({
    baseUrl: base,
    maxResponseBytes: LARGEST_DOCUMENT,
    fetch: send,
    ...(credentials === undefined ? {} : { credentials }),
  });
  return {
    source: httpSource(base, client, { tagOf, fetch: send }),
    redact: redaction(credentials),
    requests: () => requests,
    close: () => Promise.resolve(),
  };
}

function redaction(credentials?: Credentials): PullOrigin["redact"] {
  const redactor = createRedactor();
  const known = [
    credentials?.secret,
    environmentVariable("CLOUDTEMPLE_SECRET_ID"),
    environmentVariable("CLOUDTEMPLE_CLIENT_ID"),
    environmentVariable("CLOUDTEMPLE_LLMAAS_API_KEY"),
  ];
  for (const secret of known) if (secret !== undefined) redactor.add(secret);
  return (text) => redactor.text(text);
}

/** What is wrong with it is told without repeating it: a URL that is no base may hold a credential. */
function baseUrl(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/\/api\/?$/.test(url.pathname) || url.search !== "" || url.hash !== "") {
    throw new Problem("--from is no base URL.", {
      fix: "Expected one that ends in /api: https://mirror.example/api.",
    });
  }
  if (url.username !== "" || url.password !== "") {
    throw new Problem("--from holds a user or a password.", {
      fix: "Give the credentials in CLOUDTEMPLE_CLIENT_ID and CLOUDTEMPLE_SECRET_ID.",
    });
  }
  return text.replace(/\/+$/, "");
}
