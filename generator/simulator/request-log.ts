/** A request that the simulator received. Headers with credentials are redacted. */
export interface LoggedRequest {
  readonly method: string;
  /** Path and query of the URL. */
  readonly path: string;
  /** When it was received, by the simulator's clock, in milliseconds since 1970. */
  readonly time: number;
  /** By lower-case name; headers with credentials have the value `[redacted]`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Key of the operation, `compute GET /v1/vcenters/{id}`; absent if the URL has no operation. */
  readonly operation?: string;
  /** Status of the response; absent while it is pending, and if the connection was cut before it. */
  readonly status?: number;
  /** Kind of the injected fault, if any. */
  readonly fault?: string;
  /** Whether the platform performed the request, even if the caller got an error. */
  readonly executed: boolean;
}

export interface RequestLog {
  readonly entries: readonly LoggedRequest[];
  /** Adds an entry. The returned function sets members of it that become known later. */
  open(request: Request, url: URL, time: number): (more: Partial<LoggedRequest>) => void;
  clear(): void;
}

const SECRET = /authorization|cookie|api-?key|token|secret/i;

/** @param limit maximum number of entries; when it is exceeded, the older half is dropped. */
export function createRequestLog(limit: number): RequestLog {
  let entries: LoggedRequest[] = [];
  return {
    get entries() {
      return entries;
    },
    open: (request, url, time) => {
      const entry: { -readonly [Key in keyof LoggedRequest]: LoggedRequest[Key] } = {
        method: request.method,
        path: url.pathname + url.search,
        time,
        headers: Object.fromEntries(
          [...request.headers].map(([name, value]) => [name, SECRET.test(name) ? "[redacted]" : value]),
        ),
        executed: false,
      };
      entries.push(entry);
      if (entries.length > limit) entries = entries.slice(-Math.ceil(limit / 2));
      return (more) => void Object.assign(entry, more);
    },
    clear: () => {
      entries = [];
    },
  };
}
