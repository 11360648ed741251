import { execFileSync, spawnSync } from "node:child_process";
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
import { type PlayedStep, playJob } from "../../workflows/job.js";
import type { Editable, Night } from "./nights.js";

/** What one run of the nightly job did. */
export interface Run {
  readonly steps: readonly PlayedStep[];
  /** What `gh` was asked, with the bodies it was given. */
  readonly sent: readonly string[];
  readonly files: ReadonlyMap<string, string>;
  /** `M generated/tag/schema.ts`, with the subject of the commit before it; nothing when nothing was pushed. */
  readonly commit: readonly string[];
}

/** A platform, a clone of this repository, and the nightly job that goes from one to the other. */
export interface Theatre {
  readonly clone: Clone;
  /** Changes what the platform serves; gives the old and the new text of the document. */
  readonly nightFalls: (night: Night) => { readonly before: string; readonly after: string };
  readonly playNight: (night: Night, environment?: Readonly<Record<string, string>>) => Promise<Run>;
  /** Merges the pull request of a branch and deletes the branch. */
  readonly merge: (branch: string, subject: string) => Promise<void>;
  /** A person has looked into the alarm. */
  readonly closeIssue: () => Promise<void>;
  readonly script: (name: string, night: Night) => string;
  /** With the address of this platform as users know it, and commits by no name. */
  readonly readable: (text: string) => string;
  readonly close: () => Promise<void>;
}

/** The version that the package has before the first night, and the day before it. */
export const FIRST_VERSION = "1.4.0";
export const EVE = "2026-01-09";

export async function openTheatre(): Promise<Theatre> {
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
  await setTheScene(clone, platform, base);

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
    nightFalls(night) {
      const before = stringify(document);
      night.change(document);
      const after = stringify(document);
      platform.documents.set("tag", after);
      trouble.now = night.trouble;
      return { before, after };
    },
    async playNight(night, environment = {}) {
      const temporary = join(clone.root, "runner");
      await rm(temporary, { recursive: true, force: true });
      await clone.sent();
      const steps = await playJob(join(clone.folder, ".github/workflows/regenerate.yml"), "regenerate", {
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
      await rm(join(clone.root, `open-${branch}`), { force: true });
    },
    closeIssue: () => rm(join(clone.root, "open-issue"), { force: true }),
    script: (name, night) =>
      execFileSync("bash", [`.github/scripts/${name}.sh`], {
        cwd: clone.folder,
        encoding: "utf8",
        env: environmentOf(night),
      }),
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

/** The evening before: the real document of tag is on main, the code is generated from it, and a version released. */
async function setTheScene(clone: Clone, platform: FakePlatform, base: string): Promise<void> {
  const folder = join(clone.folder, "specs");
  await rm(folder, { recursive: true });
  await cp(specs, folder, { recursive: true });
  await pullFrom(platform, folder, { modules: ["tag"], today: EVE, base });
  execFileSync(join(clone.root, "bin/npm"), ["run", "--silent", "generate", "--", "--quiet"], {
    cwd: clone.folder,
    env: clone.environment,
  });
  await releaseFirst(clone.folder);
  clone.git("add", "--all");
  clone.git("commit", "--quiet", "--allow-empty", "--message", "The evening before");
  clone.git("push", "--quiet", "origin", "main");
}

/** One version for ever, and no changeset of another change: what the pages say does not follow this repository. */
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
