import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { GROUPS } from "../consumer/runtimes/table.js";

const project = join(import.meta.dirname, "../..");
const folder = join(project, ".github/workflows");
const files = readdirSync(folder).sort();
const manifest = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as {
  readonly scripts: Record<string, string>;
  readonly devDependencies: Record<string, string>;
};

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly name?: string;
  readonly with?: Record<string, unknown>;
  readonly env?: Record<string, string>;
}

interface Job {
  readonly if?: string;
  readonly permissions?: Record<string, string>;
  readonly environment?: string;
  readonly "timeout-minutes"?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Record<string, unknown>;
  readonly permissions?: Record<string, string>;
  readonly jobs: Record<string, Job>;
}

const text = (file: string): string => readFileSync(join(folder, file), "utf8");
const workflow = (file: string): Workflow => parse(text(file)) as Workflow;
const jobs = (file: string): [string, Job][] => Object.entries(workflow(file).jobs);
const steps = (file: string): Step[] => jobs(file).flatMap(([, job]) => [...job.steps]);

/** Every shell text that a workflow runs: its own lines, and the scripts they call. */
function shellOf(file: string): string {
  return steps(file)
    .flatMap(({ run = "" }) => [
      run,
      ...[...run.matchAll(/\.github\/scripts\/[\w.-]+/g)].map(([path]) =>
        readFileSync(join(project, path), "utf8"),
      ),
    ])
    .join("\n");
}

it("are the three of the project", () => {
  expect(files).toEqual(["ci.yml", "regenerate.yml", "release.yml"]);
});

