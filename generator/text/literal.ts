/** A string literal of TypeScript, safe for any text: quoted as JSON, line separators and script ends escaped. */
export function stringLiteral(text: string): string {
  return JSON.stringify(text)
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029")
    .replaceAll(/[\p{Cf}\p{Cs}]/gu, unicodeEscapes)
    .replaceAll("</", "<\\/");
}

/** Each UTF-16 unit of a text as `\uXXXX`, as JSON and JavaScript read it inside a string. */
export function unicodeEscapes(text: string): string {
  return text
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}

/** Text between the placeholders of a template literal (or of a type that is one). */
export function templateText(text: string): string {
  return stringLiteral(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll(/`|\$(?=\{)/g, "\\$&");
}

/** A key of an object literal: bare where that is an identifier, quoted otherwise (`["__proto__"]` computed). */
export function propertyKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) || /^(0|[1-9]\d{0,8})$/.test(name) ? name : stringLiteral(name);
}

/** The name of a value that the file declares or imports, to be printed as it is within a literal. */
export class NameOf {
  readonly name: string;

  /** @throws Error for a text that is not an identifier */
  constructor(name: string) {
    if (!/^[A-Za-z_$][\w$]*$/.test(name)) throw new Error(`${JSON.stringify(name)} is not an identifier.`);
    this.name = name;
  }
}

/** Plain data as a literal on one line: `{ in: "header", name: "X-Key" }`. Members that are undefined are left out. */
export function literal(value: unknown): string {
  if (typeof value === "string") return stringLiteral(value);
  if (value instanceof NameOf) return value.name;
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value)
      .filter(([, child]) => child !== undefined)
      .map(([key, child]) => `${propertyKey(key)}: ${literal(child)}`);
    return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  }
  return JSON.stringify(value);
}
