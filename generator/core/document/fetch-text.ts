import { Problem } from "../../problem.js";
import { checkSize } from "./bounds.js";
import { decodeText } from "./decode-text.js";

const MAX_REDIRECTS = 5;
const TIMEOUT = 30_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * The text at a URL that a document refers to. Sent without credentials, by HTTPS (or to this machine), within 30 seconds;
 * a redirect is followed where it leads to a URL that may be read too.
 *
 * @throws Problem for anything else, and for a text that is larger than any document.
 */
export async function fetchText(url: string, isAllowed: (url: string) => boolean): Promise<string> {
  const signal = AbortSignal.timeout(TIMEOUT);
  let next = url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    checkUrl(next);
    const response = await send(next, signal);
    if (!REDIRECTS.has(response.status)) {
      if (!response.ok)
        throw new Problem(`answered ${response.status}.`, { file: next, fix: "Check the address." });
      return decodeText(next, await bytesOf(next, response, signal), response.headers.get("content-type"));
    }
    await response.body?.cancel();
    const location = response.headers.get("location");
    const target = location === null ? undefined : URL.parse(location, next)?.href;
    if (target === undefined || !isAllowed(target)) {
      throw new Problem(`redirects to ${target ?? "nowhere"}, which is not followed.`, {
        file: next,
        ...(target === undefined ? {} : { fix: `If you trust it: --allow-ref ${target}` }),
      });
    }
    next = target;
  }
  throw new Problem(`redirects more than ${MAX_REDIRECTS} times.`, {
    file: url,
    fix: "Refer to the last address.",
  });
}

function checkUrl(url: string): void {
  const { protocol, hostname, username, password } = new URL(url);
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  if (protocol !== "https:" && !(protocol === "http:" && isLocal))
    throw new Problem("is not read: anybody on the way could change it.", {
      file: url,
      fix: "Expected https.",
    });
  if (username !== "" || password !== "")
    throw new Problem("is not read: it has credentials in it.", {
      file: `${protocol}//${hostname}/…`,
      fix: "Download the file and refer to it by its path.",
    });
}

async function send(url: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { redirect: "manual", credentials: "omit", signal });
  } catch (error) {
    throw failure(url, error);
  }
}

async function bytesOf(url: string, { body }: Response, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      checkSize(url, size);
      chunks.push(chunk);
    }
    signal.throwIfAborted();
  } catch (error) {
    throw error instanceof Problem ? error : failure(url, error);
  }
  return Buffer.concat(chunks);
}

function failure(url: string, error: unknown): Problem {
  const isLate = error instanceof Error && error.name === "TimeoutError";
  return new Problem(isLate ? `did not answer within ${TIMEOUT / 1000} s.` : "could not be reached.", {
    file: url,
    fix: "Check the address and the network.",
  });
}
