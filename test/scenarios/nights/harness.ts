import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { startSimulatorServer } from "../../../generator/simulator/server.js";
import {
  createPlatform,
  type FakePlatform,
  pullFrom,
  realDocument,
  specs,
} from "../../generator/pull/platform.js";
import { type Clone, cloneRepository } from "../../workflows/clone.js";
import { runJob, type StepResult } from "../../workflows/job.js";
import type { Editable, Night } from "./nights.js";

/** What one run of the nightly job did. */
export interface Run {
  readonly steps: readonly StepResult[];
  /** The calls of `gh`, with the bodies they had. */
  readonly sent: readonly string[];
  readonly files: ReadonlyMap<string, string>;
  /** `M generated/tag/schema.ts`, with the subject of the commit before it; empty when nothing was pushed. */
  readonly commit: readonly string[];
}

/** A platform, a clone of this repository, and the nightly job between them. */
export interface Harness {
  readonly clone: Clone;
  /** Changes what the platform serves; returns the texts of the document before and after. */
  readonly serveNight: (night: Night) => Promise<{ readonly before: string; readonly after: string }>;
  readonly runNight: (night: Night, environment?: Readonly<Record<string, string>>) => Promise<Run>;
  /** Merges the pull request of a branch and deletes the branch. */
  readonly merge: (branch: string, subject: string) => Promise<void>;
  /** Closes the issue of an alarm, as a person does who has read it. */
  readonly closeIssue: () => Promise<void>;
  /** Runs a script of the workflows and returns its outputs. */
  readonly script: (name: string, night: Night, variables?: Readonly<Record<string, string>>) => string;
  /** With the address of the platform as users know it, and without the folders of this machine. */
  readonly readable: (text: string) => string;
  readonly close: () => Promise<void>;
}

/** The version that the package has before the first night, and the day before it. */
export const FIRST_VERSION = "1.4.0";
export const DAY_BEFORE = "2026-01-09";

export async function openHarness(): Promise<Harness> {
  const clone = await cloneRepository();
  const platform = createPlatform();
  const trouble: { now: Night["trouble"] } = { now: undefined };
  const server = await startSimulatorServer({
    ...platform.simulator,
    fetch: (input) => answer(input as Request, platform, trouble.now),
  });
  const base = `${server.url}/api`;
  const document = parse(await realDocument("tag")) as Editable;
  platform.documents.set("tag", stringify(document));
  await prepareRepository(clone, platform, base);

  const { id, secret } = platform.simulator.credentials;
  const environmentOf = ({ today }: Night): NodeJS.ProcessEnv => ({
    ...clone.environment,
    CLOUDTEMPLE_HTTP_ADDR: server.address,
    CLOUDTEMPLE_HTTP_SCHEME: "http",
    TODAY: today,
    GIT_AUTHOR_DATE: `${today}T03:17:00Z`,
    GIT_COMMITTER_DATE: `${today}T03:17:00Z`,
  });
  return {
    clone,
    async serveNight(night) {
      if (night.stranger !== undefined) {
        const github = await clone.github.read();
        const pull = { number: night.stranger, head: "regenerate", isCrossRepository: true };
        await clone.github.write({ ...github, pulls: [...github.pulls, pull] });
      }
      const before = stringify(document);
      night.change(document);
      const after = stringify(document);
      platform.documents.set("tag", after);
      trouble.now = night.trouble;
      return { before, after };
    },
    async runNight(night, environment = {}) {
      const temporary = join(clone.root, "runner");
      await rm(temporary, { recursive: true, force: true });
      await clone.sent();
      const steps = await runJob(join(clone.folder, ".github/workflows/regenerate.yml"), "regenerate", {
        folder: clone.folder,
        temporary,
        environment: { ...environmentOf(night), ...environment },
        context: {
          secrets: { CLOUDTEMPLE_CLIENT_ID: id, CLOUDTEMPLE_SECRET_ID: secret },
          github: {
            token: "a-token-of-the-run",
            server_url: "https://github.com",
            repository: "example/cloudtemple",
            run_id: "1",
          },
        },
      });
      const pushed = clone.git("for-each-ref", "--format=%(refname)", "refs/remotes/origin/regenerate");
      return {
        steps,
        sent: await clone.sent(),
        files: await filesIn(join(temporary, "regenerate")),
        commit:
          pushed === ""
            ? []
            : clone.git("show", "--name-status", "--format=%s", "origin/regenerate").split("\n"),
      };
    },
    async merge(branch, subject) {
      clone.git("switch", "--quiet", "--force", "main");
      clone.git("clean", "--quiet", "--force", "-d", "specs", "generated", ".changeset");
      clone.git("merge", "--quiet", "--squash", `origin/${branch}`);
      clone.git("commit", "--quiet", "--message", subject);
      clone.git("push", "--quiet", "origin", "main", `:${branch}`);
      const github = await clone.github.read();
      await clone.github.write({
        ...github,
        pulls: github.pulls.filter(({ head, isCrossRepository }) => head !== branch || isCrossRepository),
      });
    },
    async closeIssue() {
      await clone.github.write({ ...(await clone.github.read()), issues: [] });
    },
    script(name, night, variables = {}) {
      const output = join(clone.root, "output");
      writeFileSync(output, "");
      execFileSync("bash", [`.github/scripts/${name}.sh`], {
        cwd: clone.folder,
        env: { ...environmentOf(night), ...variables, GITHUB_OUTPUT: output },
      });
      return readFileSync(output, "utf8");
    },
    readable: (text) =>
      text
        .replaceAll(server.url, "https://shiva.cloud-temple.com")
        .replaceAll(`${join(clone.root, "runner/regenerate")}/`, ""),
    async close() {
      await server.close();
      await clone.remove();
    },
  };
}

