const SYSTEM_CALLS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "connect",
  ENOTFOUND: "getaddrinfo",
  ETIMEDOUT: "connect",
};

/**
 * The error with which Node's `fetch` rejects when a connection fails: a `TypeError` whose cause has a system code.
 *
 * @param opaque omits the cause, as browsers do.
 */
export function connectionError(code: string, opaque = false, message = "fetch failed"): TypeError {
  if (opaque) return new TypeError("Failed to fetch");
  const cause = Object.assign(new Error(`${SYSTEM_CALLS[code] ?? "read"} ${code}`), { code });
  return new TypeError(message, { cause });
}
