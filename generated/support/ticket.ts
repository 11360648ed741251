// Generated from specs/support.yaml. Do not edit: run `npm run generate`.
import type { Activity, CallOptions, Client, Operation } from "../../runtime/index.js";
import { possibleActivity } from "../../runtime/codec/activity.js";
import { JSON_BODY } from "../../runtime/codec/json.js";
import { NO_CONTENT } from "../../runtime/codec/no-content.js";

export interface SendTicketFeedbackInput {
  /** What it takes is not public. */
  body?: unknown;
}

export interface SendTicketFeedbackErrors {
  429: TooManyRequestsError;
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}

const sendTicketFeedbackOperation: Operation = {
  id: "support.sendTicketFeedback",
  method: "POST",
  path: "/support/v1/tickets/feedback",
  body: JSON_BODY,
  responses: NO_CONTENT,
  activity: possibleActivity,
  limits: [{ lane: "support", requests: 25, seconds: 1 }],
};

/**
 * Send feedback on a ticket.
 *
 * What it takes, and whether an activity follows, is not public.
 *
 * `POST /support/v1/tickets/feedback`
 * Returns an {@link Activity}, or `undefined` when the API starts none; await `completed()`.
 *
 * @throws ApiError, with a body of `SendTicketFeedbackErrors` for 429.
 */
export function sendTicketFeedback(
  client: Client,
  request?: SendTicketFeedbackInput,
  options?: CallOptions,
): Promise<Activity | undefined> {
  return client.call(sendTicketFeedbackOperation, request, options);
}
