/**
 * What a user reads, line by line of the error table in the Cloud Temple API documentation ("Error codes"): 401, 403, 429, 500
 * and 503. The messages stand here in full because they are part of what the package promises.
 */
import { expect, test } from "vitest";
import { createVcenterVirtualMachine, listVcenters } from "../../generated/compute/index.js";
import { defaultCredentials, type Fault } from "../../generator/simulator/index.js";
import {
  AmbiguousWriteError,
  AuthenticationError,
  type Client,
  type CloudTempleError,
  ConfigurationError,
  PermissionError,
  RateLimitError,
  ServerError,
} from "../../runtime/index.js";
import { startPlatform } from "./client-of.js";

const READ = { match: { path: "/api/compute" }, times: Number.POSITIVE_INFINITY };
const read = (client: Client): Promise<unknown> => listVcenters(client);
const write = (client: Client): Promise<unknown> =>
  createVcenterVirtualMachine(client, { body: { name: "web-1", cpu: 2, memory: 4 * 2 ** 30 } });

/** The error of one call on a platform that always answers it so. */
async function errorOf(
  call: (client: Client) => Promise<unknown>,
  fault: Fault,
  credentials: { readonly secret?: string } = {},
) {
  const { id, secret } = { ...defaultCredentials, ...credentials };
  const { clock, client, simulator } = startPlatform({ client: { credentials: { id, secret } } });
  simulator.faults.add({ ...READ, fault });
  const [outcome] = await clock.runUntil(Promise.allSettled([call(client)]));
  const error: unknown = outcome.status === "rejected" ? outcome.reason : undefined;
  const sent = simulator.requests.filter(({ path }) => path.startsWith("/api/compute")).length;
  return { error: error as Error, sent };
}

const READING = "compute.listVcenters (GET /compute/v1/vcenters): ";
const CREATING = "compute.createVcenterVirtualMachine (POST /compute/v1/vcenters/virtual_machines): ";
const LOOK =
  "it may have taken effect and was not repeated. Look with `listVcenterVirtualMachines` before you send it again, or look among the activities since 2026-01-01T00:00:00Z (`error.resolve()` does).";

interface Line {
  readonly fault: Fault;
  readonly error: abstract new (...parameters: never[]) => CloudTempleError;
  /** How often the platform is asked; the documentation advises 3 to 5 attempts. */
  readonly sent: number;
  /** After the operation's name. */
  readonly message: string;
}

const READS: Readonly<Record<string, Line>> = {
  "401, still after a new login": {
    fault: { kind: "status", status: 401 },
    error: AuthenticationError,
    sent: 2,
    message:
      "answered 401 Unauthorized after 2 attempts: Unauthorized. Check the credentials: the personal access token may be wrong, revoked or expired.",
  },
  403: {
    fault: { kind: "status", status: 403 },
    error: PermissionError,
    sent: 1,
    message:
      "answered 403 Forbidden: Forbidden. Give the token's user the permission `compute_iaas_vmware_read`.",
  },
  429: {
    fault: { kind: "429" },
    error: RateLimitError,
    sent: 5,
    message:
      "answered 429 Too Many Requests after 5 attempts: Too Many Requests. Make fewer calls at a time, or try again later.",
  },
  "429 without a body": {
    fault: { kind: "429", body: false, retryAfter: 3 },
    error: RateLimitError,
    sent: 5,
    message:
      "answered 429 Too Many Requests after 5 attempts. Make fewer calls at a time, or try again later.",
  },
  500: {
    fault: { kind: "status", status: 500 },
    error: ServerError,
    sent: 5,
    message:
      "answered 500 Internal Server Error after 5 attempts: Internal Server Error. Try again later; if it persists, report the operation and the time to the support.",
  },
  503: {
    fault: { kind: "status", status: 503 },
    error: ServerError,
    sent: 5,
    message:
      "answered 503 Service Unavailable after 5 attempts: Service Unavailable. Try again later: the service is down or in maintenance.",
  },
  "503 as a gateway's page": {
    fault: { kind: "html", status: 503 },
    error: ServerError,
    sent: 5,
    message:
      "answered 503 Service Unavailable after 5 attempts: 503 Service Unavailable. Try again later: the service is down or in maintenance.",
  },
};

const { "401, still after a new login": unauthorized, 403: forbidden, 429: tooMany } = READS;
const WRITES: Readonly<Record<string, Line | undefined>> = {
  "401, still after a new login": unauthorized,
  403: {
    ...forbidden!,
    message: forbidden!.message.replace("compute_iaas_vmware_read", "compute_iaas_vmware_management"),
  },
  429: tooMany,
  500: {
    fault: { kind: "status", status: 500 },
    error: AmbiguousWriteError,
    sent: 1,
    message: `the server answered with an error (status 500): ${LOOK}`,
  },
  503: {
    fault: { kind: "html", status: 503 },
    error: AmbiguousWriteError,
    sent: 1,
    message: `the server answered with an error (status 503): ${LOOK}`,
  },
};

test.each(Object.entries(READS))("a read: %s", async (_, line) => {
  const { error, sent } = await errorOf(read, line.fault);
  expect(error.message).toBe(READING + line.message);
  expect(error).toBeInstanceOf(line.error);
  expect(sent).toBe(line.sent);
});

test.each(Object.entries(WRITES))("a write: %s", async (_, line) => {
  const { error, sent } = await errorOf(write, line!.fault);
  expect(error.message).toBe(CREATING + line!.message);
  expect(error).toBeInstanceOf(line!.error);
  expect(sent).toBe(line!.sent);
});

test("401: an expired token is replaced, and the call succeeds", async () => {
  const { clock, client, simulator, logins } = startPlatform();
  simulator.faults.add({ match: READ.match, fault: { kind: "expired-token" } });
  await clock.runUntil(read(client));
  expect(logins()).toBe(2);
});

test("401: wrong credentials", async () => {
  const { error, sent } = await errorOf(read, { kind: "429" }, { secret: "wrong" });
  expect(error.message).toBe(
    "iam.login (POST /iam/v2/auth/personal_access_token): answered 401 Unauthorized: There is no personal access token with this id and secret. Check the credentials: the personal access token may be wrong, revoked or expired.",
  );
  expect(error).toBeInstanceOf(AuthenticationError);
  expect(sent).toBe(0);
});

test("no credentials at all", async () => {
  const { error, sent } = await errorOf(read, { kind: "429" }, { secret: "" });
  expect(error.message).toBe(
    "The secret of the personal access token is missing. Set CLOUDTEMPLE_CLIENT_ID and CLOUDTEMPLE_SECRET_ID, or pass `credentials: { id, secret }` to createClient.",
  );
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(sent).toBe(0);
});
