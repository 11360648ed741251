import { errorResponse, json } from "../errors.js";
import { bodyOf, type Platform, pathValue } from "../platform.js";
import type { Specials } from "./special.js";

const BATCHES = "llmaas /v1/batches";
/** How long a batch takes, in milliseconds. */
const DURATION = 2000;

/** Files and batches: input and output are JSON Lines. */
export const batches: Specials = {
  "llmaas POST /v1/files": {
    answer: (call, platform) => {
      const { file, purpose } = bodyOf(call);
      const content = String(file);
      const id = `file-${platform.newId()}`;
      platform.notes.set(noteOf(id), content);
      const bytes = new TextEncoder().encode(content).length;
      return json(200, {
        id,
        object: "file",
        purpose,
        filename: "batch.jsonl",
        bytes,
        created_at: seconds(platform),
      });
    },
  },
  "llmaas GET /v1/files/{file_id}/content": {
    answer: (call, { notes }) => {
      const id = pathValue(call, "file_id");
      const content = notes.get(noteOf(id)) ?? SAMPLES[id];
      return content === undefined
        ? errorResponse(404, "There is no such file.", { inference: true })
        : new Response(content, { headers: { "content-type": "text/plain; charset=utf-8" } });
    },
    example: () => ({ file_id: "file-1" }),
  },
  "llmaas POST /v1/batches": {
    change: (call, platform) => {
      const { input_file_id: input, endpoint } = bodyOf(call);
      const collection = platform.collection(BATCHES);
      const lines = (platform.notes.get(noteOf(String(input))) ?? "")
        .split("\n")
        .filter((line) => line.trim() !== "");
      const item = platform.store.draft(collection, `batch-${platform.newId()}`, {});
      Object.assign(item.value, {
        id: item.id,
        endpoint,
        input_file_id: input,
        output_file_id: null,
        status: "validating",
        created_at: seconds(platform),
        completed_at: null,
        request_counts: { total: lines.length, completed: 0, failed: 0 },
        errors: null,
      });
      platform.activities.after(DURATION, () => {
        if (item.value["status"] === "cancelled") return;
        const output = `file-${platform.newId()}`;
        platform.notes.set(noteOf(output), lines.map(answerLine).join(""));
        Object.assign(item.value, {
          output_file_id: output,
          status: "completed",
          completed_at: seconds(platform),
          request_counts: { total: lines.length, completed: lines.length, failed: 0 },
        });
      });
      return { item, created: true, effect: () => platform.store.put(collection, item) };
    },
  },
  "llmaas POST /v1/batches/{batch_id}/cancel": {
    change: (call, platform) => {
      const item = platform.store.find(platform.collection(BATCHES), "id", pathValue(call, "batch_id"));
      if (item === undefined) return errorResponse(404, "There is no such batch.", { inference: true });
      return { item, effect: () => void (item.value["status"] = "cancelled") };
    },
  },
};

/** Files that exist without an upload. */
const SAMPLES: Readonly<Record<string, string>> = { "file-1": answerLine('{"custom_id":"request-1"}', 0) };

function answerLine(line: string, index: number): string {
  const customId = /"custom_id"\s*:\s*"([^"]*)"/.exec(line)?.[1] ?? null;
  return `${JSON.stringify({ id: `answer-${index + 1}`, custom_id: customId, response: { status_code: 200, body: {} } })}\n`;
}

function seconds({ clock }: Platform): number {
  return Math.floor(clock.now() / 1000);
}

function noteOf(id: string): string {
  return `content of ${id}`;
}
