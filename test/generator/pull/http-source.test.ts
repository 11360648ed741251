import { describe, expect, test } from "vitest";
import { LARGEST_DOCUMENT } from "../../../generator/core/document/bounds.js";
import type { LockEntry } from "../../../generator/core/specs/lock.js";
import type { ModuleEntry } from "../../../generator/core/specs/modules.js";
import { Problem } from "../../../generator/problem.js";
import { type HttpSourceOptions, httpSource } from "../../../generator/pull/http-source.js";
import type { Answer } from "../../../generator/pull/source.js";
import { createClient } from "../../../runtime/index.js";
import { answering } from "../../support/fetch.js";

const BASE = "https://shiva.cloud-temple.com/api";
const OWN = `${BASE}/shop/docs/swagger.yml`;
const OTHER = "https://docs.example/shop.yml?version=1";

type Respond = (request: Request) => Response | Promise<Response>;

interface Setting {
  readonly urls?: readonly string[];
  /** Answers by address; others get a 404. */
  readonly answers?: Readonly<Record<string, Respond>>;
  readonly known?: Partial<LockEntry>;
  readonly accept?: (text: string, from: string) => Promise<string>;
  readonly options?: HttpSourceOptions;
  readonly base?: string;
  readonly login?: Respond;
  readonly signal?: AbortSignal;
}

interface Outcome {
  readonly answer: Answer<string>;
  /** `own GET <address>` for requests of the client, `other ...` for requests without it, in order. */
  readonly sent: readonly string[];
  readonly requests: readonly Request[];
}

async function fetchShop({
  urls = [],
  answers = {},
  known,
  accept = (text) => Promise.resolve(text),
  options = {},
  base = BASE,
  login = () => new Response("a.token.b"),
  signal,
}: Setting): Promise<Outcome> {
  const sent: string[] = [];
  const requests: Request[] = [];
  const through =
    (label: string): Respond =>
    (request) => {
      if (request.method === "POST") return login(request);
      sent.push(`${label} ${request.url}`);
      requests.push(request);
      return answers[request.url]?.(request) ?? new Response("", { status: 404 });
    };
  const own = through("own");
  const other = through("other");
  const client = createClient({
    baseUrl: base,
    credentials: { id: "an-id", secret: "a-secret" },
    fetch: answering(own),
    retry: false,
    rateLimit: false,
  });
  const module: ModuleEntry = {
    slug: "shop",
    title: "Shop",
    status: "known",
    basePath: "/shop",
    server: undefined,
    documentUrls: urls,
    notCovered: [],
  };
  const entry = known as LockEntry | undefined;
  const source = httpSource(base, client, { fetch: async (request) => other(request), ...options });
  return { answer: await source.fetch(module, entry, accept, signal), sent, requests };
}

const document =
  (text: string, headers: Record<string, string> = {}): Respond =>
  () =>
    new Response(text, { headers });
const status =
  (code: number, headers: Record<string, string> = {}): Respond =>
  () =>
    new Response(null, { status: code, headers });

describe("a document", () => {
  test("is returned with the address and the entity tag it came with", async () => {
    const { answer, sent } = await fetchShop({ answers: { [OWN]: document("text", { etag: '"1"' }) } });
    expect(answer).toEqual({ kind: "document", document: "text", url: OWN, etag: '"1"' });
    expect(sent).toEqual([`own ${OWN}`]);
  });

  test("has no entity tag if the response has none", async () => {
    const { answer } = await fetchShop({ answers: { [OWN]: document("text") } });
    expect(answer).toMatchObject({ etag: null });
  });

  test("keeps its byte order mark", async () => {
    const { answer } = await fetchShop({ urls: [OTHER], answers: { [OTHER]: document("\uFEFFtext") } });
    expect(answer).toMatchObject({ document: "\uFEFFtext" });
  });

  test("is passed to `accept` with its address, without the query", async () => {
    const seen: string[] = [];
    const accept = (text: string, from: string): Promise<string> => {
      seen.push(text, from);
      return Promise.resolve("accepted");
    };
    const { answer } = await fetchShop({ urls: [OTHER], answers: { [OTHER]: document("text") }, accept });
    expect(seen[0]).toBe("text");
    expect(seen[1]).not.toContain("version=1");
    expect(answer).toMatchObject({ document: "accepted", url: OTHER });
  });

  test("that is refused by `accept` counts as a failure, and the next address is tried", async () => {
    const { answer, sent } = await fetchShop({
      urls: [OTHER, OWN],
      answers: { [OTHER]: document("bad"), [OWN]: document("good") },
      accept: (text) => (text === "bad" ? Promise.reject(new Problem("is bad.", {})) : Promise.resolve(text)),
    });
    expect(answer).toMatchObject({ document: "good", url: OWN });
    expect(sent).toEqual([`other ${OTHER}`, `own ${OWN}`]);
  });

  test("is not hidden by an error of `accept` that is not about the document", async () => {
    const accept = (): Promise<string> => Promise.reject(new TypeError("a defect"));
    await expect(fetchShop({ answers: { [OWN]: document("x") }, accept })).rejects.toThrow("a defect");
  });

  test("above the size limit is refused without reading the rest", async () => {
    let chunks = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        chunks += 1;
        controller.enqueue(new Uint8Array(8 * 1024 * 1024));
      },
    });
    const { answer } = await fetchShop({ urls: [OTHER], answers: { [OTHER]: () => new Response(endless) } });
    expect(answer).toMatchObject({ kind: "failure" });
    expect((answer as { text: string }).text).toContain("expected at most 64 MiB");
    expect(chunks).toBeLessThan(LARGEST_DOCUMENT / (8 * 1024 * 1024) + 4);
  });
});

