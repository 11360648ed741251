import { describe, expect, it } from "vitest";
import {
  type CreateChatCompletionErrors,
  createChatCompletion,
  listModels,
} from "../../generated/llmaas/index.js";
import { createManualClock, createSimulator } from "../../generator/simulator/index.js";
import { AuthenticationError, type Client, createClient, isApiError } from "../../runtime/index.js";

/** The inference API is a host of its own and takes a static key; the simulator has it below `/llmaas`. */
function connect(apiKey?: string): { client: Client; urls: string[] } {
  const clock = createManualClock();
  const simulator = createSimulator({ clock, rateLimits: false });
  const urls: string[] = [];
  const client = createClient({
    clock,
    fetch: (url, init) => {
      urls.push(url);
      return simulator.fetch(url, init);
    },
    servers: { llmaas: "https://simulator.example/llmaas" },
    apiKeys: { llmaas: apiKey ?? simulator.credentials.apiKey },
    rateLimit: false,
  });
  return { client, urls };
}

const messages = [{ role: "user" as const, content: "Hello" }];

describe("the inference API", () => {
  it("streams a chat completion, chunk by chunk", async () => {
    const { client, urls } = connect();
    const models = await listModels(client);
    const model = models.data?.[0]?.id ?? "any";
    const chunks = await createChatCompletion(client, { body: { model, messages, stream: true } });
    const texts: string[] = [];
    let reason: string | null | undefined;
    for await (const chunk of chunks) {
      texts.push(chunk.choices?.[0]?.delta?.content ?? "");
      reason = chunk.choices?.[0]?.finish_reason;
    }
    expect(texts.join("")).not.toBe("");
    expect(reason).toBe("stop");
    // No login: the platform's token is not for this server.
    expect(new Set(urls.map((url) => new URL(url).pathname))).toEqual(
      new Set(["/llmaas/v1/models", "/llmaas/v1/chat/completions"]),
    );
  });

  it("returns one answer without `stream`", async () => {
    const { client } = connect();
    const completion = await createChatCompletion(client, { body: { model: "any", messages } });
    expect(Symbol.asyncIterator in completion).toBe(false);
  });

  it("types the body of a documented error", async () => {
    const { client } = connect("wrong-key");
    const error = await createChatCompletion(client, { body: { model: "any", messages } }).catch(
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(isApiError<CreateChatCompletionErrors>(error, 400, 404)).toBe(false);
    if (!isApiError<CreateChatCompletionErrors>(error, 401)) throw new Error("Expected a documented status.");
    expect(error.body.error?.type).toBe("authentication_error");
    expect(JSON.stringify(error)).not.toContain("wrong-key");
  });
});
