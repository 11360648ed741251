import type { RateLimit } from "../../../runtime/operation.js";
import { type JsonObject, objectMember, stringMember } from "../../json.js";
import { pointerOf } from "../../json-pointer.js";
import type { Problem } from "../../problem.js";
import { completeDeprecations } from "../deprecation/complete.js";
import type { NodeDeprecation } from "../deprecation/deprecation.js";
import { resolveDeprecations } from "../deprecation/resolve-deprecations.js";
import type { LoadedDocument } from "../document/document.js";
import { problemAt } from "../document/parse.js";
import { pointerTo } from "../document/pointer-to.js";
import { resolve } from "../document/resolve.js";
import { componentSchemas } from "../json-schema/reference.js";
import { matchRoutes, nameForeignOperations, type RouteNames, routeOf } from "../names/foreign.js";
import { appendNames, keyOf, type NameRegister, type Names, nameOperations } from "../names/registry.js";
import { readActivity } from "./activity.js";
import { isUncertain } from "./confidence.js";
import { readContents } from "./content.js";
import { readEncoding } from "./encoding.js";
import { findEnumerations } from "./enumerations.js";
import { fieldDeprecations } from "./field-deprecations.js";
import { placeInFiles } from "./files.js";
import { type Found, findOperations } from "./find-operations.js";
import { type FoundWebhook, findWebhooks, readIncoming } from "./incoming.js";
import { findLookups } from "./lookup.js";
import type { Module, Operation } from "./model.js";
import { readParameters } from "./parameters.js";
import type { PastOperation } from "./past-operation.js";
import { withPathParameters } from "./path-parameters.js";
import { readProse } from "./prose.js";
import { reachedSchemas } from "./reach.js";
import { reporterFor } from "./report.js";
import { readSafe } from "./safe.js";
import { schemaUsers } from "./schema-users.js";
import { readAuth } from "./security.js";
import { sentDeprecations } from "./sent-deprecations.js";
import { documentUrlOf, readServer, readServers } from "./server.js";
import { findTombstones } from "./tombstones.js";
import { typeDeprecations } from "./type-deprecations.js";

/** What the model needs beyond the document: which module it is, and what earlier runs decided about it. */
export interface ModuleContext {
  readonly slug: string;
  readonly title: string;
  /** Path below the client's base URL (`/compute`), `undefined` for a document outside the platform. */
  readonly basePath: string | undefined;
  /** `specs/names.json`; `undefined` for a document outside `specs/`. */
  readonly names: Names | undefined;
  /** Where `names` are kept. */
  readonly register?: NameRegister | undefined;
  /** What is known of a document outside `specs/`. */
  readonly foreign?: ForeignContext | undefined;
  readonly limitsFor: (method: string, path: string) => readonly RateLimit[];
  /** The past of operations, by their keys in `specs/history.json`. */
  readonly history: Readonly<Record<string, PastOperation>>;
  /** Version of the package that is generated; without it, every removed operation keeps its tombstone. */
  readonly release?: string | undefined;
  /** The operation of another module that a text names, `vpc.listPrivateNetworks`. */
  readonly elsewhere?: ((text: string) => string | undefined) | undefined;
  readonly warn: (text: string) => void;
  /** As in `LoadOptions`: receives the faults that are then left out or replaced by a default. */
  readonly tolerate?: ((problem: Problem) => void) | undefined;
}

/** The names of earlier runs and of the user, and what the user wants of a document outside `specs/`. */
export interface ForeignContext {
  /** Names that the user gives to operations of the document. */
  readonly given: (operations: readonly Found[]) => RouteNames;
  /** Names of the last run. */
  readonly register: RouteNames;
  /** Method and path -> the file of the last run, without its extension. */
  readonly files: RouteNames;
  /** The operations that are generated; every operation of the document is named all the same. */
  readonly select: (
    operations: readonly Found[],
    names: ReadonlyMap<Found, string>,
    webhooks: readonly FoundWebhook[],
  ) => Selected;
}

/** What of a document is generated. */
export interface Selected {
  readonly operations: readonly Found[];
  /** Whether a request that the server sends, a webhook or a callback, has no types. */
  readonly isLeftOut: (request: JsonObject) => boolean;
}

