import ts from "typescript";
import { type ExportedTypes, isOpenText, symbolOf } from "./exported-types.js";

const MAX_DEPTH = 8;

/** Writes statements that read values of types, with the names that `PRELUDE` declares. */
export class ReadWriter {
  readonly #exported: ExportedTypes;
  #count = 0;

  constructor(exported: ExportedTypes) {
    this.#exported = exported;
  }

  /** Statements that read a value down to its texts and numbers; named types are read once, where they are declared. */
  read(value: string, type: ts.Type, lines: string[], depth = 0, own?: string): void {
    const { flags } = type;
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Never | ts.TypeFlags.Void)) {
      lines.push(`void (${value});`);
      return;
    }
    const name = this.#exported.nameOf(type);
    if (name !== undefined && name !== own) {
      this.#exported.read.add(name);
      lines.push(`take<${name}>(${value});`);
      return;
    }
    if (type.isUnion() && !(flags & ts.TypeFlags.Boolean)) {
      this.#readUnion(value, type, lines, depth, own);
      return;
    }
    const isSimple = (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0 || isOpenText(type);
    if (isSimple || depth > MAX_DEPTH || type.getCallSignatures().length > 0) {
      lines.push(`take<${isOpenText(type) ? "string" : this.#exported.textOf(type)}>(${value});`);
      return;
    }
    const variable = this.#variable();
    lines.push(`const ${variable} = ${value};`);
    const [element] = this.#exported.checker.getTypeArguments(type as ts.TypeReference);
    const isStream = symbolOf(type)?.name === "AsyncIterable";
    if (this.#exported.checker.isTupleType(type)) {
      const length = this.#exported.memberType(type, "length");
      if (length !== undefined) lines.push(`take<${this.#exported.textOf(length)}>(${variable}.length);`);
      this.#exported.checker
        .getTypeArguments(type as ts.TypeReference)
        .forEach((part, position) => this.read(`${variable}[${position}]`, part, lines, depth + 1));
    } else if ((this.#exported.checker.isArrayType(type) || isStream) && element !== undefined) {
      const item = this.#variable();
      // Texts can be gone through as well.
      if (!isStream) lines.push(`take<readonly unknown[]>(${variable});`);
      lines.push(`for ${isStream ? "await " : ""}(const ${item} of ${variable}) {`);
      this.read(item, element, lines, depth + 1);
      lines.push("}");
    } else if (!this.#exported.isGenerated(type))
      lines.push(`take<${this.#exported.textOf(type)}>(${variable});`);
    else {
      for (const member of this.#exported.checker.getPropertiesOfType(type))
        this.read(
          `${variable}[${JSON.stringify(member.name)}]`,
          this.#exported.checker.getTypeOfSymbol(member),
          lines,
          depth + 1,
        );
      for (const { key, type: value } of this.#exported.signaturesOf(type))
        this.read(`${variable}[${key}]`, value, lines, depth + 1);
    }
  }

  #readUnion(value: string, type: ts.UnionType, lines: string[], depth: number, own?: string): void {
    const variable = this.#variable();
    lines.push(`const ${variable} = ${value};`);
    const members = this.#exported.membersOf(type);
    const empty = members.filter(({ flags }) => flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null));
    const rest = members.filter((member) => !empty.includes(member));
    const tests = empty.map((member) => `${variable} !== ${this.#exported.checker.typeToString(member)}`);
    lines.push(`if (${tests.length === 0 ? "true" : tests.join(" && ")}) {`);
    const [only] = rest;
    const isText = rest.every(
      (member) =>
        isOpenText(member) || (member.flags & (ts.TypeFlags.String | ts.TypeFlags.StringLiteral)) !== 0,
    );
    if (rest.length === 1 && only !== undefined) this.read(variable, only, lines, depth, own);
    else if (rest.every((member) => member.isLiteral())) {
      lines.push(`switch (${variable}) {`);
      for (const member of rest)
        lines.push(
          `case ${this.#exported.checker.typeToString(member, undefined, ts.TypeFormatFlags.NoTruncation)}: break;`,
        );
      lines.push(`default: never(${variable});`, "}");
    } else if (isText) lines.push(`take<string>(${variable});`);
    else this.#readAlternatives(variable, rest, lines, depth);
    lines.push("}");
  }

  /** Alternatives one by one where a member tells them apart, and otherwise whole. */
  #readAlternatives(variable: string, members: readonly ts.Type[], lines: string[], depth: number): void {
    const texts = members.map((member) => {
      const name = this.#exported.nameOf(member);
      if (name !== undefined) this.#exported.read.add(name);
      return name ?? this.#exported.textOf(member);
    });
    lines.push(`take<${texts.map((text) => `(${text})`).join(" | ")}>(${variable});`);
    for (const member of members) {
      const use =
        member.flags & ts.TypeFlags.String ? "length" : member.flags & ts.TypeFlags.Number ? "toFixed()" : "";
      const type = this.#exported.textOf(member);
      if (use !== "") lines.push(`if (typeof ${variable} === "${type}") void ${variable}.${use};`);
    }
    const tag = this.#tagOf(members);
    if (tag === undefined) return;
    lines.push(`switch (${variable}[${JSON.stringify(tag)}]) {`);
    for (const member of members) {
      const value = this.#exported.memberType(member, tag);
      const values = value === undefined ? [] : value.isUnion() ? value.types : [value];
      lines.push(
        ...values.map(
          (each) =>
            `case ${this.#exported.checker.typeToString(each, undefined, ts.TypeFormatFlags.NoTruncation)}:`,
        ),
        "{",
      );
      this.read(variable, member, lines, depth + 1);
      lines.push("break; }");
    }
    lines.push(`default: never(${variable});`, "}");
  }

  /** A member whose values tell objects apart. */
  #tagOf(members: readonly ts.Type[]): string | undefined {
    const [first] = members;
    if (first === undefined) return undefined;
    return this.#exported.checker
      .getPropertiesOfType(first)
      .map(({ name }) => name)
      .find((name) => {
        const values = members.flatMap((member) => {
          const type = this.#exported.memberType(member, name);
          return type === undefined ? [undefined] : type.isUnion() ? type.types : [type];
        });
        const texts = values.map((value) => (value?.isStringLiteral() === true ? value.value : undefined));
        return texts.every((text) => text !== undefined) && new Set(texts).size === texts.length;
      });
  }

  #variable(): string {
    this.#count += 1;
    return `v${this.#count}`;
  }
}
