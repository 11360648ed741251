import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  hostPath,
  readVirtualFile,
  scriptsOf,
  virtualPath,
} from "../../../../generator/usage/compiler/embedded-scripts.js";

const folder = mkdtempSync(join(tmpdir(), "cloudtemple-embedded-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("scripts at their positions", () => {
  it.each([
    ["a.vue", "<script setup>\na();\n</script>\n<p>b</p>", ["a();"]],
    ["a.vue", "<p>é</p><script>a();</script><script setup lang='ts'>b();</script>", ["a();", "b();"]],
    ["a.vue", '<script data-x="a>b">a();</script>', ["a();"]],
    ["a.vue", "<!-- <script>no();</script> --><script>a('<!--');</script>", ["a('<!--');"]],
    ["a.svelte", "<SCRIPT context='module'>\r\na();\r\n</SCRIPT >", ["a();"]],
    ["a.astro", "---\nconst a = 1;\n---\n<p>---</p>\n<script>b();</script>", ["const a = 1;", "b();"]],
    ["a.astro", "<p>no</p>", []],
    ["a.vue", "<script src='x.ts' />\n<p>no</p>", []],
  ])("of %s: %j", (name, text, parts) => {
    const scripts = scriptsOf(name, text);
    expect(scripts).toHaveLength(text.length);
    expect(scripts.split("\n")).toHaveLength(text.split("\n").length);
    expect(
      scripts
        .split(/\s{2,}|^\s+|\s+$/)
        .filter((part) => part.trim() !== "")
        .map((part) => part.trim()),
    ).toEqual(parts);
    for (const part of parts) expect(scripts.indexOf(part)).toBe(text.lastIndexOf(part));
  });
});

describe("the name that the compiler reads scripts under", () => {
  it.each([
    ["ts.vue", "<script setup lang='ts'></script>", ".ts"],
    ["tsx.vue", '<script lang="tsx"></script>', ".tsx"],
    ["jsx.vue", "<script lang=jsx></script>", ".jsx"],
    ["js.vue", "<script></script>", ".js"],
    ["two.vue", "<script></script><script lang='ts'></script>", ".ts"],
    ["a.svelte", "<script lang='typescript'></script>", ".ts"],
    ["a.astro", "---\n---\n", ".ts"],
  ])("of %s", (name, text, extension) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    expect(virtualPath(path)).toBe(`${path}${extension}`);
    expect(hostPath(`${path}${extension}`)).toBe(path);
    expect(readVirtualFile(`${path}${extension}`)).toHaveLength(text.length);
    expect(readVirtualFile(`${path}.none`)).toBeUndefined();
  });

  it("leaves other files alone", () => {
    const real = join(folder, "real.vue.ts");
    writeFileSync(real, "");
    expect(hostPath(real)).toBe(real);
    expect(readVirtualFile(real)).toBeUndefined();
    expect(virtualPath("/p/a.ts")).toBe("/p/a.ts");
  });
});
