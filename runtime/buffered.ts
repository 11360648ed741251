import type { CallContext } from "./context.js";

/** The same answer with its body in memory; another one where others than the client read it, which need a body. */
export function bufferedResponse(original: Response, bytes: ArrayBuffer, context: CallContext): Response {
  let answer = original;
  if (context.isRead) {
    const { status, statusText, headers } = original;
    answer = withStatus(status, (valid) => new Response(bytes, { status: valid, statusText, headers }));
  }
  context.buffered = { answer, bytes };
  return answer;
}

/** `Response` accepts no status above 599, which servers can send nevertheless. */
function withStatus(status: number, create: (status: number) => Response): Response {
  if (status <= 599) return create(status);
  return Object.defineProperty(create(599), "status", { value: status });
}

/** The bytes of an answer that are in memory; `undefined` for one by which a middleware replaced it. */
export function bufferedBytes(response: Response, { buffered }: CallContext): ArrayBuffer | undefined {
  return buffered?.answer === response ? buffered.bytes : undefined;
}

/** Made when it is first needed: an import would wait for it. */
let decoder: TextDecoder | undefined;

/** Text in UTF-8, without its byte order mark. */
export function decodeUtf8(bytes: ArrayBuffer): string {
  decoder ??= new TextDecoder();
  return decoder.decode(bytes);
}

/** Lets go of an answer that nobody reads. A body that was read, or a stream of another kind than the platform's, stays. */
export async function discard({ body }: Response): Promise<void> {
  if (body instanceof ReadableStream && !body.locked) await body.cancel();
}
