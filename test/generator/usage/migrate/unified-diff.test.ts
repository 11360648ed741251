import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, type Edit } from "../../../../generator/usage/migrate/edits.js";
import { unifiedDiff } from "../../../../generator/usage/migrate/unified-diff.js";
import { text } from "../../../support/from-text.js";

/** The edits that turn each `old` of a text into `next`. */
function renamed(source: string, old: string, next: string): Edit[] {
  return [...source.matchAll(new RegExp(old, "g"))].map(({ index }) => ({
    start: index,
    end: index + old.length,
    text: next,
  }));
}

describe("a patch", () => {
  it("shows what changes, with three lines around it", () => {
    const source = `${["a", "b", "c", "d", "old", "f", "g", "h", "i"].join("\n")}\n`;
    expect(unifiedDiff("src/a.ts", source, renamed(source, "old", "next"))).toBe(
      `${text`
        --- a/src/a.ts
        +++ b/src/a.ts
        @@ -2,7 +2,7 @@
         b
         c
         d
        -old
        +next
         f
         g
         h
      `}\n`,
    );
  });

  it("says where a last line has no end, and where a name has one", () => {
    expect(unifiedDiff("my file.ts", "old", renamed("old", "old", "next"))).toBe(
      "--- a/my file.ts\t\n+++ b/my file.ts\t\n@@ -1 +1 @@\n-old\n\\ No newline at end of file\n+next\n\\ No newline at end of file\n",
    );
  });

  it("takes whole lines away without touching the next, and keeps carriage returns", () => {
    const edits = [{ start: 0, end: 3, text: "" }];
    expect(unifiedDiff("a", "a\r\nb\r\n", edits)).toBe("--- a/a\n+++ b/a\n@@ -1,2 +1 @@\n-a\r\n b\r\n");
  });

  it.each([
    [6, 1],
    [7, 2],
  ])("with %i lines between two changes has %i hunks", (count, hunks) => {
    const source = `old\n${"a\n".repeat(count)}old\n`;
    expect(unifiedDiff("a", source, renamed(source, "old", "next")).match(/^@@/gm)).toHaveLength(hunks);
  });

  it("is empty without changes", () => {
    expect(unifiedDiff("a", "a\n", [])).toBe("");
  });

  it("turns the old text into the new one", () => {
    const lines = fc.array(fc.constantFrom("a\n", "old\n", "b old\r\n", "\n", "c\n"), { maxLength: 40 });
    fc.assert(
      fc.property(
        lines,
        fc.constantFrom("", "old", "z"),
        fc.constantFrom("", "next", "n\nm"),
        (list, end, next) => {
          const source = list.join("") + end;
          const edits = renamed(source, "old", next);
          expect(patched(source, unifiedDiff("a", source, edits))).toBe(applyEdits(source, edits));
        },
      ),
    );
  });
});

/** Applies a patch as its readers do: by line numbers, and only where the old lines are what it says. */
function patched(source: string, patch: string): string {
  const old = source.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let position = 0;
  for (const [, start = "", count = "1", body = ""] of patch.matchAll(
    /^@@ -(\d+)(?:,(\d+))? \+[\d,]+ @@\n((?:[ +\\-][^\n]*\n)*)/gm,
  )) {
    const first = count === "0" ? Number(start) : Number(start) - 1;
    result.push(...old.slice(position, first));
    position = first;
    const lines =
      body.replaceAll("\n\\ No newline at end of file\n", "\u0000").match(/[^\n\u0000]*[\n\u0000]/g) ?? [];
    for (const marked of lines) {
      const line = marked.slice(1).replace("\u0000", "");
      if (!marked.startsWith("+")) expect(old[position++]).toBe(line);
      if (!marked.startsWith("-")) result.push(line);
    }
    expect(position).toBe(first + Number(count));
  }
  return [...result, ...old.slice(position)].join("");
}
