/**
 * The file in which a program notes what it used of what is deprecated, and which `check --runtime` reads. Imports nothing,
 * so that both sides take the format from here.
 */

/** One deprecated thing, used at one place. */
export interface Seen {
  /** `compute`, of the operation id. */
  readonly module: string;
  readonly scope: (typeof SCOPES)[number];
  /** Name of the record: `listX`, `listX query old`, `CreateDisk.size`, `PowerState.suspended`. */
  readonly name: string;
  /** File, line and column of the call, relative to the folder of the file; absent where the stack did not show it. */
  readonly place?: string;
  /** Path template; of `client.fetch` the path, with `{}` for what may be an id. */
  readonly path?: string;
  /** Calls. */
  readonly count: number;
  /** Days in UTC, `2026-03-01`. */
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** Deprecated since, by the server's header. */
  readonly since?: string;
  readonly removal?: string;
  /** Whether {@link removal} is from the server's header, and not from the tag of the installed version. */
  readonly isRemovalOfServer?: true;
  readonly replacement?: string;
  readonly link?: string;
}

/** Version of the format: changes when a member changes its meaning or goes. */
export const SEEN_VERSION = 1;

/** What is wrong with a text that is not such a file, and where. */
export interface SeenProblem {
  readonly problem: string;
  /** JSON pointer. */
  readonly pointer?: string;
}

const SCOPES = ["operation", "parameter", "requestField", "enumValue"] as const;
const REQUIRED = ["module", "name", "firstSeen", "lastSeen"] as const;
const OPTIONAL = ["place", "path", "since", "removal", "replacement", "link"] as const;
const DAYS = ["firstSeen", "lastSeen", "since", "removal"] as const;

/** The entries of a file, each checked. */
export function parseSeen(text: string): readonly Seen[] | SeenProblem {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return { problem: `is not JSON (${error instanceof Error ? error.message : String(error)})` };
  }
  if (!isObject(content) || content["cloudtempleSeen"] === undefined)
    return { problem: "is not a file of the recorder: it has no member cloudtempleSeen" };
  if (content["cloudtempleSeen"] !== SEEN_VERSION) {
    const found = JSON.stringify(content["cloudtempleSeen"]);
    return {
      problem: `has version ${found} of its format; this version of cloudtemple reads ${SEEN_VERSION}`,
    };
  }
  const list = content["seen"];
  if (!Array.isArray(list)) return { problem: "has no list of entries", pointer: "/seen" };
  for (const [index, entry] of (list as unknown[]).entries()) {
    const problem = problemOf(entry);
    if (problem !== undefined) return { problem, pointer: `/seen/${index}` };
  }
  return list as Seen[];
}

function problemOf(entry: unknown): string | undefined {
  if (!isObject(entry)) return "is not an object";
  const text = (name: string): string | undefined =>
    typeof entry[name] === "string" && entry[name] !== "" ? entry[name] : undefined;
  const missing = REQUIRED.find((name) => text(name) === undefined);
  if (missing !== undefined) return `has no text ${missing}`;
  const invalid = OPTIONAL.find((name) => entry[name] !== undefined && text(name) === undefined);
  if (invalid !== undefined) return `has a ${invalid} that is not a text`;
  const undated = DAYS.find((name) => entry[name] !== undefined && !isDay(entry[name]));
  if (undated !== undefined) return `has a ${undated} that is not a day (2026-01-31)`;
  if (!SCOPES.some((scope) => scope === entry["scope"]))
    return `has a scope that is none of ${SCOPES.join(", ")}`;
  const { count } = entry as { readonly count?: unknown };
  return Number.isSafeInteger(count) && Number(count) > 0
    ? undefined
    : "has a count that is not a positive integer";
}

function isDay(value: unknown): boolean {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The text of a file: an entry a line, in an order that depends on nothing but the entries. */
export function writeSeen(entries: readonly Seen[]): string {
  const lines = entries
    .map((entry) => ({ key: keyOf(entry), line: JSON.stringify(entry, MEMBERS) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ line }) => `    ${line}`);
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  return `{\n  "cloudtempleSeen": ${SEEN_VERSION},\n  "seen": ${list}\n}\n`;
}

/** Members in the order in which they are written. */
const MEMBERS = [
  "module",
  "scope",
  "name",
  "place",
  "path",
  "count",
  "firstSeen",
  "lastSeen",
  "since",
  "removal",
  "isRemovalOfServer",
  "replacement",
  "link",
];

/** The entries of both, each thing at each place once. What the server announced last is kept. */
export function mergeSeen(entries: readonly Seen[], more: readonly Seen[]): readonly Seen[] {
  const merged = new Map<string, Seen>();
  for (const entry of [...entries, ...more]) {
    const known = merged.get(keyOf(entry));
    merged.set(keyOf(entry), known === undefined ? entry : sum(known, entry));
  }
  return [...merged.values()];
}

function sum(a: Seen, b: Seen): Seen {
  const [older, newer] = isNewer(a, b) ? [b, a] : [a, b];
  return {
    ...newer,
    count: a.count + b.count,
    firstSeen: older.firstSeen < newer.firstSeen ? older.firstSeen : newer.firstSeen,
  };
}

/** Of two of one day the order is that of their texts, so that it does not matter which process wrote first. */
function isNewer(a: Seen, b: Seen): boolean {
  if (a.lastSeen !== b.lastSeen) return a.lastSeen > b.lastSeen;
  const text = (entry: Seen): string => JSON.stringify({ ...entry, count: 0, firstSeen: "" }, MEMBERS);
  return text(a) > text(b);
}

function keyOf({ module, scope, name, place = "", path = "" }: Seen): string {
  return [module, name, scope, place, path].join("\u0000");
}
