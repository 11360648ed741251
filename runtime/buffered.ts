/**
 * The bytes of answers that are already in memory. Reading them from the `Response` itself goes through a stream, which costs
 * more than decoding them.
 */
const contents = new WeakMap<Response, ArrayBuffer>();

/**
 * The same answer with its body in memory.
 *
 * @param isRead whether others than the client read the body: a middleware, or the caller of `client.fetch`
 */
export function bufferedResponse(original: Response, bytes: ArrayBuffer, isRead: boolean): Response {
  if (!isRead) {
    contents.set(original, bytes);
    return original;
  }
  const { status, statusText, headers } = original;
  const response = withStatus(status, (valid) => new Response(bytes, { status: valid, statusText, headers }));
  contents.set(response, bytes);
  return response;
}

/** `Response` accepts no status above 599, which servers can send nevertheless. */
function withStatus(status: number, create: (status: number) => Response): Response {
  if (status <= 599) return create(status);
  return Object.defineProperty(create(599), "status", { value: status });
}

/** The bytes of an answer, from memory where possible; a middleware may have replaced the answer by another one. */
export async function readBytes(response: Response): Promise<ArrayBuffer> {
  return contents.get(response) ?? response.arrayBuffer();
}

/** Text in UTF-8, without its byte order mark. */
export function decodeUtf8(bytes: ArrayBuffer): string {
  return new TextDecoder().decode(bytes);
}

/** Lets go of an answer that nobody reads. A body that is in memory, or a stream of another kind than the platform's, stays. */
export async function discard(response: Response): Promise<void> {
  if (!contents.has(response) && response.body instanceof ReadableStream && !response.body.locked) {
    await response.body.cancel();
  }
}
