/** Where a schema is used: in a request, in a response that means success, or in any other response. */
export type Side = "request" | "response" | "error";
