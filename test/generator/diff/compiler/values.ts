import ts from "typescript";
import { type ExportedTypes, isOpenText } from "./exported-types.js";
import type { ReadWriter } from "./reads.js";

/** Forms of one object; a type of more forms is a union of unions. */
const MAX_FORMS = 60;
const MAX_DEPTH = 8;
/** Named types within one another that are written in line; below, a value of the name is passed. */
const MAX_INLINED = 2;

/** Writes expressions for values of types, with the names that `PRELUDE` declares. */
export class ValueWriter {
  readonly #exported: ExportedTypes;
  readonly #reader: ReadWriter;
  /** Names of the types that are being written in line. */
  readonly #inlined = new Set<string>();

  constructor(exported: ExportedTypes, reader: ReadWriter) {
    this.#exported = exported;
    this.#reader = reader;
  }

  /** Expressions for values of a type, the one with everything first, and the one with the least last. */
  formsOf(type: ts.Type, depth = 0, own?: string): string[] {
    const { flags } = type;
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return ["anything"];
    if (flags & ts.TypeFlags.Never) return [];
    if (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) return ["undefined"];
    if (flags & ts.TypeFlags.Null) return ["null"];
    if (flags & ts.TypeFlags.Boolean) return ["flag"];
    if (flags & ts.TypeFlags.String) return ["text"];
    if (flags & ts.TypeFlags.Number) return ["amount"];
    if (flags & (ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral | ts.TypeFlags.BooleanLiteral))
      return [this.#exported.checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation)];
    if (flags & ts.TypeFlags.TemplateLiteral)
      return [JSON.stringify((type as ts.TemplateLiteralType).texts.join("some"))];
    const name = this.#exported.nameOf(type);
    if (name !== undefined && name !== own) {
      this.#exported.written.add(name);
      return [`some<${name}>()`, ...this.#inline(type, name, depth)];
    }
    if (type.isUnion())
      return this.#exported.membersOf(type).flatMap((member) => this.formsOf(member, depth, own));
    if (isOpenText(type)) return ["text"];
    if (depth > MAX_DEPTH) return [`some<${this.#exported.textOf(type)}>()`];
    if (this.#exported.checker.isTupleType(type)) {
      const parts = this.#exported.checker.getTypeArguments(type as ts.TypeReference);
      return [`[${parts.map((part) => this.formsOf(part, depth + 1)[0] ?? "anything").join(", ")}]`];
    }
    if (this.#exported.checker.isArrayType(type)) {
      const [item] = this.#exported.checker.getTypeArguments(type as ts.TypeReference);
      const forms = item === undefined ? [] : this.formsOf(item, depth + 1);
      return [...forms.map((form) => `[${form}]`), "[]"];
    }
    if (!this.#exported.isGenerated(type)) return [`some<${this.#exported.textOf(type)}>()`];
    const [call] = type.getCallSignatures();
    if (call !== undefined) return this.#functionForms(call, depth);
    return this.#objectForms(type, depth);
  }

  /** A value of a named type as it is written where it is passed: the compiler refuses members that it does not know. */
  #inline(type: ts.Type, name: string, depth: number): string[] {
    if (this.#inlined.has(name) || this.#inlined.size >= MAX_INLINED) return [];
    this.#inlined.add(name);
    const [full] = this.formsOf(type, depth, name);
    this.#inlined.delete(name);
    return full === undefined ? [] : [full];
  }

  #functionForms(call: ts.Signature, depth: number): string[] {
    const [parameter] = call.parameters;
    const body: string[] = [];
    if (parameter !== undefined)
      this.#reader.read("payload", this.#exported.checker.getTypeOfSymbol(parameter), body, depth + 1);
    const result = this.formsOf(call.getReturnType(), depth + 1);
    return result.slice(0, 3).map((form) => `(payload) => { ${body.join(" ")} return ${form}; }`);
  }

  #objectForms(type: ts.Type, depth: number): string[] {
    const members = this.#exported.checker.getPropertiesOfType(type).map((member) => {
      const isOptional = (member.flags & ts.SymbolFlags.Optional) !== 0;
      const forms = this.formsOf(this.#exported.checker.getTypeOfSymbol(member), depth + 1);
      const given = forms.filter((form) => form !== "undefined");
      return { key: JSON.stringify(member.name), isOptional, forms: given.length > 0 ? given : forms };
    });
    const extra = this.#exported
      .signaturesOf(type)
      .map(({ key, type: value }) => `[${key}]: ${this.formsOf(value, depth + 1)[0] ?? "anything"}`);
    const full = (but?: { readonly key: string; readonly form: string }): string =>
      `{ ${[
        ...members.flatMap(({ key, forms: [first] }) => {
          const form = but?.key === key ? but.form : first;
          return form === undefined ? [] : [`${key}: ${form}`];
        }),
        ...extra,
      ].join(", ")} }`;
    const forms = [
      full(),
      ...members.flatMap(({ key, forms: [, ...others] }) => others.map((form) => full({ key, form }))),
    ].slice(0, MAX_FORMS);
    const required = members.filter(({ isOptional }) => !isOptional);
    if (required.length < members.length || extra.length > 0)
      forms.push(
        `{ ${required.map(({ key, forms: [first] }) => `${key}: ${first ?? "anything"}`).join(", ")} }`,
      );
    return forms;
  }
}
