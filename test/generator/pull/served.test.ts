import { EventEmitter, once } from "node:events";
import { mkdtemp, writeFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LARGEST_DOCUMENT } from "../../../generator/core/document/bounds.js";
import { folderSource } from "../../../generator/pull/folder-source.js";
import { httpSource } from "../../../generator/pull/http-source.js";
import { type PullOptions, type PullOutcome, pull } from "../../../generator/pull/pull.js";
import type { DocumentSource } from "../../../generator/pull/source.js";
import type { Clock } from "../../../runtime/clock.js";
import { createClient } from "../../../runtime/index.js";
import { copyOfSpecs, filesOf, realDocument } from "./platform.js";

let server: Server;
let base = "";
/** What the server answers for the module tag. */
let answer: (response: ServerResponse) => void = () => undefined;
/** A document of tag with letters that are not ASCII, and its operations. */
let text = "";

beforeAll(async () => {
  text = (await realDocument("tag")).replace("List all tags", "Liste des étiquettes — prix en €");
  server = createServer((request, response) => {
    if (request.method === "POST") response.end('"eyJhbGciOiJub25lIn0.eyJleHAiOjk5OTk5OTk5OTl9.x"');
    else answer(response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Pulled {
  readonly outcome: PullOutcome;
  /** The document of tag after the pull. */
  readonly document: string;
  readonly isChanged: boolean;
}

async function pullTag(
  respond: (response: ServerResponse) => void,
  { folder, ...options }: Partial<PullOptions> = {},
): Promise<Pulled> {
  answer = respond;
  const specs = folder ?? (await copyOfSpecs());
  const before = await filesOf(specs);
  const client = createClient({
    baseUrl: base,
    credentials: { id: "an-id", secret: "a-secret" },
    retry: false,
    rateLimit: false,
    maxResponseBytes: LARGEST_DOCUMENT,
  });
  const [outcome] = await pull({
    folder: specs,
    modules: ["tag"],
    source: httpSource(base, client),
    today: "2026-03-01",
    onModule: () => undefined,
    ...options,
  });
  const after = await filesOf(specs);
  return {
    outcome: outcome!,
    document: after.get("tag.yaml") ?? "",
    isChanged: [...after].some(([name, content]) => before.get(name) !== content),
  };
}

const send =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200) =>
  (response: ServerResponse): void => {
    response.writeHead(status, headers).end(body);
  };

const latin1 = (value: string): Buffer =>
  Buffer.from(value.replaceAll("—", "-").replaceAll("€", "EUR"), "latin1");
const utf16be = (value: string): Buffer => Buffer.from(value, "utf16le").swap16();

describe("a document in another charset is stored in UTF-8", () => {
  it.each<[string, () => [Uint8Array, Record<string, string>]]>([
    ["UTF-8 without a charset", () => [Buffer.from(text), {}]],
    ["UTF-8", () => [Buffer.from(text), { "content-type": "text/yaml; charset=utf-8" }]],
    [
      "UTF-8 that is called ISO-8859-1",
      () => [Buffer.from(text), { "content-type": "text/yaml; charset=iso-8859-1" }],
    ],
    ["UTF-16 with a mark", () => [Buffer.from(`\uFEFF${text}`, "utf16le"), {}]],
    ["UTF-16 with a mark, big-endian", () => [utf16be(`\uFEFF${text}`), {}]],
    ["UTF-16 without a mark", () => [Buffer.from(text, "utf16le"), {}]],
    [
      "UTF-16 without a mark, big-endian",
      () => [utf16be(text), { "content-type": "text/yaml; charset=UTF-16" }],
    ],
    [
      "UTF-16 that is called UTF-8",
      () => [Buffer.from(`\uFEFF${text}`, "utf16le"), { "content-type": "text/yaml; charset=utf-8" }],
    ],
  ])("%s", async (_, encode) => {
    const { outcome, document } = await pullTag(send(...encode()));
    expect(outcome).toMatchObject({ status: "updated" });
    expect(document).toBe(text);
  });

  it.each(["iso-8859-1", '"ISO-8859-1"', "windows-1252"])("%s", async (charset) => {
    const { outcome, document } = await pullTag(
      send(latin1(text), { "content-type": `text/yaml; charset=${charset}` }),
    );
    expect(outcome).toMatchObject({ status: "updated" });
    expect(document).toBe(latin1(text).toString("latin1"));
    expect(document).toContain("Liste des étiquettes");
  });

  it("a letter that was lost before is reported, and kept as the platform has it", async () => {
    const { outcome, document } = await pullTag(send(text.replace("é", "\uFFFD")));
    expect(document).toBe(text.replace("é", "\uFFFD"));
    expect(outcome.warnings).toEqual([
      "specs/tag.yaml:31: has the character U+FFFD, which stands for a letter that was lost before the document was served. Report it to the provider; an overlay can correct the text.",
    ]);
  });

  it("a mark of UTF-8 is kept", async () => {
    expect((await pullTag(send(`\uFEFF${text}`))).document).toBe(`\uFEFF${text}`);
  });

  it("from a folder too", async () => {
    const folder = await mkdtemp(join(tmpdir(), "exports-"));
    await writeFile(join(folder, "tag.yaml"), Buffer.from(`\uFEFF${text}`, "utf16le"));
    expect((await pullTag(() => undefined, { source: folderSource(folder) })).document).toBe(text);
    await writeFile(join(folder, "tag.yaml"), latin1(text));
    const { outcome, isChanged } = await pullTag(() => undefined, { source: folderSource(folder) });
    expect(outcome.text).toContain("tag.yaml:31: is not UTF-8 (byte 0xe9)");
    expect(isChanged).toBe(false);
  });
});

/** The whole line for the user, with the address as `URL`. */
async function saidOf(respond: (response: ServerResponse) => void): Promise<string> {
  const { outcome, isChanged } = await pullTag(respond);
  expect(outcome.status).toBe("failed");
  expect(isChanged).toBe(false);
  return outcome.text.replaceAll(`${base}/tag/docs/swagger.yml`, "URL");
}

const EXPECTED = "Expected the OpenAPI document of the module tag, YAML or JSON in UTF-8.";
const CONVERT = "Convert it to UTF-8 in a folder, and pull with --from <folder>; report it to who serves it.";

describe("a document that cannot be the next one of its module", () => {
  const empty = (title: string): string =>
    `openapi: 3.0.3\ninfo: { title: ${title}, version: "2" }\npaths: {}\n`;
  const other = empty("Tags").replace(
    "{}",
    "{ /v9/labels: { get: { responses: { 200: { description: Done. } } } } }",
  );
  const ADVICE =
    "Expected a newer document of the module tag. If it is right, pull it with --accept tag; otherwise correct `documentUrls` of the module in specs/modules.yaml.";

  /** A folder in which the real document of tag was pulled before. */
  async function pulledBefore(): Promise<string> {
    const folder = await copyOfSpecs();
    await pullTag(send(text), { folder });
    return folder;
  }

  it.each<[string, () => Promise<string> | string, string]>([
    [
      "no operation",
      () => empty("Tags"),
      `has no operations, and none of the 4 operations that the module tag has today. ${ADVICE}`,
    ],
    [
      "other operations",
      () => other,
      `has 1 operation, and none of the 4 operations that the module tag has today. ${ADVICE}`,
    ],
    [
      "operations of another module, without a server",
      async () => (await realDocument("vpc")).replace(/^servers:\n(?:[ -].*\n)+/m, ""),
      `is the document of the module vpc, not of the module tag. ${ADVICE}`,
    ],
    [
      "the server of another module",
      async () => (await realDocument("tag")).replace("/api/tag", "/api/vpc"),
      "is the document of /vpc, not of the module tag. Correct `documentUrls`, `basePath` or `server` of the module in specs/modules.yaml, or pull it with --accept tag if it is right.",
    ],
  ])("with %s is refused, and taken with --accept", async (_, make, said) => {
    const served = await make();
    const folder = await pulledBefore();
    const refused = await pullTag(send(served), { folder });
    expect(refused.outcome.status).toBe("failed");
    expect(refused.outcome.text).toBe(`${base}/tag/docs/swagger.yml: ${said}`);
    expect(refused).toMatchObject({ isChanged: false, document: text });
    const another = await pullTag(send(served), { folder, accept: ["vpc"] });
    expect(another.outcome.status).toBe("failed");
    const accepted = await pullTag(send(served), { folder, accept: ["tag"] });
    expect(accepted.outcome.status).toBe("updated");
    expect(accepted.document).toBe(served);
  });

  it("with one of its operations is taken, and so are other operations than a reconstruction has", async () => {
    const one = other.replace("/v9/labels", "/v1/tags");
    expect((await pullTag(send(one), { folder: await pulledBefore() })).outcome.status).toBe("updated");
    expect((await pullTag(send(other))).outcome.status).toBe("updated");
    expect((await pullTag(send(empty("Tags")))).outcome.status).toBe("failed");
  });
});

/** A clock that stands still until the test advances it. */
function stoppedClock(): {
  readonly clock: Clock;
  readonly advance: (ms: number) => void;
  readonly sleepers: () => number;
} {
  let now = 0;
  const sleeping = new Set<{ readonly at: number; readonly wake: () => void }>();
  return {
    clock: {
      now: () => now,
      sleep: (ms, signal) =>
        new Promise((resolve, reject) => {
          const sleeper = { at: now + ms, wake: resolve };
          sleeping.add(sleeper);
          signal?.addEventListener("abort", () => {
            sleeping.delete(sleeper);
            reject(signal.reason as Error);
          });
        }),
    },
    sleepers: () => sleeping.size,
    advance(ms) {
      now += ms;
      for (const sleeper of sleeping)
        if (sleeper.at <= now) {
          sleeping.delete(sleeper);
          sleeper.wake();
        }
    },
  };
}

describe("a server that does not end", () => {
  it.each<[string, (response: ServerResponse) => void]>([
    ["its answer is never begun", () => undefined],
    ["its answer is never finished", (response) => void response.writeHead(200).write("openapi: 3.0.3\n")],
  ])("is given a minute: %s", async (_, respond) => {
    const { clock, advance, sleepers } = stoppedClock();
    const events = new EventEmitter();
    const [isAsked, asked] = [once(events, "asked"), [] as string[]];
    const pulled = pullTag(
      (response) => {
        respond(response);
        events.emit("asked");
      },
      { clock, onWaiting: (slugs, seconds) => asked.push(`${slugs.join(" ")} ${seconds}`) },
    );
    await isAsked;
    for (let second = 0; second < 60; second += 10) {
      expect(sleepers()).toBe(2);
      advance(10_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    const { outcome, isChanged } = await pulled;
    expect(outcome).toEqual({
      slug: "tag",
      status: "failed",
      text: `${base}/tag/docs/swagger.yml: no document within 60 s. Expected the document of the module tag. Check the network, and pull it again: -m tag`,
      warnings: [],
    });
    expect(isChanged).toBe(false);
    expect(asked).toEqual(["tag 10", "tag 20", "tag 30", "tag 40", "tag 50", "tag 60"]);
    expect(sleepers()).toBe(0);
  });

  it("is given up where the source does not stop", async () => {
    const { clock, advance } = stoppedClock();
    const events = new EventEmitter();
    const isAsked = once(events, "asked");
    const source: DocumentSource = {
      fetch() {
        events.emit("asked");
        return new Promise(() => undefined);
      },
    };
    const pulled = pullTag(() => undefined, { clock, source });
    await isAsked;
    advance(60_000);
    await new Promise((resolve) => setImmediate(resolve));
    advance(1_000);
    expect((await pulled).outcome).toMatchObject({
      status: "failed",
      text: expect.stringMatching(/^no document within 60 s\./) as unknown,
    });
  });

  it("ends a pull that is interrupted, without an outcome", async () => {
    const { clock } = stoppedClock();
    const controller = new AbortController();
    const pulled = pullTag(() => controller.abort(), { clock, signal: controller.signal });
    await expect(pulled).rejects.toThrow();
  });
});

describe("an answer that is not a document is refused, with what to do", () => {
  it.each<[string, () => (response: ServerResponse) => void, string]>([
    [
      "Latin-1 without a charset",
      () => send(latin1(text), { "content-type": "text/yaml" }),
      `URL:31: is not UTF-8 (byte 0xe9), and the response states no other charset. ${EXPECTED} ${CONVERT}`,
    ],
    [
      "Latin-1 that is called UTF-8",
      () => send(latin1(text), { "content-type": "text/yaml; charset=utf-8" }),
      `URL:31: is not UTF-8 (byte 0xe9), and the response states no other charset. ${EXPECTED} ${CONVERT}`,
    ],
    [
      "a charset that nobody knows",
      () => send(latin1(text), { "content-type": "text/yaml; charset=klingon" }),
      `URL:31: is not UTF-8 (byte 0xe9), and it is not "klingon" either, which the response states. ${EXPECTED} ${CONVERT}`,
    ],
    [
      "UTF-8 that ends within a letter",
      () => send(Buffer.from(text).subarray(0, Buffer.from(text).indexOf("é") + 1)),
      `URL:31: is not UTF-8 (byte 0xc3), and the response states no other charset. ${EXPECTED} ${CONVERT}`,
    ],
    [
      "UTF-16 with a broken letter",
      () =>
        send(Buffer.concat([Buffer.from("\uFEFFopenapi", "utf16le"), Buffer.from([0x00, 0xd8, 0x41, 0x00])])),
      `URL: is not valid UTF-16: the text is damaged or cut off. ${EXPECTED}`,
    ],
    ["bytes", () => send(new Uint8Array([111, 0, 0, 0, 1])), `URL: is not a text. ${EXPECTED}`],
    [
      "gzip that is not announced",
      () => send(gzipSync(text)),
      `URL: is compressed with gzip, and the response does not say so. ${EXPECTED} Decompress it by hand into a folder, and pull with --from <folder>; report it to who serves it.`,
    ],
    [
      "a text that is called gzip",
      () => send(text, { "content-encoding": "gzip" }),
      "URL: cannot be decompressed: its header `content-encoding` names a compression that the body does not have, or the body is damaged. Expected the OpenAPI document of the module tag. Pull again; if it stays so, save the document by hand in a folder, and pull with --from <folder>.",
    ],
    [
      "a text that is called brotli",
      () => send(text, { "content-encoding": "br" }),
      "URL: cannot be decompressed: its header `content-encoding` names a compression that the body does not have, or the body is damaged. Expected the OpenAPI document of the module tag. Pull again; if it stays so, save the document by hand in a folder, and pull with --from <folder>.",
    ],
    [
      "gzip of gzip",
      () => send(gzipSync(gzipSync(text)), { "content-encoding": "gzip" }),
      `URL: is compressed with gzip, and the response does not say so. ${EXPECTED} Decompress it by hand into a folder, and pull with --from <folder>; report it to who serves it.`,
    ],
    [
      "a login page",
      () => send("<!-- Keycloak --><!DOCTYPE html><title>Log in</title>", { "content-type": "text/html" }),
      "URL: returned a web page instead of the OpenAPI document of the module tag. The address may be wrong, or require a login in a browser: open it there, and correct `documentUrls` in specs/modules.yaml.",
    ],
    [
      "a 304 that nobody asked for",
      () => send("", {}, 304),
      '304 at URL: "not modified", though nothing was given to compare with. Expected the whole document of the module tag. A proxy or a cache on the way answers wrongly: pull again, or pull past it.',
    ],
    [
      "several YAML documents",
      () => send(`${text}---\n${text}`),
      "URL:230: holds several YAML documents: a line `---` begins the second one. Expected one document: put each into a file of its own.",
    ],
    [
      "more than a document holds",
      () => send("", { "content-length": `${LARGEST_DOCUMENT + 1}` }),
      "URL: is larger than 64 MiB. Expected the OpenAPI document of the module tag. Check the address in specs/modules.yaml; another file may be there.",
    ],
    [
      "more than a document holds, once it is decompressed",
      () => send(gzipSync(new Uint8Array(LARGEST_DOCUMENT + 1)), { "content-encoding": "gzip" }),
      "URL: is larger than 64 MiB. Expected the OpenAPI document of the module tag. Check the address in specs/modules.yaml; another file may be there.",
    ],
  ])("%s", async (_, respond, said) => {
    expect(await saidOf(respond())).toBe(said);
  });

  it("gzip that is announced is a document", async () => {
    const { outcome, document } = await pullTag(send(gzipSync(text), { "content-encoding": "gzip" }));
    expect(outcome).toMatchObject({ status: "updated" });
    expect(document).toBe(text);
  });
});