export interface BuiltModule {
  readonly module: Module;
  /** What is known of the deprecation of a schema of the document, and the name of its record where it is a field. */
  readonly deprecationOf: (
    schema: JsonObject,
  ) => { readonly deprecation: NodeDeprecation; readonly name: string | undefined } | undefined;
  /**
   * `names.json` with the names of this module in it; of a document outside `specs/`, the name of each operation, by
   * method and path.
   */
  readonly names: Names;
}

/**
 * Builds the model of one module: every operation of the document, named and placed in a file, and the record of
 * everything deprecated.
 *
 * @throws Problem when the document is invalid and `tolerate` is absent, or two operations would share a name.
 */
export function buildModule(document: LoadedDocument, context: ModuleContext): BuiltModule {
  const { root } = document;
  const report = reporterFor(document, context.tolerate);
  const all = findOperations(root, context.slug, report);
  const { foreign } = context;
  const isPlatform = context.names !== undefined || context.basePath !== undefined;
  const named =
    context.names === undefined
      ? nameForeignOperations(
          all,
          context.warn,
          foreign && { given: foreign.given(all), register: foreign.register },
        )
      : nameOperations(all, context.names, context.register);
  const selected = foreign?.select(all, named, findWebhooks(root));
  const found = selected?.operations ?? all;
  const files = placeInFiles(found, foreign && matchRoutes(found, foreign.files).matched);
  const documentUrl = documentUrlOf(root);
  const byRoute = new Map(
    found.map((operation) => [`${operation.method} ${operation.path}`, named.get(operation) ?? ""]),
  );
  const warnOfNode = (text: string, node?: JsonObject): void => {
    const pointer = node && pointerTo(root, node);
    context.warn(pointer === undefined ? text : problemAt(document.source, pointer, text).message);
  };
  const deprecations = completeDeprecations(
    resolveDeprecations(root, { ...context, warn: warnOfNode }),
    byRoute,
    isPlatform,
  );

  const warned = new Set<string>();
  const warnOfHeader = (pointer: string, name: string): void => {
    if (warned.has(pointer)) return;
    warned.add(pointer);
    const { message } = problemAt(
      document.source,
      pointer,
      `is left out: OpenAPI ignores a header parameter called ${name}.`,
      "The media types of bodies and responses and the security schemes say what is sent in it; callers can pass `headers`.",
    );
    context.warn(message);
  };

  const built = found.map((operation): Operation => {
    const name = named.get(operation) ?? "";
    const { node, method, path } = operation;
    const { activity, created } = readActivity(
      document,
      node,
      operation.pointer,
      method,
      operation.responses,
      context,
    );
    const { server, missingServer, serverVariables, basePath } = readServer(
      [
        { node, pointer: operation.pointer },
        { node: operation.pathItem, pointer: operation.pathPointer },
        { node: root, pointer: "" },
      ],
      { basePath: context.basePath, hasVariables: context.names === undefined, documentUrl },
      report,
    );
    const isSafe = readSafe(document, node, operation.pointer, method);
    const deprecation = deprecations.ofOperation(node, context.history[keyOf(operation)]?.firstDeprecated);
    const bodyPointer = operation.pointer + pointerOf("requestBody");
    const hasBody = method !== "GET" && method !== "HEAD";
    if (!hasBody && node["requestBody"] !== undefined) {
      const { message } = problemAt(document.source, bodyPointer, `is left out: a ${method} has no body.`);
      context.warn(message);
    }
    const requestBody = hasBody ? resolve(root, node["requestBody"], bodyPointer) : undefined;
    const operationOf: Operation = {
      module: context.slug,
      name,
      method,
      path,
      fullPath: server === undefined ? `${basePath}${sentPath(path)}` : sentPath(path),
      server,
      missingServer,
      serverVariables,
      auth: readAuth(
        root,
        node,
        operation.pointer,
        { isPlatform, isElsewhere: server !== undefined },
        report,
      ),
      tag: operation.tag,
      file: files.get(operation) ?? "",
      ...readProse(stringMember(node, "summary"), stringMember(node, "description")),
      isUncertain: isUncertain(node),
      parameters: readParameters(
        root,
        {
          pathItem: { node: operation.pathItem, pointer: operation.pathPointer },
          operation: { node, pointer: operation.pointer },
        },
        deprecations,
        report,
        warnOfHeader,
      ).map(({ deprecation: known, ...parameter }) => ({
        ...parameter,
        deprecation:
          known === undefined
            ? undefined
            : {
                module: context.slug,
                scope: "parameter",
                name: `${name} ${parameter.in} ${parameter.key}`,
                method,
                path,
                owner: `${name} ${parameter.in}`,
                member: parameter.key,
                ...known,
              },
      })),
      bodies:
        requestBody === undefined
          ? []
          : readContents(root, requestBody.value, requestBody.pointer).map((content) => ({
              ...content,
              ...readEncoding(root, content, document.version),
            })),
      isBodyRequired: requestBody?.value["required"] === true,
      responses: operation.responses,
      isSafe,
      activity: isSafe ? "never" : activity,
      created,
      lookup: undefined,
      deprecatedFields: [],
      limits: context.limitsFor(method, path),
      deprecation:
        deprecation === undefined
          ? undefined
          : { module: context.slug, scope: "operation", name, method, path, ...deprecation },
      pointer: operation.pointer,
    };
    return withPathParameters(operationOf, report);
  });
  const lookups = findLookups(built);
  const looked = built.map((operation) => ({ ...operation, lookup: lookups.get(operation) }));

  const schemas = componentSchemas(root);
  const hasSchemasAlone = all.length === 0;
  const incoming = readIncoming(
    root,
    looked.map((operation, index) => ({ ...operation, node: found[index]?.node ?? {} })),
    context.slug,
    deprecations,
    report,
    selected?.isLeftOut,
  );
  const users = schemaUsers(looked, incoming, hasSchemasAlone ? schemas : {});
  const reached = reachedSchemas(root, users, schemas);
  const fields = fieldDeprecations(context.slug, reached, deprecations);
  const enumerations = findEnumerations(context.slug, reached, deprecations);
  const sent = { root, fieldOf: (schema: JsonObject) => fields.sent.get(schema), enumerations };
  const sentFields = sentDeprecations(looked, sent);
  const operations = looked.map((operation, index) => ({
    ...operation,
    deprecatedFields: sentFields[index] ?? [],
  }));
  const tombstones = findTombstones(
    context.slug,
    operations,
    context.history,
    context.names ?? {},
    context.release,
  );
  const module: Module = {
    slug: context.slug,
    title: context.title,
    version: stringMember(objectMember(root, "info"), "version") ?? "",
    provenance: stringMember(objectMember(root, "info"), "x-provenance"),
    servers:
      context.names === undefined
        ? readServers([root, ...found.flatMap(({ pathItem, node }) => [pathItem, node])], documentUrl)
        : [],
    operations,
    incoming,
    hasSchemasAlone,
    users,
    schemas,
    enumerations,
    tombstones,
    deprecations: [
      ...operations.flatMap((operation) =>
        operation.deprecation === undefined ? [] : [operation.deprecation],
      ),
      ...operations.flatMap(({ parameters }) =>
        parameters.flatMap(({ deprecation }) => (deprecation === undefined ? [] : [deprecation])),
      ),
      ...fields.records,
      ...enumerations.flatMap(({ values }) =>
        values.flatMap(({ deprecation }) => (deprecation === undefined ? [] : [deprecation])),
      ),
      ...typeDeprecations(context.slug, reached, deprecations),
      ...incoming.flatMap(({ deprecation }) => (deprecation === undefined ? [] : [deprecation])),
    ],
  };
  return {
    module,
    deprecationOf(schema) {
      const deprecation = deprecations.of(schema);
      return deprecation === undefined ? undefined : { deprecation, name: fields.names.get(schema) };
    },
    names:
      context.names === undefined
        ? Object.fromEntries([...named].map(([operation, name]) => [routeOf(operation), name]))
        : (appendNames(context.names, named) as Names),
  };
}

/**
 * The path as it is sent: what follows `#` tells paths apart in a document, ends every URL, and would end its query too. One
 * in the name of a parameter is not sent anyway.
 */
function sentPath(path: string): string {
  const sent = path.replace(/(\{[^{}]*\})|#.*/gs, "$1");
  return sent.startsWith("/") ? sent : `/${sent}`;
}
