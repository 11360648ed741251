/**
 * The bytes of answers that are in memory already. A `Response` made of bytes hands them out through a stream, which costs more
 * than decoding them; layers still get a `Response` like any other.
 */
const contents = new WeakMap<Response, ArrayBuffer>();

/** The same answer with a body that is in memory. */
export function bufferedResponse(original: Response, bytes: ArrayBuffer): Response {
  const { status, statusText, headers } = original;
  const response = new Response(bytes, { status, statusText, headers });
  contents.set(response, bytes);
  return response;
}

/** The text of an answer, from memory where it is there; a layer of the caller may have put another in its place. */
export async function readText(response: Response): Promise<string> {
  const bytes = response.bodyUsed ? undefined : contents.get(response);
  return bytes === undefined ? response.text() : new TextDecoder().decode(bytes);
}
