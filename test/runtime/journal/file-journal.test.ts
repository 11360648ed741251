import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createVcenterVirtualMachine } from "../../../generated/compute/index.js";
import { createManualClock } from "../../../generator/simulator/clock.js";
import { createClient } from "../../../runtime/create-client.js";
import { ConfigurationError } from "../../../runtime/errors/index.js";
import type { JournalEntry, JournalStore } from "../../../runtime/journal/entry.js";
import { HEADER, lineOf } from "../../../runtime/journal/file-format.js";
import { openFile } from "../../../runtime/journal/file-store.js";
import { fileJournal, JournalError, type JournalEvent } from "../../../runtime/journal/index.js";
import { type JournalPlatform, journalPlatform } from "../../../runtime/journal/platform.js";
import { CREDENTIALS, createFakePlatform } from "../fake-platform.js";

let folder: string;
let file: string;
let opened: JournalStore[];
let events: JournalEvent[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "journal-"));
  file = join(folder, "writes.jsonl");
  opened = [];
  events = [];
});

afterEach(async () => {
  for (const store of opened) await store.close?.();
  rmSync(folder, { recursive: true });
});

function open(platform: JournalPlatform = journalPlatform(), keep = 1_000): JournalStore {
  const store = openFile(file, platform, (event) => void events.push(event), keep);
  opened.push(store);
  return store;
}

/** The platform with other functions of `fs`. */
function platformWith(functions: Partial<JournalPlatform["fs"]>): JournalPlatform {
  return { ...journalPlatform(), fs: { ...(fs as unknown as JournalPlatform["fs"]), ...functions } };
}

function entry(id: string, more: Partial<JournalEntry> = {}): JournalEntry {
  const path = "/compute/v1/x";
  return {
    ...{ id, state: "intended", operation: "compute.createX", method: "POST", path, requestPath: path },
    ...{ sentAt: 1, clock: "server" as const, timeout: 60_000 },
    ...more,
  };
}

const text = (): string => readFileSync(file, "utf8");
const textOf = (...entries: JournalEntry[]): string => HEADER + entries.map(lineOf).join("");
const loaded = async (store: JournalStore): Promise<string[]> =>
  [...(await store.load())].map(({ id, state }) => `${id} ${state}`);

