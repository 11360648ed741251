/** One of several processes that make the same calls to one server: starts when it is told to, and says what became of them. */
import { json } from "../../../runtime/codec/json.js";
import { createClient } from "../../../runtime/index.js";
import type { Operation } from "../../../runtime/operation.js";
import { SCHEMES, type Scheme } from "./schemes.js";

/** What a caller is told. */
export interface CallerOptions {
  readonly scheme: Scheme;
  readonly baseUrl: string;
  readonly port: number;
  readonly processes: number;
  readonly calls: number;
}

/** What became of its calls. */
export interface Called {
  readonly succeeded: number;
  /** Names of the errors of the others. */
  readonly errors: readonly string[];
  /** How often Redis was gone or back. */
  readonly changes: number;
}

const { scheme, baseUrl, port, processes, calls } = JSON.parse(process.argv[2] ?? "{}") as CallerOptions;
let changes = 0;
const client = createClient({
  baseUrl,
  credentials: { id: "id", secret: "secret" },
  ...SCHEMES[scheme]({ port, processes, onEvent: () => void (changes += 1) }),
});
const READ: Operation = {
  id: "compute.listVcenters",
  method: "GET",
  path: "/compute/v1/vcenters",
  // Logins have a limit of their own, and are measured elsewhere.
  auth: "none",
  responses: { 200: { "application/json": json } },
  limits: [{ lane: "console", requests: 25, seconds: 1 }],
};

process.once("message", () => {
  void Promise.allSettled(Array.from({ length: calls }, () => client.call(READ))).then((results) => {
    const errors = results.flatMap((result) =>
      result.status === "rejected" ? [(result.reason as Error).name] : [],
    );
    const called: Called = { succeeded: results.length - errors.length, errors, changes };
    process.send?.(called, () => process.exit());
  });
});
process.once("disconnect", () => process.exit());
process.send?.("ready");
