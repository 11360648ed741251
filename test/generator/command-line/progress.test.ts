import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  createProgress,
  lineProgress,
  listProgress,
  type Progress,
  progressLine,
} from "../../../generator/command-line/progress.js";
import { screenOf } from "../../support/screen.js";

let printed = "";
const terminal = { isTTY: process.stdout.isTTY, columns: process.stdout.columns };

/** What a terminal of this width shows of a run. */
function onTerminal(columns: number | undefined): void {
  Object.assign(process.stdout, { isTTY: columns !== undefined, columns });
}

beforeEach(() => {
  printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  Object.assign(process.stdout, terminal);
});

function run(progress: Progress): Promise<void> {
  progress.start(["iam", "tag"]);
  progress.update("iam", "1/2");
  progress.finish("iam");
  progress.finish("tag", "done");
  return progress.end();
}

const LINES = "iam              1/2\ntag              done\n";

describe("progress", () => {
  it.each([
    ["on a pipe, for a command with lines", undefined, { hasLines: true }, LINES],
    ["on a pipe", undefined, {}, ""],
    ["on a pipe, silent", undefined, { hasLines: true, isSilent: true }, ""],
    ["on a narrow terminal", 19, { hasLines: true }, LINES],
    ["on a terminal, silent", 80, { hasLines: true, isSilent: true }, ""],
  ])("%s", async (_, columns, options, want) => {
    onTerminal(columns);
    await run(await createProgress(options));
    expect(printed).toBe(want);
  });

  it.each([20, 80])("is a list that changes in place on a terminal of %d columns", async (columns) => {
    onTerminal(columns);
    await run(await createProgress({ hasLines: true }));
    expect(printed).toContain("\u001b[");
    expect(printed).toContain("iam");
    expect(printed).not.toBe(LINES);
  });

  it("cannot be steered by text of a server", () => {
    expect(progressLine("iam", "a\u001b[2Jb\nc")).not.toMatch(/[\u001b\n]/);
  });
});

describe("a list", () => {
  it.each([false, true])(
    "ends each line as its module did (one after the other: %s)",
    async (isSequential) => {
      onTerminal(60);
      const progress = await listProgress(isSequential);
      progress.start(["iam", "tag", "vpc", "rtms", "order"]);
      progress.finish("iam", "updated");
      progress.finish("tag", "no document", "skipped");
      progress.finish("vpc", "broken", "failed");
      progress.update("rtms", "3/4");
      progress.finish("rtms");
      await progress.end();
      // A terminal starts a new line at its left edge, and colours are not of interest here.
      const lines = screenOf(printed.replaceAll("\n", "\r\n").replaceAll(/\u001b\[[\d;]*m/g, ""));
      for (const line of [
        /^✔ iam {14}updated/,
        /^↓ tag {14}no document/,
        /^✖ vpc {14}broken/,
        /^✔ rtms {13}3\/4/,
        /^↓ order {12}interrupted/,
      ])
        expect(lines).toContainEqual(expect.stringMatching(line));
    },
  );

  it("ends without having started, and takes no notice of modules it does not have", async () => {
    const progress = await listProgress();
    progress.update("iam", "1/2");
    progress.finish("iam", "done");
    await expect(progress.end()).resolves.toBeUndefined();
  });
});

it("lines are written once, when a module finishes", () => {
  const lines: string[] = [];
  const progress = lineProgress((line) => lines.push(line));
  progress.start(["iam", "tag"]);
  progress.update("iam", "1/2");
  expect(lines).toEqual([]);
  progress.finish("iam", undefined, "failed");
  progress.finish("tag");
  expect(lines).toEqual([progressLine("iam", "1/2"), progressLine("tag", "")]);
});
