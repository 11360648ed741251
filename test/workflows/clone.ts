import { execFileSync } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const PROJECT = join(import.meta.dirname, "../..");

/** What `gh` keeps: open pull requests and issues, and tags of releases. */
export interface GitHub {
  readonly pulls: readonly {
    readonly number: number;
    readonly head: string;
    readonly isCrossRepository: boolean;
  }[];
  readonly issues: readonly {
    readonly number: number;
    readonly title: string;
    readonly author: { readonly login: string; readonly is_bot: boolean };
  }[];
  readonly releases: readonly string[];
}

const NOTHING: GitHub = { pulls: [], issues: [], releases: [] };

/** A clone of this repository in which the workflows may do what they like: nothing of it reaches anybody. */
export interface Clone {
  readonly folder: string;
  /** Folder beside the clone: its remote, the replaced programs, and their logs. */
  readonly root: string;
  /** What the steps of a workflow run with. */
  readonly environment: NodeJS.ProcessEnv;
  readonly git: (...parameters: string[]) => string;
  /** The calls of `gh` since the last time, a line each. */
  readonly sent: () => Promise<string[]>;
  /** What is open at GitHub, which the test may change. */
  readonly github: {
    readonly read: () => Promise<GitHub>;
    readonly write: (github: GitHub) => Promise<void>;
  };
  readonly remove: () => Promise<void>;
}

/**
 * Programs that are replaced, beside `gh` (`gh.mjs`): `sleep` returns at once; `npm` is npm, without installing what the
 * clone has already, and without tests: it runs those that TESTS names, and with none of them it skips other slow checks.
 */
const PROGRAMS = {
  sleep: `echo "slept $1 seconds"`,
  npm: `
    case "$*" in
      ci*) ;;
      # The registry is not asked: it has the versions that PUBLISHED names.
      view*) case " \${PUBLISHED:-} " in *" \${2##*@} "*) echo "\${2##*@}" ;; *) exit 1 ;; esac ;;
      pack*)
        if [ -n "$TESTS" ]; then "$NPM" "$@"; else
          echo "a package" >"$3/cloudtemple.tgz"
          mkdir -p dist/cli
          node --print '"The libraries in this bundle:\\n\\n- commander " + require("./node_modules/commander/package.json").version + "\\n"' \\
            >dist/cli/THIRD-PARTY-LICENSES.txt
        fi ;;
      "run pull") NODE_OPTIONS="--import=file://$HARNESS/no-pauses.mjs" "$NPM" run --silent pull -- --today "$TODAY" ;;
      test | "run typecheck" | "run generate -- --check")
        if [ -n "$TESTS" ]; then
          if [ "$1" = test ]; then "$NPM" test -- $TESTS; else "$NPM" "$@"; fi
        fi ;;
      *) "$NPM" "$@" ;;
    esac`,
};

/** Variables that the tests run with, and a step of a workflow does not. */
const FOREIGN = /^(npm_|VITEST|CLOUDTEMPLE_|GITHUB_|CI$|NODE_ENV$|TEST$)/;

/** Clones the last commit and adds the uncommitted changes, so that the working tree is tested. */
export async function cloneRepository(): Promise<Clone> {
  const root = await mkdtemp(join(tmpdir(), "clone-"));
  const folder = join(root, "clone");
  await writePrograms(root);
  const npm = execFileSync("bash", ["-c", "command -v npm"], { encoding: "utf8" }).trim();
  const environment: NodeJS.ProcessEnv = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.test(name))),
    PATH: `${join(root, "bin")}:${process.env["PATH"] ?? ""}`,
    HARNESS: root,
    NPM: npm,
    TESTS: "",
    GIT_CONFIG_GLOBAL: join(root, "gitconfig"),
    GIT_CONFIG_NOSYSTEM: "1",
  };
  const run = (...parameters: string[]): string =>
    execFileSync("git", parameters, { encoding: "utf8", env: environment, maxBuffer: 2 ** 26 }).trimEnd();
  const git = (...parameters: string[]): string => run("-C", folder, ...parameters);

  run("clone", "--quiet", "--no-tags", PROJECT, folder);
  const changed = (...kinds: string[]): string[] =>
    run("-C", PROJECT, "ls-files", "-z", "--exclude-standard", ...kinds)
      .split("\0")
      .filter(Boolean);
  const gone = new Set(changed("--deleted"));
  for (const name of gone) await rm(join(folder, name), { force: true });
  for (const name of changed("--modified", "--others")) {
    if (gone.has(name)) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await cp(join(PROJECT, name), join(folder, name));
  }
  await linkModules(folder);
  run("init", "--quiet", "--bare", join(root, "origin"));
  git("switch", "--quiet", "--force-create", "main");
  git("remote", "set-url", "origin", join(root, "origin"));
  return {
    folder,
    root,
    environment,
    git,
    sent: async () => {
      const log = join(root, "gh.log");
      const text = await readFile(log, "utf8").catch(() => "");
      await rm(log, { force: true });
      return text.split("\n").filter(Boolean);
    },
    github: {
      read: async () => {
        const text = await readFile(join(root, "github.json"), "utf8").catch(() => undefined);
        return text === undefined ? NOTHING : (JSON.parse(text) as GitHub);
      },
      write: (github) => writeFile(join(root, "github.json"), JSON.stringify(github)),
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

async function writePrograms(root: string): Promise<void> {
  await mkdir(join(root, "bin"));
  for (const [name, script] of Object.entries(PROGRAMS))
    await writeFile(join(root, "bin", name), `#!/usr/bin/env bash\nset -euo pipefail\n${script}\n`, {
      mode: 0o755,
    });
  await cp(join(import.meta.dirname, "gh.mjs"), join(root, "bin", "gh"));
  await chmod(join(root, "bin", "gh"), 0o755);
  // The pauses between attempts are chosen between zero and a maximum: here they are all zero.
  await writeFile(join(root, "no-pauses.mjs"), "Math.random = () => 0;\n");
  await writeFile(
    join(root, "gitconfig"),
    "[user]\nname = Test\nemail = test@example.com\n[init]\ndefaultBranch = main\n[advice]\ndetachedHead = false\n",
  );
}

/** All except caches: the clone has its own cache for what it generates. */
async function linkModules(folder: string): Promise<void> {
  const modules = join(folder, "node_modules");
  await mkdir(modules);
  for (const name of await readdir(join(PROJECT, "node_modules")))
    if (!name.startsWith(".") || name === ".bin")
      await symlink(join(PROJECT, "node_modules", name), join(modules, name));
  const cache = ".cache/cloudtemple/generate.json";
  const known = await readFile(join(PROJECT, "node_modules", cache), "utf8").catch(() => undefined);
  if (known === undefined) return;
  await mkdir(dirname(join(modules, cache)), { recursive: true });
  await writeFile(join(modules, cache), known);
}
