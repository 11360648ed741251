import { bodyOf, type Call, type Platform } from "../platform.js";
import type { Specials } from "./special.js";

const WORDS = ["This ", "is ", "a ", "simulated ", "answer."];

/** Chat and text completions, streamed as server-sent events if the body has `stream: true`. */
export const inference: Specials = {
  "llmaas POST /v1/chat/completions": { answer: stream },
  "llmaas POST /v1/completions": { answer: stream },
};

function stream(call: Call, { clock, newId }: Platform): Response | undefined {
  const { stream: wanted, model } = bodyOf(call);
  if (wanted !== true) return undefined;
  const id = `chatcmpl-${newId()}`;
  const created = Math.floor(clock.now() / 1000);
  const chunk = (content: string, finish: "stop" | null): string =>
    `data: ${JSON.stringify({
      id,
      object: "chat.completion.chunk",
      created,
      model,
      choices: [{ index: 0, delta: { content }, finish_reason: finish }],
    })}\n\n`;
  // Cloud Temple API documentation, "LLMaaS API": the last chunk is empty with `stop`; then `[DONE]` follows.
  const events = [...WORDS.map((word) => chunk(word, null)), chunk("", "stop"), "data: [DONE]\n\n"];
  return new Response(
    new ReadableStream({
      pull: (controller) => {
        const next = events.shift();
        if (next === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(next));
      },
    }),
    { headers: { "content-type": "text/event-stream" } },
  );
}
