import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFiles } from "../own-documents.js";
import { run } from "../run.js";
import { openBuilt, PAGE } from "./browser.js";
import { writePrograms } from "./programs.js";
import type { Found, Place, Trial } from "./trial.js";
import { pinned, type Tool } from "./versions.js";

/** A bundler that is called on a page: what it needs beside the program, and how it is called. */
interface Bundler {
  readonly name: Tool;
  readonly with?: readonly Tool[];
  readonly files?: Readonly<Record<string, string>>;
  /** Its program in `node_modules`, and the arguments. */
  readonly call: readonly [file: string, ...words: string[]];
  readonly what: string;
}

const BUNDLERS: readonly Bundler[] = [
  {
    name: "esbuild",
    what: "`esbuild page.js --bundle --format=esm --outfile=dist/page.js`",
    call: ["esbuild/bin/esbuild", "page.js", "--bundle", "--format=esm", "--outfile=dist/page.js"],
  },
  {
    name: "rollup",
    with: ["@rollup/plugin-node-resolve"],
    what: "`rollup page.js --plugin node-resolve --dir dist`",
    call: ["rollup/dist/bin/rollup", "page.js", "--plugin", "node-resolve", "--dir", "dist"],
  },
  {
    name: "webpack",
    what: 'its API, `mode: "production"`, no loader',
    files: {
      "build.cjs": `const webpack = require("webpack");
const output = { path: __dirname + "/dist", filename: "page.js" };
webpack({ context: __dirname, mode: "production", entry: "./page.js", output }, (error, stats) => {
  if (error) throw error;
  console.log(stats.toString());
  if (stats.hasErrors() || stats.hasWarnings()) process.exitCode = 1;
});
`,
    },
    call: ["../build.cjs"],
  },
  { name: "vite", what: "`vite build`", call: ["vite/bin/vite.js", "build"], files: { "index.html": PAGE } },
];

/** Pages of one program, each built by another bundler with what it has by default, and opened in Chromium. */
export const bundlers: readonly Trial[] = BUNDLERS.map(
  (bundler): Trial => ({
    group: "bundlers",
    name: bundler.name,
    what: bundler.what,
    packages: () => pinned(bundler.name, ...(bundler.with ?? [])),
    isInBrowser: true,
    run: (place) => buildAndOpen(bundler, place),
  }),
);

async function buildAndOpen({ name, files = {}, call }: Bundler, place: Place): Promise<Found> {
  const { project, platform, node } = place;
  await writePrograms(project, "page");
  await writeFiles(project, { "dist/index.html": PAGE, ...files });
  const [file, ...words] = call;
  const path = join(project, "node_modules", file);
  const { exitCode, stdout, stderr } = await run(node, [path, ...words], { cwd: project });
  if (exitCode !== 0) throw new Error(`${name} ended with ${exitCode}:\n${stdout}${stderr}`);
  const said = `${stdout}${stderr}`.split("\n").filter((line) => /\bwarn(ing)?\b/i.test(line));
  if (said.length > 0) throw new Error(`${name} warns:\n${said.join("\n")}`);
  const screenshot = process.env["MATRIX_SCREENSHOTS"];
  const exercise = await openBuilt(
    join(project, "dist"),
    platform,
    screenshot === undefined ? undefined : join(screenshot, `${name}.png`),
  );
  return {
    version: await installedVersion(project, name),
    exercise,
    notes: "no warning; progress bar in Chromium",
  };
}

/** The version in the manifest of an installed package. */
export async function installedVersion(project: string, name: string): Promise<string> {
  const text = await readFile(join(project, "node_modules", name, "package.json"), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}
