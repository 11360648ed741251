import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readFiles } from "../../generator/generate/output/folder.js";
import { isObject, type Json, setMember } from "../../generator/json.js";
import { makeInstalledProject, makeProject, REPOSITORY, run } from "../support/project.js";

const NOTHING = { added: [], changed: [], stale: [] };

/** A generator of numbers below `limit`, the same for the same seed (mulberry32). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** The same facts with the keys of every mapping in another order; lists keep theirs. */
function shuffled(value: Json, below: (limit: number) => number): Json {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, below));
  if (!isObject(value)) return value;
  const entries = Object.entries(value);
  for (let last = entries.length - 1; last > 0; last--) {
    const other = below(last + 1);
    [entries[last], entries[other]] = [entries[other]!, entries[last]!];
  }
  const copy = {};
  for (const [key, child] of entries) setMember(copy, key, shuffled(child, below));
  return copy;
}

const realSpecs = async (): Promise<Record<string, string>> =>
  Object.fromEntries(await readFiles(join(REPOSITORY, "specs")));

test("the same bytes for documents, overlays and names whose keys come in another order", async () => {
  const specs = await realSpecs();
  const project = await makeProject(specs);
  expect((await run(project)).modules).toBeGreaterThanOrEqual(14);
  const below = numbers(20260123);
  let moved = 0;
  for (const [name, text] of Object.entries(specs)) {
    const mixed = JSON.stringify(shuffled(parse(text) as Json, below), null, 1);
    if (mixed !== JSON.stringify(parse(text), null, 1)) moved++;
    await project.write(`specs/${name}`, mixed);
  }
  expect(moved).toBeGreaterThan(25);
  expect((await run(project, { check: true })).difference).toEqual(NOTHING);
});

/** Read by a process before anything else: a clock years ahead that runs backwards, and another chance. */
const OTHER_WORLD = `
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  if (timeZone !== "Pacific/Kiritimati" || locale !== "tr-TR") throw new Error("Not there: " + timeZone + " " + locale);
  let now = Date.UTC(2041, 11, 31, 23, 59, 59);
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...values) {
      super(...(values.length === 0 ? [now -= 1000] : values));
    }
    static now() {
      return now -= 1000;
    }
  };
  Math.random = () => 0.5;
`;

test("the same bytes on another day, in another time zone and another locale", async () => {
  const project = await makeInstalledProject(await realSpecs());
  await run(project);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      "--import",
      `data:text/javascript,${encodeURIComponent(OTHER_WORLD)}`,
      "--import",
      "tsx",
      join(project.root, "generator/cli.ts"),
      "generate",
      "--check",
      "--json",
    ],
    {
      cwd: project.root,
      env: {
        ...process.env,
        TZ: "Pacific/Kiritimati",
        LANG: "tr_TR.UTF-8",
        LC_ALL: "tr_TR.UTF-8",
        LANGUAGE: "tr",
      },
    },
  );
  expect(JSON.parse(stdout)).toMatchObject({ files: NOTHING, added: [], removed: [] });
});

describe("no source of the generator asks for the time, for chance or for the locale", async () => {
  const FORBIDDEN =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bMath\.random\b|\brandomUUID\b|\blocaleCompare\b|\btoLocale\w+|\bIntl\b/;
  // The one file that asks which day it is, for commands without `--today`, the clock of the simulator's server, and the
  // cache of the generator's own bundle, which drops what is old.
  const EXEMPT = /^(command-line\/date-argument|simulator\/clock|bundle\/generator)\.ts$/;
  const folder = join(REPOSITORY, "generator");
  const names = (await readdir(folder, { recursive: true })).filter(
    (name) => name.endsWith(".ts") && !EXEMPT.test(name),
  );

  test.each(names)("%s", async (name) => {
    const code = (await readFile(join(folder, name), "utf8")).replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, "");
    expect(FORBIDDEN.exec(code)?.[0]).toBeUndefined();
  });
});
