import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeFiles } from "../own-documents.js";
import { run } from "../run.js";
import { installedVersion } from "./bundlers.js";
import type { Exercise } from "./exercise.js";
import { writeCommonJs, writePrograms } from "./programs.js";
import type { Found, Place, Trial } from "./trial.js";
import { pinned, type Tool } from "./versions.js";

/** What the test of the user does: the exercise, and a file for us. */
const BODY = `test("the platform", async () => {
  const seen = await exercise();
  expect(seen.error).toEqual({ isNotFoundError: true, isApiErrorClass: true, isApiError: true });
  writeFileSync("seen.json", JSON.stringify(seen));
}, 30_000);
`;

const MODULE = `import { writeFileSync } from "node:fs";
import { exercise } from "./exercise.js";
`;

const REQUIRES = `const { writeFileSync } = require("node:fs");
const { exercise } = require("./exercise.cjs");
`;

/** The package and its dependency are modules of ECMAScript, which a transform makes CommonJS for Jest without the flag. */
const TRANSFORMED = {
  testMatch: ["**/*.test.cjs"],
  transform: { "\\.js$": ["babel-jest", { plugins: ["@babel/plugin-transform-modules-commonjs"] }] },
  transformIgnorePatterns: ["/node_modules/(?!(cloudtemple|openapi-fetch)/)"],
};

/** A runner of tests, and the test of a user in the form that it takes. */
interface Runner {
  readonly name: string;
  readonly what: string;
  readonly packages: readonly Tool[];
  /** Its program in `node_modules`, with arguments. */
  readonly call: readonly [file: string, ...words: string[]];
  /** Of Node. */
  readonly flags?: readonly string[];
  readonly test: readonly [file: string, text: string];
  readonly notes: string;
}

const VM_MODULES = "--experimental-vm-modules";

const RUNNERS: readonly Runner[] = [
  {
    name: "vitest",
    what: "`vitest run`",
    packages: ["vitest", "vite"],
    call: ["vitest/vitest.mjs", "run"],
    test: ["platform.test.js", `import { expect, test } from "vitest";\n${MODULE}${BODY}`],
    notes: "",
  },
  {
    name: "jest, import",
    what: `\`node ${VM_MODULES} node_modules/.bin/jest\``,
    packages: ["jest"],
    flags: [VM_MODULES],
    call: ["jest/bin/jest.js", "--config", '{"transform":{}}'],
    test: ["platform.test.js", MODULE + BODY],
    notes: "`transform: {}`",
  },
  {
    name: "jest, require()",
    what: `\`node ${VM_MODULES} node_modules/.bin/jest\``,
    packages: ["jest"],
    flags: [VM_MODULES],
    call: ["jest/bin/jest.js", "--config", '{"testMatch":["**/*.test.cjs"]}'],
    test: ["platform.test.cjs", REQUIRES + BODY],
    notes: "needs Node 24.9",
  },
  {
    name: "jest, transformed",
    what: "`jest`",
    packages: ["jest", "@babel/plugin-transform-modules-commonjs"],
    call: ["jest/bin/jest.js", "--config", JSON.stringify(TRANSFORMED)],
    test: ["platform.test.cjs", REQUIRES + BODY],
    notes: `\`transform\` with \`@babel/plugin-transform-modules-commonjs\`, \`transformIgnorePatterns: ["${TRANSFORMED.transformIgnorePatterns.join()}"]\``,
  },
];

/** Tests of a user that call the package, in the runners that load modules on their own. */
export const runners: readonly Trial[] = RUNNERS.map((runner) => ({
  group: "test runners",
  name: runner.name,
  what: runner.what,
  packages: () => pinned(...runner.packages),
  run: (place) => runTests(runner, place),
}));

async function runTests(
  { packages, call, flags = [], test, notes }: Runner,
  { project, platform, node }: Place,
): Promise<Found> {
  await writePrograms(project);
  await writeCommonJs(project);
  await writeFiles(project, { [test[0]]: test[1] });
  const [file, ...words] = call;
  const { exitCode, stdout, stderr } = await run(
    node,
    [...flags, join(project, "node_modules", file), ...words],
    {
      cwd: project,
      // Tests run within vitest, which says so in the environment.
      env: {
        ...platform.variables,
        VITEST: "",
        VITEST_WORKER_ID: "",
        VITEST_POOL_ID: "",
        NODE_ENV: "test",
        NODE_OPTIONS: "",
      },
    },
  );
  const [name] = packages;
  if (exitCode !== 0) throw new Error(`${name} ended with ${exitCode}:\n${stdout}${stderr}`);
  const seen = join(project, "seen.json");
  const exercise = JSON.parse(await readFile(seen, "utf8")) as Exercise;
  // Rows share a project: the next one must write its own, and not run this test.
  await rm(seen);
  await rm(join(project, test[0]));
  return { version: await installedVersion(project, name ?? ""), exercise, notes };
}
