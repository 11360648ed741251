import { afterEach, describe, expect, test, vi } from "vitest";
import { createClient } from "../../runtime/create-client.js";
import {
  environmentBaseUrl,
  environmentDeadline,
  environmentVariable,
  moduleVariable,
} from "../../runtime/environment.js";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

test.each([
  [{}, "https://shiva.cloud-temple.com/api"],
  [{ CLOUDTEMPLE_HTTP_ADDR: "api.test" }, "https://api.test/api"],
  [{ CLOUDTEMPLE_HTTP_ADDR: "localhost:8080", CLOUDTEMPLE_HTTP_SCHEME: "http" }, "http://localhost:8080/api"],
  [
    { CLOUDTEMPLE_HTTP_ADDR: "http://localhost:8080", CLOUDTEMPLE_HTTP_SCHEME: "https" },
    "http://localhost:8080/api",
  ],
  [{ CLOUDTEMPLE_HTTP_ADDR: "https://api.test/api/" }, "https://api.test/api"],
  [{ CLOUDTEMPLE_HTTP_ADDR: "api" }, "https://api/api"],
  [{ CLOUDTEMPLE_HTTP_ADDR: "api.test/api" }, "https://api.test/api"],
  [{ CLOUDTEMPLE_HTTP_ADDR: "gateway.test/shop" }, "https://gateway.test/shop/api"],
  [{ CLOUDTEMPLE_HTTP_SCHEME: "http" }, "http://shiva.cloud-temple.com/api"],
])("base URL of %o", (variables, expected) => {
  vi.stubEnv("CLOUDTEMPLE_HTTP_ADDR", "");
  vi.stubEnv("CLOUDTEMPLE_HTTP_SCHEME", "");
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  expect(environmentBaseUrl()).toBe(expected);
});

test.each([
  ["30", 30_000],
  ["0.5", 500],
  ["0", undefined],
  ["-1", undefined],
  ["soon", undefined],
  ["Infinity", undefined],
  ["", undefined],
])("CLOUDTEMPLE_HTTP_TIMEOUT=%s", (value, expected) => {
  vi.stubEnv("CLOUDTEMPLE_HTTP_TIMEOUT", value);
  expect(environmentDeadline()).toBe(expected);
});

test("the variables of a module", () => {
  expect(moduleVariable("llmaas", "API_KEY")).toBe("CLOUDTEMPLE_LLMAAS_API_KEY");
  expect(moduleVariable("vm-instances", "HTTP_ADDR")).toBe("CLOUDTEMPLE_VM_INSTANCES_HTTP_ADDR");
});

test("a missing environment, or a missing permission to read it, is not an error", () => {
  vi.stubGlobal("process", undefined);
  expect(environmentVariable("PATH")).toBeUndefined();
  const refuse = () => {
    throw new Error('Requires env access to "PATH"');
  };
  vi.stubGlobal("Deno", { env: { get: refuse } });
  expect(environmentVariable("PATH")).toBeUndefined();
  vi.stubGlobal("Deno", { env: { get: (name: string) => `deno-${name}` } });
  expect(environmentVariable("PATH")).toBe("deno-PATH");
});

describe("Deno without --allow-env", () => {
  const deny = (...allowed: readonly string[]) =>
    vi.stubGlobal("Deno", {
      env: {
        get(name: string) {
          if (!allowed.includes(name)) throw new Error(`Requires env access to "${name}"`);
          return undefined;
        },
      },
    });

  test("never reaches production because the address could not be read", () => {
    deny();
    expect(() => createClient()).toThrow(
      "Reading CLOUDTEMPLE_HTTP_ADDR and CLOUDTEMPLE_HTTP_SCHEME of the environment is not permitted. Run Deno with --allow-env",
    );
    deny("CLOUDTEMPLE_HTTP_ADDR");
    expect(() => createClient()).toThrow("Reading CLOUDTEMPLE_HTTP_SCHEME of");
    deny("CLOUDTEMPLE_HTTP_ADDR", "CLOUDTEMPLE_HTTP_SCHEME");
    expect(environmentBaseUrl()).toBe("https://shiva.cloud-temple.com/api");
  });

  test("works with a base URL, and says why the credentials are missing", async () => {
    deny();
    const client = createClient({ baseUrl: "https://api.test/api" });
    const reading = client.call({ id: "x.y", method: "GET", path: "/x", responses: {} });
    await expect(reading).rejects.toThrow(
      "CLOUDTEMPLE_SECRET_ID of the environment is not permitted: run Deno",
    );
  });
});
