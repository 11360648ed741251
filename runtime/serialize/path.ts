import { ConfigurationError } from "../errors/configuration.js";
import { own } from "../json.js";
import type { Operation, OperationRequest } from "../operation.js";
import { type Place, percentEncode } from "./scalar.js";
import { contentValue, joinParts, type Parts, partsOf, resolveStyle } from "./style.js";

/**
 * The operation's path with its values, in OpenAPI's `simple`, `label` and `matrix` styles.
 *
 * URL parsers and many servers read `..` as "one level up", however it is encoded, so a value that is missing, empty or
 * contains a dot segment would address another resource than the caller named. It is rejected, not encoded.
 *
 * @throws ConfigurationError naming the parameter
 */
export function serializePath(operation: Operation, values: OperationRequest["path"]): string {
  const given = (values ?? {}) as Readonly<Record<string, unknown>>;
  const path = operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = own(given, name);
    const text = expand(operation, name, value);
    if (text === undefined || text === "") throw refuse(name, "is missing or empty");
    return text;
  });
  if (hasDotSegment(path)) throw refuse(operation.path, "would contain a dot segment", "path");
  return path;
}

function expand(operation: Operation, name: string, value: unknown): string | undefined {
  const place = `path parameter "${name}"`;
  const declared = own(operation.parameters?.path, name);
  if (declared?.content !== undefined) {
    if (value === undefined) return undefined;
    return percentEncode(contentValue(value, declared.content, place), place);
  }
  const { style, explode } = resolveStyle(declared, "simple");
  const raw = partsOf(value, (text) => text, place);
  if (raw === undefined) return undefined;
  checkValues(raw, name);
  const parts = partsOf(value, percentEncode, place);
  if (parts === undefined) return undefined;
  if (style === "label") return `.${joinParts(parts, explode ? "." : ",", explode)}`;
  if (style === "matrix") return matrix(parts, percentEncode(declared?.name ?? name, place), explode);
  return joinParts(parts, ",", explode);
}

function matrix(parts: Parts, name: string, explode: boolean): string {
  if (!explode || parts.kind === "scalar") return `;${name}=${joinParts(parts, ",", false)}`;
  if (parts.kind === "list") return parts.items.map((item) => `;${name}=${item}`).join("");
  return parts.members.map(([member, text]) => `;${member}=${text}`).join("");
}

function checkValues(parts: Parts, name: string): void {
  const values =
    parts.kind === "scalar" ? [parts.text] : parts.kind === "list" ? parts.items : parts.members.flat();
  for (const value of values) {
    if (value === "") throw refuse(name, "is missing or empty");
    if (hasDotSegment(value)) throw refuse(name, "contains a dot segment");
  }
}

/**
 * Whether any segment is `.` or `..` once decoded, however many times it is encoded, with either slash. Blanks and control
 * characters are ignored, because URL parsers remove tabs and line breaks anywhere and the others at the end.
 */
export function hasDotSegment(text: string): boolean {
  let decoded = text;
  for (let before = ""; before !== decoded; ) {
    before = decoded;
    decoded = decoded.replace(/%(2e|2f|5c|25)/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }
  return decoded
    .replace(/[\0-\x20]/g, "")
    .split(/[/\\]/)
    .some((segment) => segment === "." || segment === "..");
}

function refuse(name: string, problem: string, what: Place = "path parameter"): ConfigurationError {
  return new ConfigurationError(
    `The ${what} "${name}" ${problem}; the call would address another resource.`,
    {
      advice: "Pass the id or name of the object.",
    },
  );
}