async function answer(
  request: Request,
  platform: FakePlatform,
  trouble: Night["trouble"],
): Promise<Response> {
  if (trouble === undefined) return platform.fetch(request);
  if (trouble.text === undefined) return new Response("Service unavailable", { status: trouble.status });
  return request.url.endsWith("/api/tag/docs/swagger.yml")
    ? new Response(trouble.text, { status: trouble.status })
    : platform.fetch(request);
}

/** The state before the first night: the real document of tag is on main, with its generated code, and a version is released. */
async function prepareRepository(clone: Clone, platform: FakePlatform, base: string): Promise<void> {
  const folder = join(clone.folder, "specs");
  await rm(folder, { recursive: true });
  await cp(specs, folder, { recursive: true });
  await pullFrom(platform, folder, { modules: ["tag"], today: DAY_BEFORE, base });
  execFileSync(join(clone.root, "bin/npm"), ["run", "--silent", "generate", "--", "--quiet"], {
    cwd: clone.folder,
    env: clone.environment,
  });
  await releaseFirst(clone.folder);
  clone.git("add", "--all");
  clone.git("commit", "--quiet", "--allow-empty", "--message", "Start");
  clone.git("push", "--quiet", "origin", "main");
}

/** A fixed version, and no changeset of another change: the pages do not depend on the state of this repository. */
async function releaseFirst(folder: string): Promise<void> {
  const changesets = join(folder, ".changeset");
  for (const name of await readdir(changesets)) if (name.endsWith(".md")) await rm(join(changesets, name));
  for (const name of ["package.json", "package-lock.json"]) {
    const text = await readFile(join(folder, name), "utf8");
    const { version } = JSON.parse(text) as { readonly version: string };
    await writeFile(
      join(folder, name),
      text.replaceAll(`"version": ${JSON.stringify(version)}`, (found, at: number) =>
        at < 400 ? `"version": "${FIRST_VERSION}"` : found,
      ),
    );
  }
  await writeFile(join(folder, "CHANGELOG.md"), "# Changelog\n");
}

async function filesIn(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const name of await readdir(folder).catch(() => []))
    files.set(name, await readFile(join(folder, name), "utf8"));
  return files;
}

/** Two texts as a reader of a change sees them, without the lines that name them. */
export async function differenceOf(before: string, after: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "difference-"));
  const files = [join(folder, "before"), join(folder, "after")] as const;
  await writeFile(files[0], before);
  await writeFile(files[1], after);
  // Exits with 1 if the two differ, which is not a failure here.
  const { stdout } = spawnSync("git", ["diff", "--no-index", "--unified=1", ...files], { encoding: "utf8" });
  await rm(folder, { recursive: true });
  return stdout
    .split("\n")
    .slice(4)
    .join("\n")
    .replace(/^@@.*$/gm, "@@")
    .trimEnd();
}
