import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const SCRIPT = join(import.meta.dirname, "../../.github/scripts/shorten.sh");

/** What is left of a page of so many bytes. */
function shorten(text: string, bytes: number): string {
  return execFileSync("bash", [SCRIPT, String(bytes), "in the changeset"], { input: text, encoding: "utf8" });
}

const BLOCK = "before\n<details>\nwithin\n</details>\nafter\n";

it.each([
  ["keeps what fits to the byte", "one\ntwo\n", 8, "one\ntwo\n"],
  ["cuts after a whole line", "one\ntwo\n", 7, "one\n\n… and more, in the changeset.\n"],
  ["counts bytes, not characters", "é\né\n", 5, "é\n\n… and more, in the changeset.\n"],
  ["keeps a block that fits", BLOCK, 100, BLOCK],
  [
    "closes the block that it is cut in",
    BLOCK,
    20,
    "before\n<details>\n\n</details>\n\n… and more, in the changeset.\n",
  ],
  [
    "closes nothing after a block",
    BLOCK,
    36,
    "before\n<details>\nwithin\n</details>\n\n… and more, in the changeset.\n",
  ],
  ["leaves nothing of a line that is too long", "a long line\n", 5, "\n… and more, in the changeset.\n"],
])("%s", (_name, text, bytes, expected) => {
  expect(shorten(text, bytes)).toBe(expected);
});

it("reads a page to its end, so that its writer is not stopped", () => {
  const text = "0123456789\n".repeat(100_000);
  expect(() => shorten(text, 50)).not.toThrow();
});