describe("a file", () => {
  test("has a line for each state, and gives the last ones to the next process", async () => {
    const store = open();
    await store.save(entry("a"));
    await Promise.all([store.save(entry("b")), store.save(entry("c"))]);
    await store.save(entry("a", { state: "accepted", activityId: "1" }));
    await store.save(entry("b", { state: "void" }));
    expect(text().split("\n")).toHaveLength(7);
    expect(await loaded(store)).toEqual(["a accepted", "c intended"]);
    await store.close?.();
    const again = open();
    expect(await loaded(again)).toEqual(["a accepted", "c intended"]);
    await again.save(entry("a", { state: "completed", activityId: "1" }));
    expect(await loaded(again)).toEqual(["a completed", "c intended"]);
    expect(events).toEqual([]);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("is on the disk when save resolves, with one sync for all that wait", async () => {
    let syncs = 0;
    let release = (): void => undefined;
    const platform = platformWith({
      fdatasync: (fd, done) => {
        syncs += 1;
        if (syncs === 1) release = () => fs.fdatasync(fd, done);
        else fs.fdatasync(fd, done);
      },
    });
    const store = open(platform);
    let isSaved = false;
    const first = store.save(entry("a")).then(() => (isSaved = true));
    const others = ["b", "c", "d"].map((id) => store.save(entry(id)));
    while (syncs === 0) await new Promise((resolve) => setImmediate(resolve));
    const last = store.save(entry("e"));
    await new Promise((resolve) => setImmediate(resolve));
    expect(isSaved).toBe(false);
    release();
    await Promise.all([first, ...others, last]);
    expect(syncs).toBe(2);
  });

  test.skipIf(process.platform === "win32")("that is new has a durable name", () => {
    const synced: string[] = [];
    const paths = new Map<number, string>();
    open(
      platformWith({
        openSync: (path, flags, mode) => {
          const fd = fs.openSync(path, flags, mode);
          paths.set(fd, path);
          return fd;
        },
        fsyncSync: (fd) => {
          fs.fsyncSync(fd);
          synced.push(paths.get(fd) ?? "");
        },
      }),
    );
    expect(synced).toEqual([`${file}.tmp`, folder]);
  });

  test("that is cut within its last line is read to there, and that is told", async () => {
    const whole = textOf(entry("a"), entry("b"));
    for (let length = 1; length < whole.length; length += 7) {
      writeFileSync(file, whole.slice(0, length));
      events = [];
      const store = open();
      const lines = whole.slice(0, length).split("\n");
      const complete = lines.slice(1, -1).length;
      expect(await loaded(store), String(length)).toEqual(["a intended", "b intended"].slice(0, complete));
      const isTorn = lines.at(-1) !== "";
      expect(events).toEqual(isTorn ? [{ type: "torn", file, line: lines.length }] : []);
      // What is added stands on a line of its own.
      await store.save(entry("c"));
      await store.close?.();
      const again = open();
      expect((await loaded(again)).at(-1)).toBe("c intended");
      await again.close?.();
    }
  });

  test("whose last line is followed by zeros, as after a power cut, is read to there", async () => {
    writeFileSync(file, `${textOf(entry("a"))}\0\0\0\0`);
    expect(await loaded(open())).toEqual(["a intended"]);
    expect(events).toMatchObject([{ type: "torn", line: 3 }]);
  });

  test.each<[string, string, string]>([
    [
      "a line that is cut in the middle",
      textOf(entry("a")) + '{"id":"b"\n' + lineOf(entry("c")),
      ":3 is not JSON of an entry",
    ],
    [
      "a last line that is damaged and complete",
      `${textOf(entry("a"))}{"id"\n`,
      ":3 is not JSON of an entry",
    ],
    ["an empty line", `${textOf(entry("a"))}\n`, ":3 is not JSON of an entry"],
    ["a line without an id", `${HEADER}{"state":"intended"}\n`, ":2 has no text id"],
    ["an unknown state", textOf(entry("a", { state: "gone" as never })), ":2 has no known state"],
    [
      "an acceptance without an activity",
      textOf(entry("a", { state: "accepted" })),
      ":2 has no text activityId",
    ],
    ["no time", textOf(entry("a", { sentAt: "now" as never })), ":2 has no number sentAt"],
    ["a newer format", '{"cloudtempleJournal":2}\n', ":1 has version 2 of the format"],
    ["something else", "host,port\n", ":1 is not the first line of a journal"],
    ["something else without an end", "host,port", ":1 is not the first line of a journal"],
  ])("with %s is refused and left as it is", (_, content, problem) => {
    writeFileSync(file, content);
    expect(() => open()).toThrow(JournalError);
    expect(() => open()).toThrow(file + problem);
    expect(text()).toBe(content);
    expect(fs.existsSync(`${file}.lock`)).toBe(false);
  });

  test("is compacted: what ended goes, but for the last ones", async () => {
    const store = open(undefined, 3);
    await store.save(entry("pending"));
    for (let number = 0; number < 600; number++) {
      const id = `w${number}`;
      await Promise.all([
        store.save(entry(id)),
        store.save(entry(id, { state: "completed", activityId: id })),
      ]);
    }
    const lines = text().split("\n").length;
    expect(lines).toBeLessThan(1_010);
    await store.close?.();
    writeFileSync(
      file,
      textOf(...Array.from({ length: 1_100 }, (_, n) => entry(`e${n}`, { state: "failed" })), entry("p")),
    );
    const again = open(undefined, 3);
    expect(await loaded(again)).toEqual(["e1097 failed", "e1098 failed", "e1099 failed", "p intended"]);
    expect(text().split("\n")).toHaveLength(6);
    expect(fs.readdirSync(folder).sort()).toEqual(["writes.jsonl", "writes.jsonl.lock"]);
  });

  test("that cannot be compacted goes on growing, and says so", async () => {
    const platform = platformWith({
      renameSync: (from, to) => {
        if (from.endsWith(".tmp") && isFull) throw new Error("EIO");
        fs.renameSync(from, to);
      },
    });
    let isFull = false;
    const store = open(platform, 0);
    isFull = true;
    for (let number = 0; number < 1_200; number++) await store.save(entry("a", { sentAt: number }));
    expect(events).toMatchObject([{ type: "uncompacted", file }]);
    expect(text().split("\n").length).toBeGreaterThan(1_200);
    expect(fs.readdirSync(folder)).not.toContain("writes.jsonl.tmp");
  });
});

describe("a disk that fails", () => {
  test.each(["write", "fdatasync"] as const)(
    "in %s: save rejects, and the file is whole afterwards",
    async (name) => {
      let isBroken = false;
      const broken = (...parameters: unknown[]): void => {
        const done = parameters.at(-1) as (error: unknown) => void;
        const [fd, bytes] = parameters as [number, Uint8Array];
        // Half of it gets there.
        if (isBroken && name === "write") fs.writeSync(fd, bytes.subarray(0, 20));
        if (isBroken) done(Object.assign(new Error("no space left"), { code: "ENOSPC" }));
        else (fs[name] as (...all: unknown[]) => void)(...parameters);
      };
      const store = open(platformWith({ [name]: broken }));
      await store.save(entry("a"));
      isBroken = true;
      await expect(store.save(entry("b"))).rejects.toThrow("no space left");
      // Of a write that was sent, memory knows what the disk does not.
      isBroken = false;
      await store.save(entry("c"));
      expect(text()).toBe(textOf(entry("a"), entry("c")));
      isBroken = true;
      await expect(store.save(entry("a", { state: "accepted", activityId: "1" }))).rejects.toThrow();
      isBroken = false;
      await store.save(entry("d"));
      expect(text()).toBe(textOf(entry("a", { state: "accepted", activityId: "1" }), entry("c"), entry("d")));
    },
  );

  test("a write in parts is put together", async () => {
    const store = open(
      platformWith({
        write: (fd, bytes, done) => fs.write(fd, bytes, 0, Math.min(7, bytes.length), null, done),
      }),
    );
    await store.save(entry("a"));
    expect(text()).toBe(textOf(entry("a")));
  });
});

describe("the lock", () => {
  const lock = (): string => `${file}.lock`;
  const owner = (more: object): string =>
    JSON.stringify({ host: hostname(), pid: process.pid, thread: 0, token: "other", ...more });
  const old = new Date(Date.now() - 61_000);

  test("refuses a second journal in this process, until the first is closed", async () => {
    const journal = fileJournal(file);
    expect(() => fileJournal(file)).toThrow(
      `The journal ${file} is in use by process ${process.pid} on ${hostname()}`,
    );
    await journal.close();
    await fileJournal(file).close();
    expect(fs.existsSync(lock())).toBe(false);
  });

  test("refuses another process, and takes over once it was killed", async () => {
    const script = `
      import { fileJournal } from ${JSON.stringify(new URL("../../../runtime/journal/index.ts", import.meta.url).href)};
      fileJournal(process.argv[1]);
      console.log(process.pid);
      process.kill(process.pid, "SIGKILL");`;
    const run = (): string =>
      execFileSync(process.execPath, ["--import", "tsx/esm", "--input-type=module", "--eval", script, file], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
      });
    const journal = fileJournal(file);
    expect(run).toThrow(`is in use by process ${process.pid}`);
    await journal.close();
    expect(run).toThrow("Command failed");
    expect(fs.existsSync(lock())).toBe(true);
    await fileJournal(file).close();
  });

  test.each<[string, object, boolean]>([
    ["a process that runs", { pid: process.ppid }, false],
    ["a process that is gone", { pid: 4_194_999 }, true],
    ["a process with this number before this one, as in a container", {}, true],
    ["another worker of this process", { thread: 7 }, false],
    ["a process on another host", { host: "elsewhere", pid: 4_194_999 }, false],
  ])("of %s", async (_, who, isTaken) => {
    writeFileSync(lock(), owner(who));
    if (!isTaken) {
      expect(() => open()).toThrow(JournalError);
      // After a minute without a sign of life it is left behind, whoever had it.
      utimesSync(lock(), old, old);
    }
    await open().save(entry("a"));
    expect(text()).toBe(textOf(entry("a")));
    expect(fs.readdirSync(folder).sort()).toEqual(["writes.jsonl", "writes.jsonl.lock"]);
  });

  test("that another process took over ends the journal: nothing is written, nothing is sent", async () => {
    const store = open();
    await store.save(entry("a"));
    writeFileSync(lock(), owner({ pid: 1, host: "elsewhere" }));
    const before = text();
    await expect(store.save(entry("b"))).rejects.toThrow("in use by process 1 on elsewhere");
    expect(text()).toBe(before);
    await store.close?.();
    // It is not this one's to remove.
    expect(fs.existsSync(lock())).toBe(true);
  });

  test("that this process released is nobody's, whatever is left of it", async () => {
    const store = open();
    const text = readFileSync(lock(), "utf8");
    await store.close?.();
    writeFileSync(lock(), text);
    await open().save(entry("a"));
  });

  test("that is empty belongs to a process that has just taken it", () => {
    writeFileSync(lock(), "");
    expect(() => open()).toThrow("in use by another process");
  });
});

test("nothing is written once it is closed", async () => {
  const store = open();
  const saving = store.save(entry("a"));
  await store.close?.();
  await saving;
  await expect(store.save(entry("b"))).rejects.toThrow(`The journal ${file} is closed.`);
  expect(text()).toBe(textOf(entry("a")));
});

test("options are checked, and a folder that is not there is an error", () => {
  expect(() => fileJournal("")).toThrow(ConfigurationError);
  expect(() => fileJournal(file, { keep: -1 })).toThrow("keep is -1");
  expect(() => fileJournal(join(folder, "none", "x"))).toThrow("ENOENT");
});

test("a simulated clock waits for the disk", async () => {
  const node = process.getBuiltinModule("node:fs");
  const sync = node.fdatasync.bind(node);
  vi.spyOn(node, "fdatasync").mockImplementation((fd, done) => {
    let turns = 0;
    const turn = (): void => {
      turns += 1;
      if (turns < 100) setImmediate(turn);
      else sync(fd, done);
    };
    turn();
  });
  const clock = createManualClock();
  const answer = () => new Response(null, { status: 201, headers: { location: "activity-1" } });
  const { fetch } = createFakePlatform(answer, { clock });
  const journal = fileJournal(file);
  const options = { baseUrl: "https://api.test/api", credentials: CREDENTIALS, random: () => 0 };
  const client = createClient({ ...options, clock, fetch, journal });
  const start = clock.now();
  void clock.sleep(86_400_000);
  const { id } = await clock.runUntil(createVcenterVirtualMachine(client, { body: {} }));
  await journal.close();
  vi.restoreAllMocks();
  expect([id, clock.now() - start < 1_000]).toEqual(["activity-1", true]);
});
