// Generated from specs/support.yaml. Do not edit: run `npm run generate`.

export interface SendTicketFeedbackErrors {
  429: TooManyRequestsError;
}

export interface SendTicketFeedbackInput {
  /** What it takes is not public. */
  body?: unknown;
}

export interface TooManyRequestsError {
  error: {
    message: string;
    status: string;
  };
}
