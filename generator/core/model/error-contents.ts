import { isSuccess } from "../document/status.js";
import type { Content, Response } from "./model.js";

/** The body of an error that has a type, and its status: `404`, `4XX`, `default`. */
export interface ErrorContent {
  readonly status: string;
  readonly content: Content;
}

/**
 * The bodies of errors that have types: the first JSON body with a schema of each status that is neither a success nor a
 * redirect. `default` describes errors only where a success is described too.
 */
export function errorContents(responses: readonly Response[]): ErrorContent[] {
  const hasSuccess = responses.some(({ status }) => isSuccess(status));
  return responses
    .filter(
      ({ status }) => !isSuccess(status) && !status.startsWith("3") && (status !== "default" || hasSuccess),
    )
    .flatMap(({ status, contents }) => {
      const content = contents.find(({ kind, schema }) => kind === "json" && schema !== undefined);
      return content === undefined ? [] : [{ status, content }];
    });
}