describe("the addresses", () => {
  test("are those of the module, then the pattern of the platform", async () => {
    const { answer, sent } = await fetchShop({ urls: [OTHER] });
    expect(sent).toEqual([`other ${OTHER}`, `own ${OWN}`]);
    expect(answer).toMatchObject({ kind: "failure" });
  });

  test("begin with the one of the last success", async () => {
    expect((await fetchShop({ urls: [OTHER], known: { url: OWN, etag: null } })).sent).toEqual([
      `own ${OWN}`,
      `other ${OTHER}`,
    ]);
  });

  test("do not include one of the last success that is no longer a candidate", async () => {
    const known = { url: "https://old.example/shop.yml", etag: '"1"' };
    expect((await fetchShop({ known })).sent).toEqual([`own ${OWN}`]);
  });

  test("below the base are requested with the token, others without", async () => {
    const { requests } = await fetchShop({ urls: [OTHER] });
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual([null, "Bearer a.token.b"]);
    expect(requests[0]?.redirect).toBe("manual");
  });

  test.each([`${BASE}-evil/shop.yml`, "https://shiva.cloud-temple.com/apidocs/shop.yml"])(
    "%s is not below the base",
    async (url) => {
      const { sent, requests } = await fetchShop({ urls: [url], answers: { [url]: document("text") } });
      expect(sent).toEqual([`other ${url}`]);
      expect(requests[0]?.headers.get("authorization")).toBeNull();
    },
  );

  test("may have a base with a trailing slash", async () => {
    expect((await fetchShop({ base: `${BASE}/` })).sent).toEqual([`own ${OWN}`]);
  });
});

describe("the entity tag", () => {
  const known = { url: OWN, etag: '"1"' };

  test("is sent to the address that issued it, and a 304 means unchanged", async () => {
    const { answer, requests } = await fetchShop({ known, answers: { [OWN]: status(304) } });
    expect(requests[0]?.headers.get("if-none-match")).toBe('"1"');
    expect(answer).toEqual({ kind: "unchanged" });
  });

  test("is not sent to another address", async () => {
    const { requests } = await fetchShop({ urls: [OTHER], known });
    expect(requests.map(({ headers }) => headers.get("if-none-match"))).toEqual(['"1"', null]);
  });

  test("may be chosen by the caller, by entry and address", async () => {
    const tagOf = (entry: LockEntry, url: string): string => `"${String(entry.etag)} ${url.length}"`;
    const { requests } = await fetchShop({ known: { url: OWN, etag: "x" }, options: { tagOf } });
    expect(requests[0]?.headers.get("if-none-match")).toBe(`"x ${OWN.length}"`);
  });

  test.each<[string, Partial<LockEntry> | undefined]>([
    ["without an entry of the lock", undefined],
    ["with an entry without a tag", { url: OWN, etag: null }],
  ])("is absent %s, and then a 304 is a failure", async (_, entry) => {
    const { answer, requests } = await fetchShop({
      ...(entry === undefined ? {} : { known: entry }),
      answers: { [OWN]: status(304) },
    });
    expect(requests[0]?.headers.has("if-none-match")).toBe(false);
    expect(answer).toMatchObject({ kind: "failure" });
  });
});

describe("a failure", () => {
  test.each<[string, Respond, string]>([
    ["401", status(401), `401 at https://docs.example/shop.yml: the token is not accepted there`],
    ["403", status(403), `403 at https://docs.example/shop.yml: the token lacks the permission to read it`],
    ["404", status(404), `404 at https://docs.example/shop.yml: there is no document`],
    ["500", status(500), `500 at https://docs.example/shop.yml`],
    [
      "a redirect",
      status(302, { location: "/x?secret=1" }),
      "302 at https://docs.example/shop.yml: a redirect to https://docs.example, which is not followed",
    ],
    [
      "a redirect to nowhere",
      status(307),
      "307 at https://docs.example/shop.yml: a redirect to https://docs.example, which is not followed",
    ],
    [
      "a redirect to an invalid address",
      status(302, { location: "http://[" }),
      "302 at https://docs.example/shop.yml: a redirect, which is not followed",
    ],
    [
      "no connection",
      () => Promise.reject(new TypeError("fetch failed")),
      "https://docs.example/shop.yml: could not be reached. Check the address and the network.",
    ],
  ])("names the address and the reason: %s", async (_, respond, want) => {
    const { answer } = await fetchShop({ urls: [OTHER], answers: { [OTHER]: respond } });
    expect(answer).toEqual({ kind: "failure", text: `${want}; 404 at ${OWN}: there is no document` });
  });

  test("of the client's own connection names the address", async () => {
    const { answer } = await fetchShop({
      answers: { [OWN]: () => Promise.reject(new TypeError("fetch failed")) },
    });
    expect((answer as { text: string }).text.endsWith(`(${OWN})`)).toBe(true);
  });

  test("of the login ends the run, because every module would fail with it", async () => {
    let logins = 0;
    const login: Respond = () => {
      logins += 1;
      return new Response("", { status: 401 });
    };
    await expect(fetchShop({ urls: [`${BASE}/a.yml`], login })).rejects.toThrow();
    expect(logins).toBe(1);
  });

  test.each([OTHER, OWN])("after the caller aborted ends the run: %s", async (url) => {
    const abort = new AbortController();
    const stop: Respond = () => {
      abort.abort(new Error("enough"));
      return Promise.reject(new TypeError("fetch failed"));
    };
    const run = fetchShop({ urls: [url], answers: { [url]: stop }, signal: abort.signal });
    await expect(run).rejects.toThrow(url === OWN ? "enough" : /enough|fetch failed/);
  });
});
