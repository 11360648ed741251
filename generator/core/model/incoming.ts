import { isObject, type Json, type JsonObject, objectMember, stringMember } from "../../json.js";
import { pointerOf } from "../../json-pointer.js";
import type { NodeDeprecations } from "../deprecation/complete.js";
import { operationEntries } from "../document/methods.js";
import { resolve } from "../document/resolve.js";
import { readContents } from "./content.js";
import { readResponses } from "./find-operations.js";
import type { IncomingRequest, Operation } from "./model.js";
import type { Report } from "./report.js";

/** A request of a webhook, as filters see it. */
export interface FoundWebhook {
  /** Name of the webhook in the document. */
  readonly name: string;
  readonly node: JsonObject;
}

/** The requests of the webhooks of a document. */
export function findWebhooks(root: JsonObject): FoundWebhook[] {
  return Object.entries(objectMember(root, "webhooks") ?? {}).flatMap(([name, own]) => {
    const item = resolve(root, own, pointerOf("webhooks", name));
    const entries = item === undefined ? [] : operationEntries(item.value);
    return entries.flatMap(({ node }) => (isObject(node) ? [{ name, node }] : []));
  });
}

interface Holder {
  readonly kind: IncomingRequest["kind"];
  /** Name of the webhook, or of the operation and its callback. */
  readonly name: string;
  /** Path items by what determines their URL: one for a webhook, any number for a callback. */
  readonly items: readonly (readonly [expression: string, item: Json, pointer: string])[];
}

/** What is read of an operation that registers callbacks. */
type Registering = Pick<Operation, "module" | "name" | "pointer"> & { readonly node: JsonObject };

/**
 * The requests that the server sends: the webhooks of a document, and the callbacks of its operations. Sorted as the
 * document is.
 *
 * @param isLeftOut whether a request gets no types
 */
export function readIncoming(
  root: JsonObject,
  operations: readonly Registering[],
  module: string,
  deprecations: NodeDeprecations,
  report: Report,
  isLeftOut: (node: JsonObject) => boolean = () => false,
): IncomingRequest[] {
  const webhooks = Object.entries(objectMember(root, "webhooks") ?? {}).map(
    ([name, item]): Holder => ({ kind: "webhook", name, items: [["", item, pointerOf("webhooks", name)]] }),
  );
  const callbacks = operations.flatMap((operation) => callbacksOf(root, operation));
  return [...webhooks, ...callbacks].flatMap((holder) =>
    requestsOf(root, holder, module, deprecations, report, isLeftOut),
  );
}

function callbacksOf(root: JsonObject, { name, node, pointer }: Registering): Holder[] {
  return Object.entries(objectMember(node, "callbacks") ?? {}).flatMap(([callback, value]): Holder[] => {
    const found = resolve(root, value, pointer + pointerOf("callbacks", callback));
    if (found === undefined) return [];
    const items = Object.entries(found.value).filter(([expression]) => !expression.startsWith("x-"));
    return [
      {
        kind: "callback",
        name: `${name}.${callback}`,
        items: items.map(([expression, item]) => [expression, item, found.pointer + pointerOf(expression)]),
      },
    ];
  });
}

function requestsOf(
  root: JsonObject,
  { kind, name, items }: Holder,
  module: string,
  deprecations: NodeDeprecations,
  report: Report,
  isLeftOut: (node: JsonObject) => boolean,
): IncomingRequest[] {
  const entries = items.flatMap(([expression, own, at]) => {
    const item = resolve(root, own, at);
    if (item === undefined || !isObject(own)) {
      report(at, "holds no operations.", "Expected an object with `post` and the like.");
      return [];
    }
    return operationEntries(item.value).map(({ method, keys, node }) => ({
      method,
      expression,
      node,
      pointer: item.pointer + pointerOf(...keys),
    }));
  });
  const isSingle = entries.length === 1;
  const isSingleItem = items.length === 1;
  return entries.flatMap(({ method, expression, node, pointer }): IncomingRequest[] => {
    if (!isObject(node)) {
      report(pointer, "is not an operation, so it is left out.", "Expected an object with `responses`.");
      return [];
    }
    if (isLeftOut(node)) return [];
    // The shortest key that no other request of the document has.
    const key = isSingle ? name : `${method} ${name}${isSingleItem ? "" : ` ${expression}`}`;
    const body = resolve(root, node["requestBody"], pointer + pointerOf("requestBody"));
    const deprecation = deprecations.of(node);
    return [
      {
        kind,
        key,
        description: stringMember(node, "description") ?? stringMember(node, "summary"),
        bodies: body === undefined ? [] : readContents(root, body.value, body.pointer),
        responses: readResponses(root, node, pointer, report),
        deprecation:
          deprecation === undefined
            ? undefined
            : { module, scope: "type", name: key, owner: key, member: key, ...deprecation },
        pointer,
      },
    ];
  });
}
