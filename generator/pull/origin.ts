import { environmentVariable } from "../../runtime/environment.js";
import { type Credentials, createClient } from "../../runtime/index.js";
import { createRedactor } from "../../runtime/redact.js";
import { type OriginOptions, openServerOrFolder, type ServerOrigin } from "../command-line/origin.js";
import { LARGEST_DOCUMENT } from "../core/document/bounds.js";
import { folderSource } from "./folder-source.js";
import { httpSource, type TagOf } from "./http-source.js";
import type { DocumentSource } from "./source.js";

/** Where `pull` takes documents from. */
export interface PullOrigin {
  readonly source: DocumentSource;
  /** Removes every credential in use, and whatever looks like one, from a text. */
  readonly redact: (text: string) => string;
  /** Requests sent so far, logins and repetitions included; `undefined` where nothing is sent. */
  readonly requests: () => number | undefined;
  readonly close: () => Promise<void>;
}

/**
 * Opens what `--from` names: by default the platform, `simulator`, a base URL that ends in `/api`, or a folder of
 * exports.
 *
 * @param folder of the documents, as messages name it
 * @throws Problem when it is none of them.
 */
export async function pullOrigin(options: OriginOptions, folder?: string): Promise<PullOrigin> {
  const origin = await openServerOrFolder(options);
  if (origin.kind !== "folder") return online(origin, folder);
  return {
    source: folderSource(origin.folder),
    redact: redaction(undefined),
    requests: () => undefined,
    close: () => Promise.resolve(),
  };
}

/** The simulator tags a document with the hash of its text, on whichever port it listens today. */
const tagOfSimulator: TagOf = ({ sha256 }) => `"${sha256}"`;

function online(
  { kind, base, client: options, close }: ServerOrigin,
  folder: string | undefined,
): PullOrigin {
  let requests = 0;
  const send = (url: string | Request, init?: RequestInit): Promise<Response> => {
    requests += 1;
    return fetch(url, init);
  };
  const client = createClient({ ...options, baseUrl: base, maxResponseBytes: LARGEST_DOCUMENT, fetch: send });
  return {
    source: httpSource(base, client, {
      tagOf: kind === "simulator" ? tagOfSimulator : undefined,
      fetch: send,
      folder,
    }),
    redact: redaction(options.credentials),
    requests: () => requests,
    close,
  };
}

function redaction(credentials: Credentials | undefined): PullOrigin["redact"] {
  const redactor = createRedactor();
  const known = [
    credentials?.secret,
    credentials?.id,
    environmentVariable("CLOUDTEMPLE_SECRET_ID"),
    environmentVariable("CLOUDTEMPLE_CLIENT_ID"),
    environmentVariable("CLOUDTEMPLE_LLMAAS_API_KEY"),
  ];
  for (const secret of known) if (secret !== undefined) redactor.add(secret);
  return (text) => redactor.text(text);
}
