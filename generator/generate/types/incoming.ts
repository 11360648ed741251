import { deprecationText } from "../../core/deprecation/deprecation-text.js";
import { successesOf } from "../../core/document/status.js";
import type { Content, IncomingRequest } from "../../core/model/model.js";
import { claim } from "../../core/names/identifier.js";
import { isObject, type Json, type JsonObject, setMember } from "../../json.js";
import { READ, type Use } from "./directions.js";
import { documentation } from "./documentation.js";
import { mediumOf } from "./medium.js";
import { textSchema } from "./text-schema.js";
import type { Translation } from "./translation.js";
import { TYPE_MARK } from "./type-mark.js";

const NAMES = {
  webhook: { title: "webhook", prefix: "Webhook" },
  callback: { title: "callback", prefix: "Callback" },
} as const;

/** Names of the types of all webhooks, or of all callbacks. */
export interface IncomingTypes {
  readonly kind: IncomingRequest["kind"];
  readonly payloads: string;
  readonly answers: string;
  readonly handlers: string;
}

/**
 * Names what the server sends by itself and what is answered: `WebhookPayloads`, `WebhookAnswers` and `WebhookHandlers`,
 * each with a member for a webhook, and the same for callbacks. Payloads are what is read, answers what is written.
 *
 * @returns the names of the types, for webhooks and callbacks where there are some
 */
export function addIncomingTypes(
  incoming: readonly IncomingRequest[],
  translation: Translation,
  taken: Set<string>,
): IncomingTypes[] {
  return (["webhook", "callback"] as const).flatMap((kind) => {
    const requests = incoming.filter((request) => request.kind === kind);
    if (requests.length === 0) return [];
    const { title, prefix } = NAMES[kind];
    const payloads = claim(`${prefix}Payloads`, taken);
    const answers = claim(`${prefix}Answers`, taken);
    const handlers = claim(`${prefix}Handlers`, taken);
    translation.add(payloads, {
      ...membersOf(requests, ({ bodies }) => payloadSchema(bodies, translation)),
      title: `What the server sends with each ${title}.`,
    });
    translation.add(answers, {
      ...membersOf(requests, (request) => answerSchema(request, translation)),
      title: `What each ${title} is answered with.`,
    });
    translation.add(handlers, {
      type: "object",
      title: `Functions that answer each ${title}.`,
      [TYPE_MARK]:
        `{\n  [K in keyof ${payloads}]: (\n    payload: ${payloads}[K],\n  ) => ` +
        `${answers}[K] | Promise<${answers}[K]>;\n}`,
    });
    return [{ kind, payloads, answers, handlers }];
  });
}

function membersOf(
  requests: readonly IncomingRequest[],
  schemaOf: (request: IncomingRequest) => JsonObject,
): JsonObject {
  const properties: JsonObject = {};
  for (const request of requests) {
    const { key, description, deprecation } = request;
    const text = documentation(
      description === undefined ? {} : { description },
      deprecation === undefined ? undefined : deprecationText(deprecation),
    );
    setMember(properties, key, { ...schemaOf(request), ...(text === undefined ? {} : { title: text }) });
  }
  return { type: "object", properties, required: Object.keys(properties) };
}

function payloadSchema(bodies: readonly Content[], translation: Translation): JsonObject {
  if (bodies.length === 0) return code("undefined");
  return unionOf(bodies.map((body) => contentSchema(body, translation, READ)));
}

function answerSchema({ responses }: IncomingRequest, translation: Translation): JsonObject {
  const contents = successesOf(responses).map(({ contents: [first] }) =>
    first === undefined
      ? code("void")
      : contentSchema(first, translation, { direction: "write", medium: mediumOf(first.kind) }),
  );
  return contents.length === 0 ? code("void") : unionOf(contents);
}

function contentSchema(content: Content, translation: Translation, use: Use): JsonObject {
  const { kind, schema } = content;
  if (kind === "binary") return code("Blob");
  if (kind === "text") return textSchema(content, translation, use.direction);
  if (kind === "events") return { type: "string" };
  const translated = translation.translate(schema ?? {}, use);
  return isObject(translated) ? translated : {};
}

function unionOf(schemas: readonly JsonObject[]): JsonObject {
  const distinct = [
    ...new Map(schemas.map((schema): [string, Json] => [JSON.stringify(schema), schema])).values(),
  ];
  const [first, ...others] = distinct;
  return others.length === 0 && isObject(first) ? first : { anyOf: distinct };
}

/** A type that JSON Schema cannot express. */
function code(text: string): JsonObject {
  return { type: "string", [TYPE_MARK]: text };
}
