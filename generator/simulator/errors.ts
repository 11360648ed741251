/** Reason phrases of the statuses the platform answers with. */
const PHRASES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  415: "Unsupported Media Type",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/** `type` of errors of the inference API by status; every other status has `invalid_request_error`. */
const INFERENCE_TYPES: Readonly<Record<number, string>> = {
  401: "authentication_error",
  429: "rate_limit_error",
  500: "server_error",
  503: "service_unavailable_error",
};

export function phraseOf(status: number): string {
  return PHRASES[status] ?? "Error";
}

/**
 * An error response in the format of the platform. Only the body of a 429 is documented (Cloud Temple API
 * documentation, "Rate limiting"); other statuses use the same format. The inference API has a format of its own.
 */
export function errorResponse(
  status: number,
  message: string = phraseOf(status),
  { inference = false, headers = {} }: { inference?: boolean; headers?: Record<string, string> } = {},
): Response {
  const error = inference
    ? { message, type: INFERENCE_TYPES[status] ?? "invalid_request_error", param: null, code: null }
    : { status: `${status} ${phraseOf(status)}`, message };
  return json(status, { error }, headers);
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    statusText: status < 400 ? "" : phraseOf(status),
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
  });
}