describe.each(files)("%s", (file) => {
  it("is valid by the schema of workflows", () => {
    const validate = join(project, "node_modules/.bin/action-validator");
    expect(() => execFileSync(validate, [join(folder, file)], { stdio: "pipe" })).not.toThrow();
  });

  it("declares minimal permissions", () => {
    const { permissions, jobs: all } = workflow(file);
    expect([{}, { contents: "read" }]).toContainEqual(permissions);
    const granted = Object.entries(all).flatMap(([name, job]) =>
      Object.entries(job.permissions ?? {}).map(([scope, access]) => `${name} ${scope}: ${access}`),
    );
    expect(granted).toEqual(
      {
        "ci.yml": [],
        "regenerate.yml": [
          "regenerate contents: write",
          "regenerate issues: write",
          "regenerate pull-requests: write",
          "alarm contents: read",
          "alarm issues: write",
        ],
        "release.yml": [
          "version contents: write",
          "version pull-requests: write",
          "pack contents: read",
          "publish id-token: write",
          "release contents: write",
          "reference contents: read",
          "pages pages: write",
          "pages id-token: write",
        ],
      }[file],
    );
  });

  it("pins every action by its full commit, with the version in a comment", () => {
    const uses = [...text(file).matchAll(/^\s*-? *uses: *(.*)$/gm)].map(([, value]) => value ?? "");
    expect(uses.length).toBeGreaterThan(0);
    for (const use of uses) expect(use).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("does not persist a token on disk", () => {
    for (const { uses, with: inputs } of steps(file)) {
      if (uses?.startsWith("actions/checkout@") === true) expect(inputs?.["persist-credentials"]).toBe(false);
    }
  });

  it("inserts no untrusted text into a script", () => {
    for (const { run = "" } of steps(file)) expect(run).not.toContain("${{");
  });

  it("calls existing scripts only", () => {
    const called = [...shellOf(file).matchAll(/npm run (?:--silent |-s )?([\w:-]+)/g)].map(
      ([, name]) => name ?? "",
    );
    expect(called.length).toBeGreaterThan(0);
    for (const name of called) expect(Object.keys(manifest.scripts)).toContain(name);
    for (const [, tool] of shellOf(file).matchAll(/npx (?!--yes )([\w-]+)/g)) {
      const owner = { attw: "@arethetypeswrong/cli", changeset: "@changesets/cli" }[tool ?? ""] ?? tool ?? "";
      expect(Object.keys(manifest.devDependencies)).toContain(owner);
    }
  });

  it("has a timeout of at most 60 minutes for each job", () => {
    for (const [, job] of jobs(file)) expect(job["timeout-minutes"]).toBeLessThanOrEqual(60);
  });

  it("passes secrets to single steps only, and never to a fork", () => {
    const { on } = workflow(file);
    expect(Object.keys(on)).not.toContain("pull_request_target");
    expect(Object.keys(on)).not.toContain("workflow_run");
    const withSecrets = jobs(file).filter(([, job]) => JSON.stringify(job).includes("secrets."));
    for (const [, job] of withSecrets) {
      expect(Object.keys(on)).not.toContain("pull_request");
      expect(job.if).toContain("github.event.repository.fork == false");
      expect(JSON.stringify({ ...job, steps: [] })).not.toContain("secrets.");
      for (const step of job.steps)
        if (JSON.stringify(step).includes("secrets.")) expect(step.run).toMatch(/npm run pull/);
    }
    for (const step of steps(file))
      if (JSON.stringify(step.env ?? {}).includes("github.token"))
        expect(step.run).toMatch(/^bash \.github\/scripts\/[\w-]+\.sh/);
  });
});

it("runs the required checks, on every supported version of Node", () => {
  const [[, check]] = jobs("ci.yml") as [[string, Job & { strategy: { matrix: { node: number[] } } }]];
  expect(check.strategy.matrix.node).toEqual([20, 22, 24]);
  const shell = shellOf("ci.yml");
  for (const command of [
    "npm ci",
    "npm run lint",
    "npm run typecheck",
    "npm run generate -- --check",
    "npm test",
    "npx publint",
    "npx attw",
  ])
    expect(shell).toContain(command);
});

it("tries the package in every group of the matrix of runtimes", () => {
  const [, job] = jobs("ci.yml").find(([name]) => name === "runtimes") as [
    string,
    Job & { strategy: { matrix: { group: string[] } } },
  ];
  expect(job.strategy.matrix.group).toEqual(GROUPS);
  const commands = job.steps.flatMap(({ run = [] }) => run);
  expect(commands).toContainEqual(expect.stringContaining("test/consumer/runtimes.test.ts"));
});

describe("a job with an identity or a token", () => {
  const granted = (job: Job): string => JSON.stringify(job.permissions ?? {});

  it("does not install or run what the registry serves where the registry trusts it", () => {
    const trusted = files.flatMap(jobs).filter(([, job]) => granted(job).includes("id-token"));
    expect(trusted.map(([name]) => name)).toEqual(["publish", "pages"]);
    expect(trusted.flatMap(([, job]) => job.steps.flatMap(({ run }) => run ?? []))).toEqual([
      'npm publish "$RUNNER_TEMP"/package/*.tgz --provenance --access public --ignore-scripts',
    ]);
    for (const [, job] of trusted)
      expect(job.steps.some(({ uses }) => uses?.startsWith("actions/checkout@"))).toBe(false);
  });

  it("deploys the API reference from an environment that the registry does not trust", () => {
    const environments = files.flatMap(jobs).map(([name, { environment }]) => [name, environment]);
    expect(environments.filter(([, environment]) => environment !== undefined)).toEqual([
      ["publish", "npm"],
      ["pages", "github-pages"],
    ]);
    const [, pages] = jobs("release.yml").find(([name]) => name === "pages")!;
    expect(pages.steps.map(({ uses = "" }) => uses.replace(/@.*/, ""))).toEqual(["actions/deploy-pages"]);
  });

  it("builds the API reference in a job that may only read", () => {
    const [, reference] = jobs("release.yml").find(([name]) => name === "reference")!;
    expect(reference.permissions).toEqual({ contents: "read" });
    expect(reference.steps.flatMap(({ run }) => run ?? [])).toEqual([
      "npm ci --no-audit --no-fund",
      "npm run docs",
    ]);
    expect(readFileSync(join(project, ".gitignore"), "utf8")).toContain("\ndocs/\n");
  });

  it("packs and tests what is published in a job that may only read", () => {
    const [, pack] = jobs("release.yml").find(([name]) => name === "pack")!;
    expect(pack.permissions).toEqual({ contents: "read" });
    expect(pack.steps.flatMap(({ run }) => run ?? [])).toEqual([
      "npm ci --no-audit --no-fund",
      "npm run generate -- --check",
      "npm test",
      'bash .github/scripts/pack.sh "$RUNNER_TEMP/package"',
    ]);
    expect(pack.steps.every(({ env }) => env === undefined)).toBe(true);
  });

  it("gives changesets, which the lock pins, no token", () => {
    expect(manifest.devDependencies["@changesets/cli"]).toMatch(/^\d+\.\d+\.\d+$/);
    const callers = readdirSync(join(project, ".github/scripts")).filter((name) =>
      readFileSync(join(project, ".github/scripts", name), "utf8").includes("npx changeset"),
    );
    expect(callers).toEqual(["version.sh"]);
    const running = steps("release.yml").filter(({ run }) => run?.includes("version.sh"));
    expect(running.map(({ env }) => env)).toEqual([undefined]);
  });
});

it("asks for pull requests by the script that leaves out those of forks", () => {
  for (const name of readdirSync(join(project, ".github/scripts"))) {
    const script = readFileSync(join(project, ".github/scripts", name), "utf8");
    if (name !== "own-pull-request.sh") expect(script).not.toContain("gh pr list");
  }
});

it("passes shellcheck, scripts and steps", ({ skip }) => {
  const isThere = spawnSync("shellcheck", ["--version"]).status === 0;
  if (!isThere) {
    console.log(
      "Skipped without shellcheck (apt-get install shellcheck): the shell scripts of the workflows.",
    );
    skip();
  }
  const scripts = join(project, ".github/scripts");
  const check = (args: readonly string[], input?: string): string =>
    spawnSync("shellcheck", args, { encoding: "utf8", input }).stdout;
  expect(check(readdirSync(scripts).map((name) => join(scripts, name)))).toBe("");
  for (const file of files)
    for (const { run } of steps(file))
      if (run !== undefined) expect(check(["--shell=bash", "-"], run)).toBe("");
});

it("checks the syntax of every shell script", () => {
  for (const name of readdirSync(join(project, ".github/scripts"))) {
    const path = join(project, ".github/scripts", name);
    expect(() => execFileSync("bash", ["-n", path])).not.toThrow();
    expect(readFileSync(path, "utf8")).toMatch(/^#!\/usr\/bin\/env bash\n# .*\nset -euo pipefail\n/);
  }
});

it("has a configuration of changesets with the main branch", () => {
  const config = JSON.parse(readFileSync(join(project, ".changeset/config.json"), "utf8")) as Record<
    string,
    unknown
  >;
  expect(config).toMatchObject({ access: "public", baseBranch: "main", commit: false });
});
