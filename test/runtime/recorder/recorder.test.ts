import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { systemClock } from "../../../runtime/clock.js";
import type { DeprecationNotice } from "../../../runtime/deprecation.js";
import { ConfigurationError } from "../../../runtime/errors/configuration.js";
import { createRecorder } from "../../../runtime/recorder/index.js";
import { mergeSeen, parseSeen, type Seen, writeSeen } from "../../../runtime/recorder/seen-file.js";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "recorder-"));
  file = join(folder, "seen.json");
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const clockAt = (day: string) => ({ ...systemClock, now: () => Date.parse(`${day}T12:00:00Z`) });

function notice(changes: Partial<DeprecationNotice> = {}): DeprecationNotice {
  return {
    operation: "compute.getOld",
    parameter: undefined,
    record: undefined,
    path: "/compute/v1/old",
    message: "since 2026-01-23, removal 2026-04-23. Use getNew.",
    since: undefined,
    sunset: undefined,
    removal: "2026-04-23",
    daysLeft: 53,
    replacement: "getNew",
    link: undefined,
    callSite: `at run (${pathToFileURL(join(folder, "src", "a.js")).href}:3:5)`,
    ...changes,
  };
}

const read = (): string => readFileSync(file, "utf8");

test("writes each thing at each place once, with how often and when, in an order of its own", () => {
  const first = createRecorder({ file, clock: clockAt("2026-03-02") });
  first.record(notice({ operation: "compute.listThings", parameter: "query old", callSite: undefined }));
  first.record(notice());
  first.record(notice());
  first.flush();
  const second = createRecorder({ file, clock: clockAt("2026-03-01") });
  second.record(notice());
  second.record(notice({ callSite: `at ${join(folder, "b.js")}:1:2` }));
  second.flush();
  expect(read()).toBe(`{
  "cloudtempleSeen": 1,
  "seen": [
    {"module":"compute","scope":"operation","name":"getOld","place":"b.js:1:2","path":"/compute/v1/old","count":1,"firstSeen":"2026-03-01","lastSeen":"2026-03-01","removal":"2026-04-23","replacement":"getNew"},
    {"module":"compute","scope":"operation","name":"getOld","place":"src/a.js:3:5","path":"/compute/v1/old","count":3,"firstSeen":"2026-03-01","lastSeen":"2026-03-02","removal":"2026-04-23","replacement":"getNew"},
    {"module":"compute","scope":"parameter","name":"listThings query old","path":"/compute/v1/old","count":1,"firstSeen":"2026-03-02","lastSeen":"2026-03-02","removal":"2026-04-23","replacement":"getNew"}
  ]
}
`);
  expect(readdirSync(folder)).toEqual(["seen.json"]);
});

test("writes by itself after a second, without keeping the process", () => {
  vi.useFakeTimers();
  createRecorder({ file }).record(notice());
  vi.advanceTimersByTime(999);
  expect(readdirSync(folder)).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(parseSeen(read())).toHaveLength(1);
});

test("has no secret: neither in a link, a path, a place nor a text of the server", () => {
  const recorder = createRecorder({ file, clock: clockAt("2026-03-01") });
  const secret = "eyJhbGciOiJub25lIn0.eyJhIjoxfQ.canary";
  recorder.record(
    notice({
      operation: "client.fetch",
      path: "/vpc/v1/networks/5f0c3e0e-canary/ports/canary99",
      link: `https://me:canary@docs.test/a?token=canary#canary`,
      replacement: `Bearer ${secret}`,
      callSite: `at f (${pathToFileURL(join(folder, "a.js")).href}?canary:3:5)`,
    }),
  );
  recorder.flush();
  expect(read()).not.toContain("canary");
  expect(parseSeen(read())).toMatchObject([
    { name: "fetch", path: "/vpc/v1/networks/{}/ports/{}", link: "https://docs.test/a", place: "a.js:3:5" },
  ]);
});

test.each([
  ["at f (https://h/a.js:3:5)", undefined],
  ["at f (node:internal/x:3:5)", undefined],
  ["f@https://h/a.js:3:5", undefined],
  ["nonsense", undefined],
  ["at async /somewhere/a b (c)/d.js:3:5", "/somewhere/a b (c)/d.js:3:5"],
])("the place of %s is %s", (callSite, place) => {
  const recorder = createRecorder({ file: join(folder, "seen.json") });
  recorder.record(notice({ callSite }));
  recorder.flush();
  const [entry] = parseSeen(read()) as Seen[];
  expect(entry?.place?.endsWith(place ?? "-") ?? false).toBe(place !== undefined);
});

