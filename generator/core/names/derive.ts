import { functionName } from "./identifier.js";
import { isPlural, singular } from "./singular.js";
import { isVersionSegment } from "./version-segment.js";

/** What a name is derived from: nothing that can change while the operation stays the same. */
export interface Route {
  /** Upper case. */
  readonly method: string;
  readonly path: string;
  /** Whether the response is a list; absent if the document does not state it. */
  readonly returnsList?: boolean | undefined;
}

/** Verbs that name an action where they are a segment of a path. */
const VERBS = new Set(
  (
    "activate add apply approve assign attach authenticate authorize bind cancel check clone close complete configure confirm " +
    "connect convert copy customize deactivate deploy detach disable disconnect download duplicate enable end execute " +
    "exec export extend forward generate import instantiate invite kill link lock login logout mark merge migrate " +
    "mount move open pause power preview promote publish pull purge push reassign reboot recover redeploy refresh " +
    "reject relocate remove rename renew replicate reset resize resolve restart restore resume retry revert revoke " +
    "rollback rotate run scale search send set share shutdown simulate sleep start stop submit suspend swap switch " +
    "sync synchronize terminate test transfer trigger unassign unbind unlink unlock unmount unpause unpublish unset " +
    "update upgrade upload validate verify wait wake"
  ).split(" "),
);

/**
 * A function name from method and path: `GET` of a collection `list…`, of one item `get…`, `POST` to a collection
 * `create…`, `PUT` `replace…`, `PATCH` `update…`, `DELETE` `delete…`; an action segment becomes the verb. Version
 * segments are dropped.
 *
 * `PATCH /v1/vcenters/virtual_machines/power` is `powerVcenterVirtualMachine`.
 */
export function deriveName(route: Route): string {
  const segments = route.path
    .split("/")
    .filter((segment) => segment !== "" && !isVersionSegment(segment))
    .map((segment) => ({ text: wordsOf(segment), isPlaceholder: /^\{[^{}]*\}$/.test(segment) }));
  const nouns = segments.filter((segment) => !segment.isPlaceholder).map((segment) => segment.text);
  const endsInItem = segments.at(-1)?.isPlaceholder ?? false;
  if (route.method === "GET" || route.method === "HEAD") return nameOfRead(route, nouns, endsInItem);

  const at = nouns.findLastIndex((noun, index) => index > 0 && VERBS.has(noun.split(" ")[0] ?? ""));
  const isAction = at > 0 && !(isPlural(nouns[at] ?? "") && at === nouns.length - 1);
  if (isAction) {
    const verb = nouns[at] ?? "";
    return functionName([verb, ...each([...nouns.slice(0, at), ...nouns.slice(at + 1)])].join(" "));
  }
  return functionName([WRITES[route.method] ?? route.method.toLowerCase(), ...each(nouns)].join(" "));
}

const WRITES: Readonly<Record<string, string>> = {
  POST: "create",
  PUT: "replace",
  PATCH: "update",
  DELETE: "delete",
};

function nameOfRead(route: Route, nouns: readonly string[], endsInItem: boolean): string {
  const last = nouns.at(-1) ?? "";
  const isList = !endsInItem && (route.returnsList ?? one(last) !== last);
  const verb = route.method === "HEAD" ? "check" : isList ? "list" : "get";
  const words = isList
    ? [...each(nouns.slice(0, -1)), last]
    : [...each(nouns.slice(0, -1)), endsInItem ? one(last) : last];
  return functionName([verb, ...words].join(" "));
}

function each(words: readonly string[]): string[] {
  return words.map(one);
}

/** Only the last word of a segment is counted: `virtual machines`, `content libraries`. */
function one(words: string): string {
  const list = words.split(" ");
  return [...list.slice(0, -1), singular(list.at(-1) ?? "")].join(" ");
}

function wordsOf(segment: string): string {
  return segment
    .replaceAll(/\{[^{}]*\}/g, " ")
    .replaceAll(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}
