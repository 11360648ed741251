import { compareText, type JsonObject } from "../../json.js";
import { Problem } from "../../problem.js";
import { deriveName, type Route } from "./derive.js";
import { functionName, isReserved } from "./identifier.js";
import { isVersionSegment } from "./version-segment.js";

/** An operation that needs a name. */
export interface Unnamed extends Route {
  readonly module: string;
  readonly operationId: string | undefined;
  /** Whether its path is a reference to another one, which has the operation itself. */
  readonly isElsewhere?: boolean | undefined;
}

/** `specs/names.json`: key of an operation -> function name. Once there, a name never changes. */
export type Names = Readonly<Record<string, string>>;

/** The key of an operation in `names.json`: placeholders are anonymous, so renaming one changes nothing. */
export function keyOf({ module, method, path }: Pick<Unnamed, "module" | "method" | "path">): string {
  return `${module} ${method} ${path.replaceAll(/\{[^{}]*\}/g, "{}")}`;
}

/** Where names are kept. */
export interface NameRegister {
  /** Folder of `names.json`, as messages name it. Default: `specs`. */
  readonly folder?: string | undefined;
  /** Keys of names that are known, and were never given here: they are kept for no operation that is not there. */
  readonly notGiven?: ReadonlySet<string> | undefined;
}

/**
 * Names for the operations of `specs/`, by precedence: `names.json`, then the document's `operationId`, then
 * method and path. Two operations of one module never share a name, and a new one never gets the name of an operation
 * that the document no longer has: that may be added again.
 *
 * @throws Problem when they would, naming both and the line to add to `names.json`.
 */
export function nameOperations<T extends Unnamed>(
  operations: readonly T[],
  names: Names,
  { folder = "specs", notGiven }: NameRegister = {},
): Map<T, string> {
  const named = new Map<T, string>();
  /** Name -> key of its operation. */
  const owners = new Map<string, string>();
  const assign = (operation: T, name: string): void => {
    const key = keyOf(operation);
    const owner = owners.get(name);
    if (owner !== undefined) throw collision(folder, owner, key, name);
    owners.set(name, key);
    named.set(operation, name);
  };
  const inOrder = [...operations].sort((a, b) => compareText(keyOf(a), keyOf(b)));
  rejectSameRoute(folder, inOrder);
  const present = new Set(inOrder.map(keyOf));
  for (const operation of inOrder) {
    const known = nameIn(folder, names, keyOf(operation));
    if (known !== undefined) assign(operation, known);
  }
  for (const [key, name] of Object.entries(names)) {
    const isOfModule = inOrder[0] !== undefined && key.startsWith(`${inOrder[0].module} `);
    if (isOfModule && !present.has(key) && notGiven?.has(key) !== true && !owners.has(name))
      owners.set(name, key);
  }
  for (const operation of inOrder) {
    if (named.has(operation)) continue;
    const wanted = preferredName(operation);
    const owner = owners.get(wanted);
    assign(operation, owner === undefined ? wanted : wanted + versionBeside(owner, operation));
  }
  return named;
}

function collision(folder: string, owner: string, key: string, name: string): Problem {
  const line = `${JSON.stringify(key)}: "aNameOfYourChoice"`;
  return new Problem(`${owner} and ${key} would both be called ${name}.`, {
    file: `${folder}/names.json`,
    fix: `Add a line that names one of them: ${line}.`,
  });
}

function rejectSameRoute(folder: string, inOrder: readonly Unnamed[]): void {
  inOrder.forEach((operation, index) => {
    const next = inOrder[index + 1];
    if (next !== undefined && keyOf(next) === keyOf(operation)) {
      const { module, method } = operation;
      throw new Problem(`${method} ${operation.path} and ${method} ${next.path} are one route.`, {
        file: `${folder}/${module}.yaml`,
        fix: "Remove one of them in the module's overlay: a request cannot tell them apart.",
      });
    }
  });
}

function nameIn(folder: string, names: Names, key: string): string | undefined {
  const name = Object.hasOwn(names, key) ? names[key] : undefined;
  if (name !== undefined && isReserved(name)) {
    throw new Problem(`${key} has the name ${name}, which is reserved.`, {
      file: `${folder}/names.json`,
      fix: `Expected another name, such as ${name}_.`,
    });
  }
  return name;
}

/** `names` with every assigned name added, sorted for readable diffs; a name that was there stays. */
export function appendNames<T extends Unnamed>(names: Names, named: ReadonlyMap<T, string>): JsonObject {
  const all: JsonObject = { ...names };
  for (const [operation, name] of named) all[keyOf(operation)] ??= name;
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => compareText(a, b)));
}

/**
 * What tells an operation from the one that has its name already: its version, `V2` or `V1_1`. Two versions of one
 * route differ by nothing else; of two other operations, `v1` says nothing.
 */
export function versionBeside(owner: string, operation: Unnamed): string {
  const version = operation.path.split("/").find(isVersionSegment)?.toUpperCase() ?? "";
  const key = keyOf(operation);
  const isSameRoute = key !== owner && withoutVersion(owner) === withoutVersion(key);
  return version === "V1" && !isSameRoute ? "" : version.replaceAll(".", "_");
}

function withoutVersion(key: string): string {
  return key
    .split("/")
    .filter((segment) => !isVersionSegment(segment))
    .join("/");
}

/** What an operation is called where nobody gave it a name and no other operation has that one. */
export function preferredName(operation: Unnamed): string {
  const fromId = operation.operationId === undefined ? "_" : functionName(operation.operationId);
  return /^_\d*$/.test(fromId) ? deriveName(operation) : fromId;
}
