/** One request as the simulator saw it. No header in it holds a credential. */
export interface LoggedRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Arrival on the simulator's clock, in milliseconds since 1970. */
  readonly time: number;
  readonly headers: Readonly<Record<string, string>>;
  /** `compute GET /v1/vcenters/{id}`; absent when the URL leads nowhere or to a document. */
  readonly operation?: string;
  /** Status of the answer; absent while it is open, and when the connection was cut before one. */
  readonly status?: number;
  /** Kind of the fault that was injected, if any. */
  readonly fault?: string;
  /** Whether the platform acted on the request, whatever the caller was told. */
  readonly executed: boolean;
}

export interface RequestLog {
  readonly entries: readonly LoggedRequest[];
  /** Starts an entry; the function returned completes it. */
  open(request: Request, url: URL, time: number): (more: Partial<LoggedRequest>) => void;
  clear(): void;
}

const SECRET = /authorization|cookie|api-?key|token|secret/i;

/** @param limit so many entries are kept, the newest ones. */
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
