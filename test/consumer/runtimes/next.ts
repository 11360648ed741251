import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { writeFiles } from "../own-documents.js";
import { run } from "../run.js";
import { openAddress, PAGE } from "./browser.js";
import { installedVersion } from "./bundlers.js";
import type { Exercise } from "./exercise.js";
import { writePrograms } from "./programs.js";
import type { Trial } from "./trial.js";
import { pinned } from "./versions.js";

/** A route and a page of the server, and a page that calls from the browser. */
const FILES = {
  "app/layout.js": `export default ({ children }) => <html lang="en"><body>{children}</body></html>;\n`,
  "app/page.js": `import { createClient } from "cloudtemple";
import { listVcenterVirtualMachines } from "cloudtemple/compute";
export const dynamic = "force-dynamic";
export default async function Machines() {
  const machines = await listVcenterVirtualMachines(createClient());
  return <ul>{machines.map(({ id, name }) => <li key={id}>{name}</li>)}</ul>;
}
`,
  "app/exercise/route.js": `import { exercise } from "../../exercise.js";
export const dynamic = "force-dynamic";
export const GET = async () => Response.json(await exercise());
`,
  "app/browser/page.js": `"use client";
import { useEffect } from "react";
export default function Browser() {
  useEffect(() => void import("../../page.js"), []);
  return <div dangerouslySetInnerHTML={{ __html: ${JSON.stringify(/<label>[^]*<\/ul>/.exec(PAGE)?.[0])} }} />;
}
`,
};

export const next: Trial = {
  group: "bundlers",
  name: "next",
  what: "`next build`, `next start`: a page and a route of the server, a page in the browser",
  packages: () => pinned("next", "react", "react-dom"),
  isInBrowser: true,
  async run({ project, platform, node }) {
    await writePrograms(project, "page");
    await writeFiles(project, FILES);
    const cli = join(project, "node_modules", "next", "dist", "bin", "next");
    const env = { ...platform.variables, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production", CI: "1" };
    const built = await run(node, [cli, "build"], { cwd: project, env });
    if (built.exitCode !== 0 || /warn/i.test(built.stderr))
      throw new Error(`next build ended with ${built.exitCode}:\n${built.stdout}${built.stderr}`);

    const port = await freePort();
    const server = spawn(node, [cli, "start", "--port", String(port), "--hostname", "127.0.0.1"], {
      cwd: project,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = once(server, "exit");
    try {
      let output = "";
      server.stdout.on("data", (chunk) => (output += String(chunk)));
      while (!output.includes("Ready in")) {
        await Promise.race([once(server.stdout, "data"), ended]);
        if (server.exitCode !== null) throw new Error(`next start ended with ${server.exitCode}:\n${output}`);
      }
      const url = `http://127.0.0.1:${port}`;
      const page = await (await fetch(url)).text();
      const exercise = (await (await fetch(`${url}/exercise`)).json()) as Exercise;
      const missing = exercise.before.filter((name) => !page.includes(`<li>${name}</li>`));
      if (missing.length > 0) throw new Error(`The page of the server does not list ${missing.join()}.`);
      await openAddress(`http://localhost:${port}/browser`, platform);
      return {
        version: await installedVersion(project, "next"),
        exercise,
        notes: "no warning; the same in Chromium",
      };
    } finally {
      server.kill("SIGKILL");
      await ended;
    }
  },
};

/** `next start` takes a port, and says none that it has chosen. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
