import pluralize from "pluralize";
import { isVersionSegment } from "../core/names/version-segment.js";

/** Words of a path that name resources, in order: no placeholders, no version. */
function wordsOf(path: string): string[] {
  return path.split("/").filter((word) => word !== "" && !word.startsWith("{") && !isVersionSegment(word));
}

/** One of what a word of the API names: `virtual_machines`, `virtualMachines` and `VirtualMachine` are one. */
export function resourceOf(word: string): string {
  const words = word
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split("_");
  return [...words.slice(0, -1), pluralize.singular(words.at(-1) ?? "")].join("_");
}

/** The resource that a path lists: `/v1/vcenters/virtual_machines` lists each `virtual_machine`. */
export function listedResource(path: string): string | undefined {
  const last = wordsOf(path).at(-1);
  return last === undefined ? undefined : resourceOf(last);
}

const SUFFIX = /(?<=[a-z\d])(_?(id|uuid|name)s?|(I|Uui)ds?|Names?)$/;

/**
 * What a parameter or a member points to: `machineManagerId` and `machine_manager_id` to a `machine_manager`;
 * `undefined` for a name that does not state it, such as `id`.
 */
export function resourceOfMember(name: string): string | undefined {
  return SUFFIX.test(name) ? resourceOf(name.replace(SUFFIX, "")) : undefined;
}

/** The resource that a placeholder of a path identifies: by its own name, or else by the word before it. */
export function resourceOfPlaceholder(name: string, path: string): string | undefined {
  const before = wordsOf(path.slice(0, path.indexOf(`{${name}}`)));
  return (
    resourceOfMember(name) ?? (before.at(-1) === name ? listedWord(before.at(-2)) : listedWord(before.at(-1)))
  );
}

function listedWord(word: string | undefined): string | undefined {
  return word === undefined ? undefined : resourceOf(word);
}

/** Members of an object that may hold the value of a parameter, the likeliest first. */
export function membersFor(parameter: string): string[] {
  const own = [parameter, `${parameter}Address`];
  if (/^name$|Names?$|_names?$/.test(parameter)) return [...own, "name"];
  return /^(id|uuid)$|Ids?$|_ids?$|Uuid$/.test(parameter) ? [...own, "id", "uuid"] : own;
}

/** How many leading segments two paths share. */
export function sharedSegments(a: string, b: string): number {
  const [first, second] = [anonymous(a).split("/"), anonymous(b).split("/")];
  const end = first.findIndex((segment, index) => segment !== second[index]);
  return end === -1 ? first.length : end;
}

/** A path by which routes compare, whatever their placeholders are called. */
export function anonymous(path: string): string {
  return path.replace(/\{[^{}]*\}/g, "{}");
}
