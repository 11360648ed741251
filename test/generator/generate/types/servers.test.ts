import { expect, test } from "vitest";
import { foreignContext, generateFrom, generateType } from "../../../support/from-text.js";

const DONE = { responses: { 204: { description: "Done." } } };
const EU = { url: "https://eu.example.com", description: "Europe */ and */ more." };
const ANY = {
  url: "https://{region}.example.com:{port}/`${x}/{port}",
  variables: {
    region: { default: "eu", enum: ["eu", "us"], description: "Where it runs." },
    port: { default: "443" },
  },
};
const OWN = {
  url: "https://{region}.files.example.com",
  variables: { region: { default: "ap", enum: ["ap"] } },
};

const members = {
  servers: [EU, ANY, { url: "/relative" }],
  paths: { "/files": { servers: [EU], get: DONE, post: { ...DONE, servers: [OWN] } } },
  components: { schemas: { Server: { type: "string" } } },
};

test("all servers of a document are one type, whatever its schemas are called", async () => {
  expect(await generateType("Server2", members, foreignContext())).toBe(
    `/**
 * For \`servers\` of the client options.
 *
 * - https://eu.example.com: Europe *\\/ and *\\/ more.
 * - https://{region}.example.com:{port}/\`\${x}/{port}
 * - https://{region}.files.example.com
 */
export type Server2 =
  | "https://eu.example.com"
  | \`https://\${string}.example.com:\${string}/\\\`$\${string}/\${string}\`
  | \`https://\${string}.files.example.com\`;`,
  );
});

test("their variables are another, with all values that any of them may have", async () => {
  expect(await generateType("ServerVariables", members, foreignContext())).toBe(
    `/** For \`serverVariables\` of the client options. */
export interface ServerVariables {
  /** Default: \`"443"\`. */
  port?: string | undefined;
  /**
   * Where it runs.
   * Default: \`"eu"\`.
   */
  region?: "eu" | "us" | "ap" | undefined;
}`,
  );
});

test.each([
  ["one server", [EU], foreignContext()],
  ["a module of the platform", [EU, ANY], {}],
])("%s leaves no choice", async (_, servers, context) => {
  const { files } = await generateFrom({ servers, paths: { "/a": { get: DONE } } }, context);
  expect(files.get("schema.ts")).not.toContain("Server");
});
