import type { Path } from "../../json-pointer.js";

/** Where a value of a JSON text stands. */
export interface JsonPlace {
  /** Of its key, or of the value itself in a list. */
  readonly offset: number;
  readonly members: ReadonlyMap<string, JsonPlace>;
}

/** A key that an object of a JSON text has more than once. */
export interface RepeatedKey {
  readonly path: Path;
  readonly offset: number;
}

interface Open {
  readonly members: Map<string, OpenPlace>;
  readonly path: Path | undefined;
  readonly isList: boolean;
  /** Of the member being read: its key, or its index in a list. */
  key: string;
  index: number;
  expectsKey: boolean;
}

interface OpenPlace {
  readonly offset: number;
  members: Map<string, OpenPlace>;
}

const NO_MEMBERS = new Map<string, OpenPlace>();

/**
 * Where everything in a valid JSON text stands, and which keys are there more than once. The parser of the platform
 * reports neither, and that of YAML takes a hundred times as long.
 */
export function readJsonPlaces(text: string): { root: JsonPlace; repeated: RepeatedKey[] } {
  const repeated: RepeatedKey[] = [];
  const root: OpenPlace = { offset: 0, members: NO_MEMBERS };
  const stack: Open[] = [];
  let open: Open | undefined;
  const begin = (at: number, isList: boolean): void => {
    const members = new Map<string, OpenPlace>();
    const path = open === undefined ? undefined : { key: open.key, above: open.path };
    const place = open === undefined ? root : placeOfValue(open, at);
    place.members = members;
    open = { members, path, isList, key: "0", index: 0, expectsKey: !isList };
    stack.push(open);
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      if (open?.expectsKey === true) {
        open.key = JSON.parse(text.slice(at, end + 1)) as string;
        open.expectsKey = false;
        if (open.members.has(open.key))
          repeated.push({ path: { key: open.key, above: open.path }, offset: at });
        open.members.set(open.key, { offset: at, members: NO_MEMBERS });
      } else if (open?.isList === true) placeOfValue(open, at);
      at = end;
    } else if (character === "{" || character === "[") begin(at, character === "[");
    else if (character === "}" || character === "]") {
      stack.pop();
      open = stack.at(-1);
    } else if (character === "," && open !== undefined) {
      open.expectsKey = !open.isList;
      if (open.isList) open.key = String(++open.index);
    } else if (open?.isList === true && character !== undefined && character > " ") placeOfValue(open, at);
  }
  return { root, repeated };
}

/** An item of a list is known by where its value begins, a member by where its key does. */
function placeOfValue(open: Open, at: number): OpenPlace {
  const known = open.members.get(open.key);
  if (known !== undefined) return known;
  const place = { offset: at, members: NO_MEMBERS };
  open.members.set(open.key, place);
  return place;
}

/** How many keys a valid JSON text has, repeated ones included: as often as a string is followed by a colon. */
export function countJsonKeys(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1; ) {
    let next = endOfString(text, at) + 1;
    while (isSpace(text.charCodeAt(next))) next++;
    if (text.charCodeAt(next) === COLON) count++;
    at = text.indexOf('"', next);
  }
  return count;
}

const COLON = 0x3a;

/** Space, tab, line feed or carriage return; not what stands behind the end of a text. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === "\\") before--;
    if ((end - before) % 2 === 0) return end;
  }
  return text.length;
}
