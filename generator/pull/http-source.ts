import { type Client, CloudTempleError, ConfigurationError } from "../../runtime/index.js";
import { LOGIN_PATH } from "../../runtime/platform.js";
import { isRedirection } from "../../runtime/status.js";
import { checkSize, LARGEST_DOCUMENT } from "../core/document/bounds.js";
import { documentCandidates } from "../core/specs/document-urls.js";
import type { LockEntry } from "../core/specs/lock.js";
import { Problem } from "../problem.js";
import { isPastDeadline } from "./deadline.js";
import { decodeDocument } from "./decode-document.js";
import { safeUrl } from "./safe-url.js";
import type { DocumentSource } from "./source.js";

/** The entity tag of the present text at an address; `null` requests the document unconditionally. */
export type TagOf = (known: LockEntry, url: string) => string | null;

/** A tag is valid only at the address that issued it (RFC 9110, section 8.8.3). */
const tagOfLock: TagOf = ({ url, etag }, asked) => (url === asked ? etag : null);

export interface HttpSourceOptions {
  /** Default: the tag that came with the document, at the address it came from. */
  readonly tagOf?: TagOf | undefined;
  /** Sends requests to servers other than the client's own. Default: the global `fetch`. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Folder of the documents, as messages name it. Default: `specs`. */
  readonly folder?: string | undefined;
}

/**
 * Documents from the platform or a mirror of it. `base` ends in `/api`; `client` logs in there, and its token
 * is sent nowhere else. A document that was fetched before is requested with its entity tag.
 */
export function httpSource(
  base: string,
  client: Client,
  { tagOf = tagOfLock, fetch: send = fetch, folder = "specs" }: HttpSourceOptions = {},
): DocumentSource {
  return {
    async fetch(module, known, accept, signal) {
      const failures: string[] = [];
      for (const url of candidates(documentCandidates(module, base), known?.url)) {
        const tag = known === undefined ? null : tagOf(known, url);
        try {
          const response = await ask(url, base, { client, send, tag, signal });
          if (response.status === 304 && tag !== null) return { kind: "unchanged" };
          if (!response.ok) {
            failures.push(refusal(response, url, module.slug));
            continue;
          }
          const text = decodeDocument(await bodyOf(response, url), {
            file: safeUrl(url),
            module: module.slug,
            contentType: response.headers.get("content-type"),
          });
          return {
            kind: "document",
            document: await accept(text, safeUrl(url)),
            url,
            etag: response.headers.get("etag"),
          };
        } catch (error) {
          if (isPastDeadline(signal)) {
            failures.push(lateText(url, module.slug, signal));
            break;
          }
          // Without credentials, or with wrong ones, every module would fail in the same way: report it once.
          if (signal?.aborted === true || error instanceof ConfigurationError || isLoginFailure(error))
            throw error;
          if (!(error instanceof Problem || error instanceof CloudTempleError)) throw error;
          failures.push(error instanceof Problem ? error.message : explain(error, url, module.slug, folder));
        }
      }
      return { kind: "failure", text: failures.join("; ") };
    },
  };
}

/** The address of the last success comes first: then one request is enough. */
function candidates(urls: readonly string[], last: string | null | undefined): readonly string[] {
  return last != null && urls.includes(last) ? [last, ...urls.filter((url) => url !== last)] : urls;
}

function isLoginFailure(error: unknown): boolean {
  return error instanceof CloudTempleError && error.path === LOGIN_PATH;
}

/** Requests to other servers carry no token, and redirects are not followed. */
async function ask(
  url: string,
  base: string,
  {
    client,
    send,
    tag,
    signal,
  }: {
    readonly client: Client;
    readonly send: (request: Request) => Promise<Response>;
    readonly tag: string | null;
    readonly signal: AbortSignal | undefined;
  },
): Promise<Response> {
  const root = base.replace(/\/+$/, "");
  const headers = tag === null ? {} : { "if-none-match": tag };
  if (url.startsWith(`${root}/`)) return await client.fetch(url.slice(root.length), { headers }, { signal });
  try {
    return await send(new Request(url, { headers, redirect: "manual", signal: signal ?? null }));
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new Problem("could not be reached.", {
      file: safeUrl(url),
      fix: "Check the address and the network.",
    });
  }
}

function refusal(response: Response, url: string, module: string): string {
  const place = safeUrl(url);
  if (response.status === 304)
    return (
      `304 at ${place}: "not modified", though nothing was given to compare with. Expected the whole document of the ` +
      `module ${module}. A proxy or a cache on the way answers wrongly: pull again, or pull past it.`
    );
  if (isRedirection(response.status)) {
    const to = URL.parse(response.headers.get("location") ?? "", url);
    return `${response.status} at ${place}: a redirect${to === null ? "" : ` to ${to.origin}`}, which is not followed`;
  }
  const why = REASONS[response.status];
  return `${response.status} at ${place}${why === undefined ? "" : `: ${why}`}`;
}

const REASONS: Readonly<Record<number, string>> = {
  401: "the token is not accepted there",
  403: "the token lacks the permission to read it",
  404: "there is no document",
};

function lateText(url: string, module: string, signal: AbortSignal | undefined): string {
  const reason: unknown = signal?.reason;
  return (
    `${safeUrl(url)}: ${reason instanceof Error ? reason.message : "no document in time."} Expected the document of ` +
    `the module ${module}. Check the network, and pull it again: -m ${module}`
  );
}

/** What went wrong on the way, for somebody who runs \`pull\`. */
function explain(error: Error, url: string, module: string, folder: string): string {
  if (/^answered with more than \d+ bytes/.test(problemOf(error)))
    return (
      `${safeUrl(url)}: is larger than ${LARGEST_DOCUMENT / 2 ** 20} MiB. Expected the OpenAPI document of the module ` +
      `${module}. Check the address in ${folder}/modules.yaml; another file may be there.`
    );
  return isBadEncoding(error) ? badEncodingText(url, module) : `${error.message} (${safeUrl(url)})`;
}

/** The message without the operation that it begins with. */
function problemOf({ message }: Error): string {
  return message.slice(message.lastIndexOf("answered with"));
}

/** Whether a body could not be decompressed: the codes are those of zlib and of brotli in Node. */
function isBadEncoding(error: unknown): boolean {
  for (let at = error, depth = 8; at instanceof Error && depth > 0; at = at.cause, depth--) {
    const { code } = at as { readonly code?: unknown };
    if (typeof code === "string" && /^(Z_|ERR_?_?BROTLI|ERR__ERROR_|ZSTD_)/.test(code)) return true;
  }
  return false;
}

function badEncodingText(url: string, module: string): string {
  return (
    `${safeUrl(url)}: cannot be decompressed: its header \`content-encoding\` names a compression that the body does ` +
    `not have, or the body is damaged. Expected the OpenAPI document of the module ${module}. Pull again; if it stays ` +
    "so, save the document by hand in a folder, and pull with --from <folder>."
  );
}

/** Reads a body up to the size limit of documents; the client has applied the limit to its own already. */
async function bodyOf(response: Response, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    checkSize(safeUrl(url), size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
