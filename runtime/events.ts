import { parseJson } from "./json.js";

/**
 * The events of a `text/event-stream` body (WHATWG HTML, "Server-sent events"): the data of each, parsed where it is JSON and
 * as text otherwise. `[DONE]`, which servers of language models send last, ends the iteration. Leaving the loop early
 * closes the connection.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<unknown, void, undefined> {
  let data: string[] = [];
  for await (const line of readLines(body)) {
    if (line !== "") {
      if (line === "data") data.push("");
      else if (line.startsWith("data:")) data.push(line.slice(line.charAt(5) === " " ? 6 : 5));
      continue;
    }
    if (data.length === 0) continue;
    const text = data.join("\n");
    data = [];
    if (text === "[DONE]") return;
    const json = parseJson(text);
    yield json === undefined ? text : json.value;
  }
}

async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += decoder.decode(value, { stream: !done });
      // A CR at the end may be half of a CRLF.
      const lines = rest.split(done ? /\r\n|\n|\r/ : /\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? "";
      yield* lines;
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
