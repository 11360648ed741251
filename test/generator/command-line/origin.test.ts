import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openServer, openServerOrFolder } from "../../../generator/command-line/origin.js";
import { messageOf } from "../../support/from-text.js";

const EXPECTED = "Expected a URL that ends in /api: https://mirror.example/api.";

describe("the server of a command", () => {
  it.each([
    ["https://mirror.example/api", "https://mirror.example/api", "mirror"],
    ["http://127.0.0.1:4010/api", "http://127.0.0.1:4010/api", "mirror"],
    ["HTTPS://mirror.example/below/api/", "HTTPS://mirror.example/below/api", "mirror"],
    ["https://shiva.cloud-temple.com/api/", "https://shiva.cloud-temple.com/api", "platform"],
  ])("%s is a base URL, for both options", async (text, base, kind) => {
    expect(await openServer({ from: text })).toMatchObject({ kind, base, client: {} });
    expect(await openServer({ baseUrl: text })).toMatchObject({ kind, base, client: {} });
  });

  it.each([
    ["https://mirror.example", "is not a base URL."],
    ["https://mirror.example/apis", "is not a base URL."],
    ["https://mirror.example/api/v1", "is not a base URL."],
    ["https://mirror.example/api?x=s3cret", "is not a base URL."],
    ["https://mirror.example/api#s3cret", "is not a base URL."],
    ["https://[s3cret/api", "is not a base URL."],
    ["https://s3cret@mirror.example/api", "holds a user or a password."],
    ["https://:s3cret@mirror.example/api", "holds a user or a password."],
  ])("%s is refused by both options, and not repeated", async (text, problem) => {
    for (const [option, options] of [
      ["--from", { from: text }],
      ["--base-url", { baseUrl: text }],
    ] as const) {
      const message = await messageOf(() => openServer(options));
      expect(message).toContain(`${option} ${problem}`);
      expect(message).not.toContain("s3cret");
      expect(await messageOf(() => openServerOrFolder(options))).toBe(message);
    }
  });

  it.each(["simulator", "ftp://mirror.example/api", "specs", ""])(
    "%j is not a URL for --base-url",
    async (baseUrl) => {
      expect(await messageOf(() => openServer({ baseUrl }))).toBe(
        `--base-url is not a base URL. ${EXPECTED}`,
      );
    },
  );

  it.each(["ftp://mirror.example/api", "specs", ""])("--from %j names no server", async (from) => {
    expect(await messageOf(() => openServer({ from }))).toBe(
      `--from is neither a base URL nor \`simulator\`. ${EXPECTED}`,
    );
  });

  it("is the one of the environment without options, by default the platform", async () => {
    onTestFinished(() => void vi.unstubAllEnvs());
    vi.stubEnv("CLOUDTEMPLE_HTTP_ADDR", "");
    expect(await openServer({})).toMatchObject({
      kind: "platform",
      base: "https://shiva.cloud-temple.com/api",
    });
    vi.stubEnv("CLOUDTEMPLE_HTTP_ADDR", "mirror.example");
    expect(await openServer({})).toMatchObject({ kind: "mirror", base: "https://mirror.example/api" });
  });

  it("is the simulator by its name, with what a client needs there", async () => {
    const { kind, base, client, close } = await openServer({ from: "simulator" });
    onTestFinished(close);
    expect(kind).toBe("simulator");
    const { id, secret } = client.credentials!;
    const login = await fetch(`${base}/iam/v2/auth/personal_access_token`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ id, secret }),
    });
    expect(login.status).toBe(200);
    expect(Object.keys(client.servers!)).toEqual(Object.keys(client.apiKeys!));
  });
});

describe("a folder", () => {
  it("is an origin for commands that take one", async () => {
    const folder = await mkdtemp(join(tmpdir(), "origin-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    expect(await openServerOrFolder({ from: folder })).toEqual({ kind: "folder", folder });
    await writeFile(join(folder, "file"), "");
    for (const from of [join(folder, "file"), join(folder, "missing"), "", "ftp://mirror.example/api"]) {
      expect(await messageOf(() => openServerOrFolder({ from }))).toBe(
        "--from is neither a base URL, nor a folder, nor `simulator`. Expected a URL that ends in /api, or a folder with <module>.yaml or <module>/docs/swagger.yml in it.",
      );
    }
  });
});
