import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { buildSplit } from "../support/split-program.js";

/** What each program begins with: a client on a clock that the program holds, which prints how far the time went. */
const SET_UP = `
import { withKeys } from "./runtime/codecs.js";
import { createManualClock } from "./generator/simulator/clock.js";
import { anyActivity, createClient } from "./runtime/index.js";
import { createFakePlatform, createToken, failure, json } from "./test/runtime/fake-platform.js";
import { CONTENT, JSON_BODY } from "./test/support/contents.js";
import { startedActivity } from "./runtime/codec/activity.js";

const clock = createManualClock();
const start = clock.now();
const READ = { id: "compute.listThings", method: "GET", path: "/compute/things", responses: { 200: CONTENT.json } };
const ACTIVITY = { creationDate: "2026-01-01T00:00:00Z", concernedItems: [], state: { completed: {} } };
const open = (answer, options) => {
  const platform = createFakePlatform(answer, { clock });
  const { fetch } = platform;
  const base = { baseUrl: "https://api.test/api", credentials: { id: "i", secret: "s" }, clock, fetch, random: () => 0 };
  return createClient({ ...base, ...options });
};
// Something else that the time could go on to.
clock.sleep(86_400_000);
const print = async (work) => {
  const result = await clock.runUntil(work);
  console.log(JSON.stringify([result, clock.now() - start]));
};
`;

/** A call that needs a file which is loaded late: what it gives, and the most simulated milliseconds that it takes. */
const CALLS = {
  "auth/token-store": [
    `const client = open(() => json("read"), { tokenStore: new Map() });
     await print(client.call(READ));`,
    "read",
    50,
  ],
  "auth/schemes": [
    `const client = open(() => json("read"), { servers: { compute: "https://moved.test" }, apiKeys: { compute: "k" } });
     await print(client.call(READ));`,
    "read",
    50,
  ],
  "deprecation-report": [
    `const client = open(() => json("read"), { onDeprecation: () => undefined });
     await print(client.call({ ...READ, deprecated: { since: "2026-01-01" } }));`,
    "read",
    50,
  ],
  "portable-body": [
    `const client = open(() => json("sent"));
     const body = new FormData();
     body.set("a", "b");
     await print(client.fetch("/compute/things", { method: "POST", body }).then((answer) => answer.json()));`,
    "sent",
    50,
  ],
  "activity/poller": [
    `const client = open(({ url }) => json(url.endsWith("/recent") ? [] : { id: url.split("/").at(-1), ...ACTIVITY }));
     const ids = Array.from({ length: 12 }, (_, index) => "activity-" + index);
     await print(Promise.all(ids.map((id) => client.activity(id, anyActivity).completed())).then((ends) => ends.length));`,
    12,
    10_000,
  ],
  "activity/resolve": [
    `const write = { ...READ, method: "POST", body: JSON_BODY, responses: {}, activity: startedActivity };
     const client = open(({ method }) => method === "POST" ? json({}, 503) : json([]));
     const error = await clock.runUntil(failure(client.call(write, { body: {} })));
     await print(error.resolve().then(({ outcome }) => outcome));`,
    "unknown",
    65_000,
  ],
} as const;

/** Reading the file lasts for so many turns of the event loop, as it may on a busy machine. */
const SLOW =
  "\nfor (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve));";

test.each(Object.entries(CALLS))("no simulated time passes while the client loads %s", async (file, call) => {
  const [program, result, most] = call;
  const folder = await mkdtemp(join(tmpdir(), "cloudtemple-late-"));
  try {
    const { metafile } = await buildSplit(SET_UP + program, folder, [
      {
        name: "slow",
        setup: (bundler) =>
          bundler.onLoad({ filter: new RegExp(`/runtime/${file}\\.ts$`) }, async ({ path }) => ({
            contents: (await readFile(path, "utf8")) + SLOW,
            loader: "ts",
          })),
      },
    ]);
    // In a file of its own, or nothing is loaded late.
    expect(Object.values(metafile.outputs).map(({ entryPoint }) => entryPoint)).toContain(
      `runtime/${file}.ts`,
    );
    const { stdout } = await promisify(execFile)(process.execPath, [join(folder, "program.mjs")]);
    expect(JSON.parse(stdout)).toEqual([result, expect.toSatisfy((passed: number) => passed <= most)]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
