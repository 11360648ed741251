/**
 * Serves a document as a web server serves a file: with a strong entity tag, and with 304 and no body if the request's
 * `If-None-Match` has this tag (RFC 9110, 13.1.2). The tag is the SHA-256 of the text in hexadecimal.
 */
export async function answerDocument(request: Request, text: string): Promise<Response> {
  const etag = `"${await hash(text)}"`;
  return hasTag(request.headers.get("if-none-match"), etag)
    ? new Response(null, { status: 304, headers: { etag } })
    : new Response(text, { headers: { "content-type": "application/yaml", etag } });
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** `If-None-Match` uses the weak comparison (RFC 9110, 13.1.2): a proxy may have marked a strong tag as weak. */
function hasTag(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header.trim() === "*" || [...header.matchAll(/"[^"]*"/g)].some(([tag]) => tag === etag);
}
