const SYSTEM_CALLS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "connect",
  ENOTFOUND: "getaddrinfo",
  ETIMEDOUT: "connect",
};

/**
 * What `fetch` of Node rejects with when a connection fails: a `TypeError` whose cause has the code of the system.
 *
 * @param opaque without the cause, as in browsers.
 */
export function connectionError(code: string, opaque = false, message = "fetch failed"): TypeError {
  if (opaque) return new TypeError("Failed to fetch");
  const cause = Object.assign(new Error(`${SYSTEM_CALLS[code] ?? "read"} ${code}`), { code });
  return new TypeError(message, { cause });
}
