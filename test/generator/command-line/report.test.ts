import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import {
  formatOption,
  type Renderers,
  type ReportFile,
  writeOption,
  writeReport,
} from "../../../generator/command-line/report.js";

type Format = "text" | "json";
const renderers: Renderers<Format, number> = {
  text: async () => (report) => `${report} found\n`,
  json: async () => (report) => `${JSON.stringify({ found: report })}\n`,
};

interface Options {
  readonly format: Format;
  readonly write: readonly ReportFile<Format>[];
}

let complained = "";
function parse(...args: string[]): Options {
  complained = "";
  return new Command()
    .exitOverride()
    .configureOutput({ writeErr: (text) => (complained += text) })
    .addOption(formatOption(["text", "json"]))
    .addOption(writeOption(["text", "json"]))
    .parse(args, { from: "user" })
    .opts();
}

afterEach(() => vi.restoreAllMocks());

describe("options of a report", () => {
  it("default to the first format, and to no file", () => {
    expect(parse()).toEqual({ format: "text", write: [] });
  });

  it("take a format, and files of any format", () => {
    expect(parse("-f", "json", "--write", "text=a=b.txt", "--write", "json=c")).toEqual({
      format: "json",
      write: [
        { format: "text", file: "a=b.txt" },
        { format: "json", file: "c" },
      ],
    });
  });

  it.each(["json", "jsons", "json=", "=a", "xml=a", ""])("do not take --write %j", (text) => {
    expect(() => parse("--write", text)).toThrow(CommanderError);
    expect(complained).toContain("Expected one of text, json, and a file: json=report.json.");
  });

  it("do not take another format", () => {
    expect(() => parse("-f", "xml")).toThrow(CommanderError);
  });
});

it("a report is printed in one format, and written in others", async () => {
  const folder = await mkdtemp(join(tmpdir(), "report-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const files = [{ format: "json", file: join(folder, "report.json") }] as const;
  await writeReport(3, renderers, { format: "text", files });
  expect(write.mock.calls).toEqual([["3 found\n"]]);
  expect(await readFile(join(folder, "report.json"), "utf8")).toBe('{"found":3}\n');
});
