import type { RequestBody } from "./operation.js";
import { encodeMultipart } from "./serialize/multipart.js";
import { formDataParts } from "./serialize/multipart-form-data.js";

interface NodeStreams {
  readonly Readable: { fromWeb(stream: ReadableStream): RequestBody };
}
interface Platform {
  readonly process?: { getBuiltinModule?(name: "node:stream"): NodeStreams | undefined };
}

/**
 * The same request with a body that any implementation of `fetch` sends as it is. Packages have classes of their own, and make
 * text of what they do not know: `undici` sends the platform's `FormData` as `[object FormData]`, `node-fetch` its
 * `ReadableStream` as `[object ReadableStream]`.
 */
export function withPortableBody(init: RequestInit): RequestInit {
  const { body } = init;
  if (body instanceof FormData) {
    const encoded = encodeMultipart({ contentType: "multipart/form-data" }, formDataParts(body));
    const headers = new Headers(init.headers);
    if (!headers.has("content-type")) headers.set("Content-Type", encoded.contentType);
    return { ...init, headers, body: encoded.body };
  }
  // A stream of Node is one for every package that runs there, for its own fetch too.
  const isNode = !("Deno" in globalThis) && !("Bun" in globalThis);
  const stream = isNode ? (globalThis as Platform).process?.getBuiltinModule?.("node:stream") : undefined;
  if (!(body instanceof ReadableStream) || stream === undefined) return init;
  return { ...init, body: stream.Readable.fromWeb(body) };
}
