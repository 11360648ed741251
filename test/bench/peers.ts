import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** A generator that is measured: how it is called for one document. */
export interface Peer {
  readonly name: string;
  /** Parameters of Node that write a client of `document` into the folder `out`. */
  readonly parameters: (document: string, out: string) => readonly string[];
}

const repository = fileURLToPath(new URL("../..", import.meta.url));
const require = (path: string): string => join(repository, path);

/** The last lines that run on Node 20 and install with TypeScript 5.9. */
const PACKAGES = {
  "@hey-api/openapi-ts": "0.95.0",
  "openapi-typescript": "7.13.0",
  oazapfts: "7.5.0",
  orval: "7.10.0",
  typescript: "5.9.3",
};

/** Ours, as `npm run generate` runs it: the result is read back, which no peer does. */
export const ours: Peer = {
  name: "cloudtemple",
  parameters: (document, out) => [
    require("generator/start.mjs"),
    "generate",
    "--spec",
    document,
    "--out",
    out,
    "--quiet",
  ],
};

/** The same without reading the result back. */
export const oursUnverified: Peer = {
  name: "cloudtemple, unverified",
  parameters: (document, out) => [...ours.parameters(document, out), "--no-verify"],
};

/**
 * Installs the peers in a folder.
 *
 * @throws Error when the registry cannot be reached
 */
export async function installPeers(folder: string): Promise<Peer[]> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ private: true, type: "module", dependencies: PACKAGES }),
  );
  await promisify(execFile)("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund"], {
    cwd: folder,
  });
  const inside = (path: string): string => join(folder, "node_modules", path);
  return [
    {
      name: `hey-api ${PACKAGES["@hey-api/openapi-ts"]}`,
      parameters: (document, out) => [
        inside("@hey-api/openapi-ts/bin/run.js"),
        "--input",
        document,
        "--output",
        out,
        "--silent",
      ],
    },
    {
      name: `openapi-typescript ${PACKAGES["openapi-typescript"]}`,
      parameters: (document, out) => [
        inside("openapi-typescript/bin/cli.js"),
        document,
        "--output",
        join(out, "schema.ts"),
      ],
    },
    {
      name: `oazapfts ${PACKAGES.oazapfts}`,
      parameters: (document, out) => [inside("oazapfts/dist/cli.js"), document, join(out, "api.ts")],
    },
    {
      name: `orval ${PACKAGES.orval}`,
      parameters: (document, out) => [
        inside("orval/dist/bin/orval.js"),
        "--input",
        document,
        "--output",
        join(out, "api.ts"),
        "--client",
        "fetch",
      ],
    },
  ];
}
