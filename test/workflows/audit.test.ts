import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const SCRIPT = join(import.meta.dirname, "../../.github/scripts/audit.sh");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "audit-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the script with an npm that answers so. */
async function audit(answer: string, exitCode: number) {
  const npm = `#!/usr/bin/env bash\ncat <<'JSON'\n${answer}\nJSON\nexit ${exitCode}\n`;
  await writeFile(join(folder, "npm"), npm, { mode: 0o755 });
  const { status, stdout, stderr } = spawnSync("bash", [SCRIPT], {
    encoding: "utf8",
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env["PATH"] ?? ""}` },
  });
  return { status, said: stdout + stderr };
}

it.each([
  ["an error of the endpoint", '{ "error": { "code": "ENOAUDIT" } }'],
  ["nothing", ""],
  ["a page", "<html>405</html>"],
])("passes where the registry answers with %s, and says so", async (_, answer) => {
  const { status, said } = await audit(answer, 1);
  expect(said).toBe("notice: the registry answers no audit; nothing was checked.\n");
  expect(status).toBe(0);
});

it("passes without findings", async () => {
  expect(await audit('{ "auditReportVersion": 2, "vulnerabilities": {} }', 0)).toEqual({
    status: 0,
    said: "No known vulnerability of high severity.\n",
  });
});

it("fails on a vulnerability, and names it", async () => {
  const vulnerabilities = {
    left: { name: "left", severity: "high", range: "<2", via: [{ title: "Prototype pollution" }] },
    right: { name: "right", severity: "high", range: "*", via: ["left"] },
  };
  const { status, said } = await audit(JSON.stringify({ auditReportVersion: 2, vulnerabilities }), 1);
  expect(status).toBe(1);
  expect(said).toBe(
    "high: left <2: Prototype pollution\nhigh: right *: left\n" +
      "error: a dependency has a known vulnerability; update it, or replace it.\n",
  );
});
