// Generated from specs/support.yaml. Do not edit: run `npm run generate`.
export {
  sendTicketFeedback,
} from "./tickets.js";
export type {
  SendTicketFeedbackErrors,
  SendTicketFeedbackInput,
  TooManyRequestsError,
} from "./schema.js";
