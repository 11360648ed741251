import { compareText } from "../../json.js";
import { fileName } from "../names/identifier.js";
import { singular } from "../names/singular.js";
import { isVersionSegment } from "../names/version-segment.js";

/** A file with more operations is hard to read, and has over 1,000 lines. */
const MAX_OPERATIONS_PER_FILE = 28;

/** The files of a module that hold no operations: their names without extension. */
export const MODULE_FILES = {
  deprecations: "deprecations",
  index: "index",
  schema: "schema",
  tombstones: "tombstones",
} as const;

interface Placed {
  readonly tag: string;
  readonly path: string;
  readonly method: string;
}

/**
 * Which file each operation goes to: one file per tag, and where a tag holds too many, one per resource below it
 * (the next segment of the path), deeper as long as needed. Names are kebab case, in the singular, and unique whatever
 * the casing of tags.
 *
 * @param known the files of earlier runs, which operations stay in: programs import from them. A new operation goes to
 * that of its resource or tag, unless it is full.
 */
export function placeInFiles<T extends Placed>(
  operations: readonly T[],
  known: ReadonlyMap<T, string> = new Map(),
): Map<T, string> {
  const files = new Map<T, string>(known);
  const taken = new Set<string>([...Object.values(MODULE_FILES), ...known.values()]);
  const groups = groupBy(operations, (operation) => operation.tag);
  for (const [tag, members] of [...groups].sort(([a], [b]) => compareText(a, b))) {
    const ofTag = new Set(members.map((operation) => known.get(operation)));
    for (const [name, part] of divide(singularFileName(tag), members, 0)) {
      const added = part.filter((operation) => !known.has(operation));
      if (added.length === 0) continue;
      const homes = [...part.map((operation) => known.get(operation)), ofTag.has(name) ? name : undefined];
      const home = homes.find((file) => file !== undefined && hasRoom(files, file, added.length));
      const file = home ?? unique(name, taken);
      for (const operation of added) files.set(operation, file);
    }
  }
  return files;
}

function hasRoom(files: ReadonlyMap<unknown, string>, file: string, added: number): boolean {
  const present = [...files.values()].filter((each) => each === file).length;
  return present + added <= MAX_OPERATIONS_PER_FILE;
}

/** Whether a text can be the name of a file of operations, without its extension. */
export function isOperationsFile(name: string): boolean {
  const isOther = Object.values<string>(MODULE_FILES).includes(name);
  return /^[\p{L}\p{N}-]{1,200}$/u.test(name) && !isOther;
}

function divide<T extends Placed>(
  name: string,
  members: readonly T[],
  depth: number,
): [string, readonly T[]][] {
  if (members.length <= MAX_OPERATIONS_PER_FILE) return [[name, members]];
  const longest = Math.max(...members.map((member) => resourcesOf(member.path).length));
  if (depth >= longest) return inParts(name, members);
  const groups = [...groupBy(members, (member) => resourcesOf(member.path)[depth] ?? "")];
  if (groups.length === 1) return divide(name, members, depth + 1);
  return groups
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([resource, part]) => {
      const below = singularFileName(resource);
      const joined =
        resource === "" || name === below || name.endsWith(`-${below}`) ? name : `${name}-${below}`;
      return divide(joined, part, depth + 1);
    });
}

/** `vcenter-virtual-machine` of `vcenters virtual machines`. */
function singularFileName(text: string): string {
  const words = fileName(text).split("-").map(singular);
  // Once more: a singular may be what no file can be called.
  return fileName(words.join("-"));
}

/** Operations that differ in no segment: numbered parts. */
function inParts<T>(name: string, members: readonly T[]): [string, readonly T[]][] {
  const parts: [string, readonly T[]][] = [];
  for (let start = 0; start < members.length; start += MAX_OPERATIONS_PER_FILE) {
    parts.push([
      start === 0 ? name : `${name}-${start / MAX_OPERATIONS_PER_FILE + 1}`,
      members.slice(start, start + MAX_OPERATIONS_PER_FILE),
    ]);
  }
  return parts;
}

/** The segments of a path that name resources: no placeholders, no version. */
export function resourcesOf(path: string): string[] {
  return path
    .split("/")
    .filter((segment) => segment !== "" && !segment.includes("{") && !isVersionSegment(segment));
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

function unique(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let number = 2; taken.has(candidate); number++) candidate = `${name}-${number}`;
  taken.add(candidate);
  return candidate;
}

/** The first words of names, in the order in which a file lists its operations; actions come after them. */
const ORDER = ["list", "get", "create", "replace", "update", "delete"];

/**
 * The operations of each file, files by name: within one, what lists comes first, then what gets, creates, replaces,
 * updates and deletes, then actions. What has the same verb stays in the order of `operations`.
 */
export function operationsByFile<T extends { readonly file: string; readonly name: string }>(
  operations: readonly T[],
): [file: string, operations: T[]][] {
  return [...groupBy(operations, ({ file }) => file)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([file, members]) => [file, members.toSorted((a, b) => rankOf(a.name) - rankOf(b.name))]);
}

function rankOf(name: string): number {
  const at = ORDER.indexOf(/^[a-z]+/.exec(name)?.[0] ?? "");
  return at === -1 ? ORDER.length : at;
}