describe("a file that is none of the recorder", () => {
  test("is left as it is, with one warning of the process", () => {
    vi.useFakeTimers();
    const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    writeFileSync(file, '{"uses":[]}');
    const recorder = createRecorder({ file });
    expect(() => recorder.flush()).not.toThrow();
    recorder.record(notice());
    vi.advanceTimersByTime(1_000);
    recorder.record(notice());
    vi.advanceTimersByTime(1_000);
    expect(warn).toHaveBeenCalledTimes(1);
    expect(String(warn.mock.calls[0]?.[0])).toContain(`${file} is not a file of the recorder`);
    expect(() => recorder.flush()).toThrow("Nothing is recorded; delete it, or name another file.");
    expect(read()).toBe('{"uses":[]}');
    expect(readdirSync(folder)).toEqual(["seen.json"]);
  });

  test.each([
    ["{", "is not JSON"],
    ["[]", "is not a file of the recorder"],
    ['{"cloudtempleSeen":2,"seen":[]}', "has version 2 of its format; this version of cloudtemple reads 1"],
    ['{"cloudtempleSeen":1}', "has no list of entries"],
    ['{"cloudtempleSeen":1,"seen":[1]}', "is not an object"],
    ['{"cloudtempleSeen":1,"seen":[{"module":"a"}]}', "has no text name"],
  ])("%s: %s", (text, problem) => {
    const parsed = parseSeen(text);
    expect("problem" in parsed ? parsed.problem : "").toContain(problem);
  });

  test("has every member checked", () => {
    const good = {
      module: "a",
      scope: "operation",
      name: "b",
      count: 1,
      firstSeen: "2026-01-01",
      lastSeen: "2026-01-01",
    };
    const parse = (changes: object) =>
      parseSeen(JSON.stringify({ cloudtempleSeen: 1, seen: [good, { ...good, ...changes }] }));
    expect(parse({})).toHaveLength(2);
    for (const changes of [
      { scope: "field" },
      { count: 0 },
      { count: 1.5 },
      { lastSeen: "2026-02-31" },
      { removal: "soon" },
      { place: 3 },
      { link: "" },
    ]) {
      expect(parse(changes)).toMatchObject({ pointer: "/seen/1" });
    }
  });
});

test("what was written last does not depend on the order of processes", () => {
  const entry = {
    module: "a",
    scope: "operation",
    name: "b",
    count: 1,
    firstSeen: "2026-01-01",
    lastSeen: "2026-01-02",
  } as const;
  const one = { ...entry, removal: "2026-05-01" };
  const other = { ...entry, count: 2, firstSeen: "2025-12-01", removal: "2026-06-01" };
  const text = writeSeen(mergeSeen([one], [other]));
  expect(writeSeen(mergeSeen([other], [one]))).toBe(text);
  expect(parseSeen(text)).toMatchObject([{ count: 3, firstSeen: "2025-12-01", removal: "2026-06-01" }]);
});

describe("several processes", () => {
  /** A program that records `calls` notices and ends. */
  async function program(calls: number): Promise<string> {
    const path = join(folder, "program.mjs");
    const root = new URL("../../..", import.meta.url).pathname;
    await build({
      stdin: {
        contents: `import { createRecorder } from "./runtime/recorder/index.ts";
          const recorder = createRecorder({ file: process.argv[2] });
          const at = (line) => ({ operation: "a.b", path: "/a", message: "", callSite: "at " + process.argv[1] + ":" + line + ":1" });
          for (let i = 0; i < ${calls}; i++) {
            recorder.record(at(1));
            recorder.record(at(Number(process.argv[3])));
            if (i % 5 === 0) recorder.flush();
          }`,
        resolveDir: root,
      },
      bundle: true,
      format: "esm",
      platform: "node",
      outfile: path,
      logLevel: "silent",
    });
    return path;
  }

  test("lose nothing, and end without a handler of their own", async () => {
    const path = await program(40);
    const target = join(folder, "of-all.json");
    const ends = [2, 3, 4, 5, 6].map(async (line) => {
      const [code] = (await once(
        spawn(process.execPath, [path, target, String(line)], { stdio: "inherit" }),
        "exit",
      )) as [number];
      return code;
    });
    expect(await Promise.all(ends)).toEqual([0, 0, 0, 0, 0]);
    const seen = parseSeen(readFileSync(target, "utf8")) as Seen[];
    expect(seen.map(({ place, count }) => `${place} ${count}`)).toEqual([
      "program.mjs:1:1 200",
      ...[2, 3, 4, 5, 6].map((line) => `program.mjs:${line}:1 40`),
    ]);
    expect(readdirSync(folder).sort()).toEqual(["of-all.json", "program.mjs"]);
  });

  test("wait for a lock that is held, and take away one that a killed process left", () => {
    vi.useFakeTimers();
    const recorder = createRecorder({ file });
    writeFileSync(`${file}.lock`, "");
    recorder.record(notice());
    vi.advanceTimersByTime(1_000);
    expect(readdirSync(folder)).toEqual(["seen.json.lock"]);
    utimesSync(`${file}.lock`, 1, 1);
    vi.advanceTimersByTime(2_000);
    expect(readdirSync(folder)).toEqual(["seen.json"]);
  });
});

test("needs a file, and a file system", () => {
  expect(() => createRecorder({ file: "" })).toThrow(ConfigurationError);
  vi.stubGlobal("process", {});
  expect(() => createRecorder({ file })).toThrow("needs a file system");
  vi.unstubAllGlobals();
});
