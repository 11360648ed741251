import { type Outcome, run } from "../run.js";
import { binaryOf, nodeBinary, nodePackage } from "./binaries.js";
import { printed, writeCommonJs, writePrograms } from "./programs.js";
import type { Found, Place, Trial } from "./trial.js";
import { pinned, VERSIONS } from "./versions.js";

/** Node, Deno and Bun: the program itself, with the address and the credentials in the environment. */
export const runtimes: readonly Trial[] = [
  ...VERSIONS.node.flatMap((version) => {
    const packages = () => [nodePackage(version)];
    const major = version.split(".").slice(0, version.startsWith("20.") ? 2 : 1);
    const name = `Node ${major.join(".")}`;
    return [
      {
        group: "runtimes" as const,
        name: `${name}, import`,
        what: "`node main.js`",
        packages,
        run: (place: Place) => onNode(place, []),
      },
      {
        group: "runtimes" as const,
        name: `${name}, require()`,
        what: "`node main.cjs`",
        packages,
        run: (place: Place) => onNode(place, ["require"]),
      },
    ];
  }),
  {
    group: "runtimes",
    name: "Deno",
    what: "`deno run --allow-env --allow-net main.js`",
    packages: () => pinned("deno"),
    async run({ project, platform }) {
      await writePrograms(project, "main");
      const deno = await binaryOf(project, "deno");
      const start = (...permissions: readonly string[]) =>
        run(deno, ["run", "--no-prompt", ...permissions, "main.js"], {
          cwd: project,
          env: platform.variables,
        });
      const outcome = await start("--allow-env", "--allow-net");
      const without = await start("--allow-net");
      if (!without.stderr.includes("Run Deno with --allow-env"))
        throw new Error(`Deno without --allow-env says:\n${without.stderr}`);
      return {
        ...silent(outcome),
        version: await versionOf(deno, ["--version"], /^deno (\S+)/),
        notes: "the error without `--allow-env` names it",
      };
    },
  },
  {
    group: "runtimes",
    name: "Bun, import",
    what: "`bun main.js`",
    packages: () => pinned("bun"),
    run: (place) => onBun(place, "main.js"),
  },
  {
    group: "runtimes",
    name: "Bun, require()",
    what: "`bun main.cjs`",
    packages: () => pinned("bun"),
    run: (place) => onBun(place, "main.cjs"),
  },
];

async function onNode({ project, platform }: Place, [kind]: readonly "require"[]): Promise<Found> {
  const node = nodeBinary(project);
  await writePrograms(project, "main");
  await writeCommonJs(project);
  const start = (...words: readonly string[]) =>
    run(node, words, { cwd: project, env: { ...platform.variables, NODE_OPTIONS: "" } });
  const version = await versionOf(node, ["--version"], /^v(\S+)/);
  if (kind === undefined) return { ...silent(await start("main.js")), version, notes: "no warning" };
  const plain = silent(await start("main.cjs"));
  // Traces every module that was required as if it were CommonJS, wherever it is.
  const traced = await start("--trace-require-module=all", "main.cjs");
  const off = await start("--no-experimental-require-module", "main.cjs");
  const isRefused = off.stderr.includes("ERR_REQUIRE_ESM");
  return {
    ...plain,
    version,
    notes: [
      "no warning",
      traced.stderr.includes("ExperimentalWarning")
        ? "one with `--trace-require-module=all`"
        : "none with `--trace-require-module=all`",
      `with \`--no-experimental-require-module\` ${isRefused ? "`ERR_REQUIRE_ESM`" : "the same"}`,
    ].join("; "),
  };
}

async function onBun({ project, platform }: Place, file: string): Promise<Found> {
  await writePrograms(project, "main");
  await writeCommonJs(project);
  const bun = await binaryOf(project, "bun");
  const outcome = await run(bun, [file], { cwd: project, env: platform.variables });
  return { ...silent(outcome), version: await versionOf(bun, ["--version"], /^(\S+)/), notes: "no warning" };
}

/** What a program printed that ended well and said nothing beside. */
export function silent({ exitCode, stdout, stderr }: Outcome): Pick<Found, "exercise"> & {
  readonly exercise: NonNullable<Found["exercise"]>;
} {
  if (exitCode !== 0 || stderr !== "") throw new Error(`It ended with ${exitCode}:\n${stdout}\n${stderr}`);
  return { exercise: printed(stdout) };
}

async function versionOf(program: string, words: readonly string[], pattern: RegExp): Promise<string> {
  const { stdout } = await run(program, words, { cwd: "." });
  const [, version] = pattern.exec(stdout) ?? [];
  if (version === undefined) throw new Error(`${program} names no version: ${stdout}`);
  return version;
}
