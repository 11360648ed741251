// Generated from specs/iam.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, Operation } from "../../runtime/index.js";
import { toForm } from "../../runtime/codec/form.js";
import { toJson } from "../../runtime/codec/json.js";
import { text } from "../../runtime/codec/text.js";

export type LogInInput = {
  body: LoginPayload;
  contentType?: "application/json" | undefined;
} | {
  body: LoginPayload;
  contentType: "application/x-www-form-urlencoded";
};

export interface LoginPayload {
  /**
   * Id of the personal access token.
   * Format: `uuid`.
   */
  id: string;
  /**
   * Secret of the personal access token.
   * Format: `password`.
   */
  secret: string;
}

const logInOperation: Operation = {
  id: "iam.logIn",
  method: "POST",
  path: "/iam/v2/auth/personal_access_token",
  auth: "none",
  body: [
    { contentType: "application/json", encode: toJson },
    { contentType: "application/x-www-form-urlencoded", encode: toForm },
  ],
  responses: { "2XX": { "text/plain": text } },
  limits: [{ lane: "iam", requests: 25, seconds: 1 }, { lane: "login", requests: 5, seconds: 1 }],
};

/**
 * Exchange a personal access token for a JWT.
 *
 * Takes no token. The answer is the bare token as text: strip white space, and quotes if there are
 * any. Limited to 5 requests a second for one source address. It creates nothing, so it is safe to
 * repeat.
 *
 * `POST /iam/v2/auth/personal_access_token`
 */
export function logIn(
  client: Client,
  request: LogInInput,
  options?: CallOptions,
): Promise<string> {
  return client.call(logInOperation, request, options);
}
