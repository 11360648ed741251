import type { Server, ServerVariable } from "../../core/model/model.js";
import { claim } from "../../core/names/identifier.js";
import { type JsonObject, setMember } from "../../json.js";
import { stringLiteral, templateText } from "../../text/literal.js";
import { documentation } from "./documentation.js";
import type { Translation } from "./translation.js";
import { TYPE_MARK } from "./type-mark.js";

/**
 * Names the choices of a server: `Server`, for the `servers` of the client options, and `ServerVariables`, for its
 * `serverVariables`. A document with one server and no variable offers no choice.
 *
 * @returns the names of the types
 */
export function addServerTypes(
  servers: readonly Server[],
  translation: Translation,
  taken: Set<string>,
): string[] {
  const variables = servers.flatMap((server) => server.variables);
  const names: string[] = [];
  const add = (wanted: string, schema: JsonObject): void => {
    const name = claim(wanted, taken);
    translation.add(name, schema);
    names.push(name);
  };
  if (servers.length > 1 || variables.length > 0) add("Server", serverSchema(servers));
  if (variables.length > 0) add("ServerVariables", variablesSchema(variables));
  return names;
}

function serverSchema(servers: readonly Server[]): JsonObject {
  const list = servers.map(({ url, description }) =>
    description === undefined ? `- ${url}` : `- ${url}: ${description.replaceAll(/\s+/g, " ")}`,
  );
  const text = documentation(
    { description: `For \`servers\` of the client options.\n\n${list.join("\n")}` },
    undefined,
  );
  const types = servers.map(({ url, variables }) =>
    variables.length === 0 ? stringLiteral(url) : templateOf(url),
  );
  return { type: "string", [TYPE_MARK]: types.join(" | "), ...(text === undefined ? {} : { title: text }) };
}

/** `https://{region}.example.com` -> `https://${string}.example.com`, as a type. */
function templateOf(url: string): string {
  const parts = url.split(/\{[^{}]*\}/).map((part) => templateText(part));
  return `\`${parts.join("${string}")}\``;
}

function variablesSchema(variables: readonly ServerVariable[]): JsonObject {
  const properties: JsonObject = {};
  for (const { name } of variables) {
    const same = variables.filter((other) => other.name === name);
    const isOpen = same.some(({ values }) => values.length === 0);
    const values = [...new Set(same.flatMap((variable) => variable.values))];
    const [{ description, default: value } = {}] = same;
    const text = documentation(
      { ...(description && { description }), ...(value !== undefined && { default: value }) },
      undefined,
    );
    setMember(properties, name, {
      type: "string",
      ...(isOpen ? {} : { enum: values }),
      ...(text === undefined ? {} : { title: text }),
    });
  }
  return { type: "object", properties, title: "For `serverVariables` of the client options." };
}
