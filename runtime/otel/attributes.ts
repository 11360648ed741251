import type { Attributes } from "@opentelemetry/api";
import { CloudTempleError } from "../errors/base.js";
import type { Operation } from "../operation.js";

/** Id of the operation, `compute.listVcenterVirtualMachines`. */
export const OPERATION = "cloudtemple.operation";
/** What was waited for: `token`, `slot` or `retry`. */
export const WAIT = "cloudtemple.wait";
/** Id of an activity. */
export const ACTIVITY = "cloudtemple.activity.id";
/** How an activity ended: `completed` or `failed`. */
export const ACTIVITY_STATE = "cloudtemple.activity.state";
/** OpenTelemetry semantic conventions, "HTTP". */
export const STATUS = "http.response.status_code";
/** OpenTelemetry semantic conventions, "Error". */
export const ERROR_TYPE = "error.type";

/** What is the same for every call of an operation on a server; few values, so that metrics may have it too. */
export function requestAttributes({ id, method, path }: Operation, url: URL): Attributes {
  const port = url.port === "" ? (url.protocol === "http:" ? 80 : 443) : Number(url.port);
  return {
    [OPERATION]: id,
    "http.request.method": method,
    "url.template": path,
    "server.address": url.hostname,
    "server.port": port,
  };
}

/** The URL without what may be secret in it: the query, which may hold a key, and a user's name and password. */
export function safeUrl({ protocol, host, pathname }: URL): string {
  return `${protocol}//${host}${pathname}`;
}

/** How a call or an attempt ended, as attributes of a span and of a metric. */
export function outcomeAttributes(outcome: { status: number } | { error: unknown }): Attributes {
  if ("error" in outcome) return { [ERROR_TYPE]: nameOf(outcome.error) };
  const { status } = outcome;
  return { [STATUS]: status, ...(status >= 400 && { [ERROR_TYPE]: String(status) }) };
}

/** What a span records of an error. The text of errors that are not ours may hold anything, and is left out. */
export function exceptionOf(error: unknown): { readonly name: string; readonly message: string } {
  const name = nameOf(error);
  return { name, message: error instanceof CloudTempleError ? error.message : name };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "_OTHER";
}
