import type { DeprecationNotice } from "../deprecation.js";
import type { Redactor } from "../redact.js";
import type { Files } from "./files.js";
import type { Seen } from "./seen-file.js";

/** The place in a frame of any engine: `at f (file:///x.js:12:5)`, `at async C:\x.js:12:5`, `f@file:///x.js:12:5`. */
const PLACES = [
  /^at .*? \((.+):(\d+):(\d+)\)$/,
  /^at (?:async )?(.+):(\d+):(\d+)$/,
  /^[^@]*@(.+):(\d+):(\d+)$/,
];

/** Characters of a text of the server that are kept. */
const LONGEST = 200;

/** What is written of a notice of a day: names and dates, no value that the program or the server sent. */
export function seenOf(
  notice: DeprecationNotice,
  today: string,
  folder: string,
  files: Files,
  redactor: Redactor,
): Seen {
  const { operation, parameter, record, removal, since, sunset, replacement, link } = notice;
  const dot = operation.indexOf(".");
  const text = (value: string): string => redactor.text(value).slice(0, LONGEST);
  const place = notice.callSite && placeOf(notice.callSite, folder, files);
  return {
    module: operation.slice(0, dot),
    ...(record === undefined
      ? {
          scope: parameter === undefined ? "operation" : "parameter",
          name: [operation.slice(dot + 1), parameter].join(" ").trim(),
        }
      : thingOf(record)),
    ...(place && { place }),
    path: text(operation === "client.fetch" ? withoutIds(notice.path) : notice.path),
    count: 1,
    firstSeen: today,
    lastSeen: today,
    ...(since && { since: since.toISOString().slice(0, 10) }),
    ...(removal && { removal }),
    ...(sunset && { isRemovalOfServer: true as const }),
    ...(replacement && { replacement: text(replacement) }),
    ...(link && linkOf(link, text)),
  };
}

/** `requestField CreateDisk.size` */
function thingOf(record: string): Pick<Seen, "scope" | "name"> {
  const space = record.indexOf(" ");
  return { scope: record.slice(0, space) as Seen["scope"], name: record.slice(space + 1) };
}

/** Segments with digits beyond a version, and long ones, may be ids. */
function withoutIds(path: string): string {
  return path
    .split("/")
    .map((segment) => (/^v\d+$/.test(segment) || /^[a-z_-]{0,40}$/i.test(segment) ? segment : "{}"))
    .join("/");
}

/** A link without credentials and query. */
function linkOf(link: string, text: (value: string) => string): { readonly link?: string } {
  if (!URL.canParse(link)) return {};
  const { origin, pathname } = new URL(link);
  return origin === "null" ? {} : { link: text(origin + pathname) };
}

/** `src/deploy.js:12:5`, relative to the folder of the file, so that it says nothing about the machine. */
function placeOf(frame: string, folder: string, { path, url }: Files): string | undefined {
  const found = PLACES.map((form) => form.exec(frame)).find((match) => match !== null);
  const [, source = "", line, column] = found ?? [];
  // What a development server adds.
  const [bare = ""] = source.split(/[?#]/);
  let file: string;
  try {
    file = bare.startsWith("file:") ? url.fileURLToPath(bare) : bare;
  } catch {
    return undefined;
  }
  if (!path.isAbsolute(file)) return undefined;
  return `${path.relative(folder, file).replaceAll("\\", "/")}:${line}:${column}`;
}
