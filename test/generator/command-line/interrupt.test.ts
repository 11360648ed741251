import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { interruptible } from "../../../generator/command-line/interrupt.js";

let complained = "";
let exitCode: typeof process.exitCode;
beforeEach(() => {
  complained = "";
  exitCode = process.exitCode;
  process.exitCode = 0;
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    complained += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = exitCode;
});

const listeners = (): number => process.listenerCount("SIGINT") + process.listenerCount("SIGTERM");

describe("work that may be interrupted", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("ends on %s with status 130", async (name) => {
    const before = listeners();
    await interruptible(async (signal) => {
      process.emit(name);
      signal.throwIfAborted();
    });
    expect(complained).toBe("interrupted; nothing was written\n");
    expect(process.exitCode).toBe(130);
    expect(listeners()).toBe(before);
  });

  it("is not interrupted by an error of its own", async () => {
    const before = listeners();
    const work = interruptible(async () => {
      throw new Error("broken");
    });
    await expect(work).rejects.toThrow("broken");
    expect(complained).toBe("");
    expect(process.exitCode).toBe(0);
    expect(listeners()).toBe(before);
  });

  it("gets the usual effect of a second signal back", async () => {
    const before = process.listenerCount("SIGINT");
    await interruptible(async () => {
      expect(process.listenerCount("SIGINT")).toBe(before + 1);
      process.emit("SIGINT");
      expect(process.listenerCount("SIGINT")).toBe(before);
    });
    // It came to its end all the same.
    expect(process.exitCode).toBe(0);
  });
});
