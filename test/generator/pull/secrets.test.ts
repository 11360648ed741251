import { execFile } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { pullOrigin } from "../../../generator/pull/origin.js";
import { messageOf } from "../../support/from-text.js";
import { copyOfSpecs, filesOf, realDocument } from "./platform.js";

const project = join(import.meta.dirname, "../../..");
const ID = "id-5d1c7a90-secret-half";
const SECRET = "s3cr3t/with+signs==";
const JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJl";
const forms = [ID, SECRET, encodeURIComponent(SECRET), JWT, "hunter2pass"];

let close = (): void => undefined;
afterEach(() => close());

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function serve(
  answer: Answer,
  logIn: Answer = (_, response) => void response.end(JSON.stringify(JWT)),
): Promise<string> {
  const server = createServer((request, response) => {
    if (request.method === "POST" && request.url?.includes("personal_access_token")) logIn(request, response);
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  close = () => {
    server.close();
    server.closeAllConnections();
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
}

function run(...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", "generator/cli.ts", "pull", ...args],
      { cwd: project, env: { ...process.env, CLOUDTEMPLE_CLIENT_ID: ID, CLOUDTEMPLE_SECRET_ID: SECRET } },
      (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr }),
    );
  });
}

const expectNoSecret = (text: string): void => {
  for (const secret of forms) expect(text).not.toContain(secret);
};

describe("credentials", () => {
  it("are in no output and no file, even if a server repeats them in every position", async () => {
    const folder = await copyOfSpecs();
    const before = await filesOf(folder);
    const tag = (await realDocument("tag")).replace(/\n {2}version: .*\n/, `\n  version: ${JWT}\n`);
    const echo = [ID, SECRET, JWT].join(" ");
    const base = await serve((request, response) => {
      const slug = /\/api\/(\w+)\//.exec(request.url ?? "")?.[1] ?? "";
      response.setHeader("etag", `"${request.headers.authorization ?? ""}"`);
      if (slug === "tag") return void response.end(tag);
      if (slug === "vpc") return void response.end(`<html>${echo}</html>`);
      if (slug === "iam") return void response.end(`openapi: 3.0.3\npaths: *${JWT}\n`);
      if (slug === "rtms") return void response.end(`openapi: ${JSON.stringify(echo)}\npaths: {}\n`);
      if (slug === "compute")
        return void response.end(
          `openapi: 3.0.3\ninfo: {}\nservers: [{url: "https://x.example/${SECRET}"}]\npaths: {}\n`,
        );
      if (slug === "storage")
        return void response.writeHead(302, { location: `https://${JWT}.example/?secret=${SECRET}` }).end();
      if (slug === "backup")
        return void response
          .writeHead(400, { "content-type": "application/json" })
          .end(JSON.stringify({ message: echo }));
      response.writeHead(404, echo.replaceAll(/[^\w -]/g, "-")).end(echo);
    });
    const { code, output } = await run("--from", base, "--folder", folder);
    expect(code).toBe(1);
    expect(output).toMatch(/tag +updated/);
    expectNoSecret(output);
    const json = await run("--from", base, "--folder", folder, "--json", "-m", "rtms", "-m", "iam");
    expectNoSecret(json.output);
    for (const [name, text] of await filesOf(folder)) if (name !== "tag.yaml") expectNoSecret(text);
    expect([...(await filesOf(folder)).keys()]).toEqual([...before.keys()]);
  });

  it("are not repeated from a login that quotes the client id", async () => {
    const base = await serve(
      (_, response) => void response.end(),
      (_, response) =>
        void response
          .writeHead(401, { "content-type": "application/json" })
          .end(JSON.stringify({ message: `The token ${ID} of ${SECRET} is not known.` })),
    );
    const { code, output } = await run("--from", base, "--folder", await copyOfSpecs(), "-m", "tag");
    expect(code).toBe(1);
    expect(output).toContain("personal_access_token");
    expectNoSecret(output);
  });

  it("are not repeated from the operations of a document, which are compared with the reconstruction", async () => {
    const tag = (await realDocument("tag")).replace(/\n {2}\/v1\/tags:\n/, `\n  /v1/tags/${ID}:\n`);
    const base = await serve((_, response) => void response.end(tag));
    const { output } = await run("--from", base, "--folder", await copyOfSpecs(), "-m", "tag");
    expect(output).toContain("the real document replaces the reconstructed one");
    expect(output).toContain("/v1/tags/[redacted]");
    expectNoSecret(output);
  });

  it.each([
    [
      "a user and a password",
      `https://${ID}:hunter2pass@127.0.0.1/api`,
      "--from holds a user or a password.",
    ],
    ["a query", `https://127.0.0.1/api?token=${encodeURIComponent(SECRET)}`, "--from is not a base URL."],
    ["a path", `https://127.0.0.1/${JWT}`, "--from is not a base URL."],
    ["no URL at all", `http://[${SECRET}/api`, "--from is not a base URL."],
    [
      "a folder that is not there",
      `/no/such/${SECRET}`,
      "--from is neither a base URL, nor a folder, nor `simulator`.",
    ],
  ])("are not repeated from --from with %s", async (_, from, said) => {
    const text = await messageOf(() => pullOrigin({ from }));
    expect(text).toContain(said);
    expectNoSecret(text);
  });

  it("go to the configured origin only, and an invalid one is not repeated", async () => {
    const seen: string[] = [];
    const base = await serve((request, response) => {
      seen.push(String(request.headers.authorization));
      response.writeHead(307, { location: "http://localhost:1/api/elsewhere" }).end();
    });
    const folder = await copyOfSpecs();
    const { code, output } = await run("--from", base, "--folder", folder, "-m", "tag");
    expect(code).toBe(1);
    expect(output).toContain("a redirect to http://localhost:1, which is not followed");
    expect(new Set(seen)).toEqual(new Set([`Bearer ${JWT}`]));
    expectNoSecret(output);
  });
});
