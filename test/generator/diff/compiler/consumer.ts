import ts from "typescript";

/**
 * Writes a program that uses everything that a generated module exports, as a user's program would: it calls every
 * function with every form of its input, reads every member of what comes back, handles every value of closed sets,
 * and mentions every exported name.
 *
 * @param index the file that exports everything
 */
export function consumerOf(program: ts.Program, index: string): Consumer {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(index);
  const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  const exported = symbol === undefined ? [] : checker.getExportsOfModule(symbol);
  return new Writer(checker, exported.map((each) => resolved(checker, each)).filter(isUsed)).write();
}

/** The text of a program for any module that exports the same. */
export type Consumer = (specifier: string) => string;

function resolved(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Records of deprecations are for strict mode alone. */
function isUsed(symbol: ts.Symbol): boolean {
  return (
    symbol.declarations?.some((node) => /\/deprecations\.ts$/.test(node.getSourceFile().fileName)) !== true
  );
}

const PRELUDE = `import type { Client } from "cloudtemple";
declare const client: Client;
declare const text: string;
declare const amount: number;
declare const flag: boolean;
declare const anything: any;
declare function some<T>(): T;
declare function take<T>(value: T): void;
declare function never(value: never): void;
`;
/** Forms of one object; a type of more forms is a union of unions. */
const MAX_FORMS = 60;
const MAX_DEPTH = 8;
/** Named types within one another that are written in line; below, a value of the name is passed. */
const MAX_INLINED = 2;
/** What users write and never read. */
const WRITTEN = /^(?:(?:Webhook|Callback)(?:Answers|Handlers)|Server(?:Variables)?)\d*$/;

class Writer {
  readonly #checker: ts.TypeChecker;
  readonly #functions: readonly ts.Symbol[];
  readonly #constants: readonly ts.Symbol[];
  readonly #types: ReadonlyMap<string, ts.Symbol>;
  readonly #lines: string[] = [];
  readonly #written = new Set<string>();
  readonly #read = new Set<string>();
  /** Names of the types that are being written in line. */
  readonly #inlined = new Set<string>();
  #count = 0;

  constructor(checker: ts.TypeChecker, exported: readonly ts.Symbol[]) {
    this.#checker = checker;
    this.#functions = exported.filter(({ flags }) => flags & ts.SymbolFlags.Function);
    this.#constants = exported.filter(({ flags }) => flags & ts.SymbolFlags.Variable);
    this.#types = new Map(
      exported.filter(({ flags }) => flags & ts.SymbolFlags.Type).map((each) => [each.name, each]),
    );
  }

  write(): Consumer {
    for (const each of this.#functions) this.#callFunction(each);
    for (const each of this.#constants) {
      const type = this.#checker.getTypeOfSymbol(each);
      for (const member of type.getProperties())
        this.#readValue(
          `${each.name}[${JSON.stringify(member.name)}]`,
          this.#checker.getTypeOfSymbol(member),
          this.#lines,
        );
    }
    this.#useTypes();
    const values = [...this.#functions, ...this.#constants].map(({ name }) => name);
    const types = [...this.#types.keys()].filter((name) => !values.includes(name));
    return (specifier) =>
      [
        ...(values.length === 0 ? [] : [`import { ${values.join(", ")} } from "${specifier}";`]),
        ...(types.length === 0 ? [] : [`import type { ${types.join(", ")} } from "${specifier}";`]),
        `${PRELUDE}export async function use(): Promise<void> {`,
        ...this.#lines.map((line) => `  ${line}`),
        "}",
        "",
      ].join("\n");
  }

  /** Every exported type, by how functions use it; what no function uses is read. */
  #useTypes(): void {
    for (const name of this.#types.keys()) if (WRITTEN.test(name)) this.#written.add(name);
    const done = new Set<string>();
    const useAll = (
      names: ReadonlySet<string>,
      use: (name: string, type: ts.Type) => void,
      key: string,
    ): boolean => {
      const open = [...names].filter((name) => !done.has(`${key} ${name}`));
      for (const name of open) {
        done.add(`${key} ${name}`);
        const symbol = this.#types.get(name);
        if (symbol !== undefined) use(name, this.#checker.getDeclaredTypeOfSymbol(symbol));
      }
      return open.length > 0;
    };
    const write = (name: string, type: ts.Type): void => {
      for (const form of this.#formsOf(type, 0, name)) this.#lines.push(`take<${name}>(${form});`);
    };
    const read = (name: string, type: ts.Type): void =>
      this.#readValue(`some<${name}>()`, type, this.#lines, 0, name);
    const spread = (): void => {
      let isOpen = true;
      while (isOpen) {
        const [hasWritten, hasRead] = [
          useAll(this.#written, write, "write"),
          useAll(this.#read, read, "read"),
        ];
        isOpen = hasWritten || hasRead;
      }
    };
    spread();
    for (const name of this.#types.keys())
      if (!this.#written.has(name) && !this.#read.has(name)) {
        this.#read.add(name);
        spread();
      }
  }

  #callFunction(symbol: ts.Symbol): void {
    const type = this.#checker.getTypeOfSymbol(symbol);
    for (const signature of type.getCallSignatures()) {
      if (signature.typeParameters !== undefined) continue;
      const [, request, options] = signature.parameters;
      const isOptional = (parameter: ts.Symbol | undefined): boolean =>
        parameter === undefined ||
        (parameter.valueDeclaration as ts.ParameterDeclaration | undefined)?.questionToken !== undefined;
      const typeOf = (parameter: ts.Symbol): ts.Type => this.#checker.getTypeOfSymbol(parameter);
      const requests =
        request === undefined || isNoInput(typeOf(request)) ? ["undefined"] : this.#formsOf(typeOf(request));
      const option =
        options === undefined || isOptional(options)
          ? ""
          : `, ${this.#formsOf(typeOf(options)).at(-1) ?? "{}"}`;
      const calls = [
        ...(isOptional(request) && option === "" ? [`${symbol.name}(client)`] : []),
        ...requests.map((form) => `${symbol.name}(client, ${form}${option})`),
      ];
      for (const call of calls.slice(1)) this.#lines.push(`await ${call};`);
      const result = this.#checker.getAwaitedType(signature.getReturnType());
      if (result === undefined || result.flags & ts.TypeFlags.VoidLike)
        this.#lines.push(`await ${calls[0] ?? ""};`);
      else this.#readValue(`await ${calls[0] ?? ""}`, result, this.#lines);
    }
  }

  /** Expressions for values of a type, the one with everything first, and the one with the least last. */
  #formsOf(type: ts.Type, depth = 0, own?: string): string[] {
    const { flags } = type;
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return ["anything"];
    if (flags & ts.TypeFlags.Never) return [];
    if (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) return ["undefined"];
    if (flags & ts.TypeFlags.Null) return ["null"];
    if (flags & ts.TypeFlags.Boolean) return ["flag"];
    if (flags & ts.TypeFlags.String) return ["text"];
    if (flags & ts.TypeFlags.Number) return ["amount"];
    if (flags & (ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral | ts.TypeFlags.BooleanLiteral))
      return [this.#checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation)];
    if (flags & ts.TypeFlags.TemplateLiteral)
      return [JSON.stringify((type as ts.TemplateLiteralType).texts.join("some"))];
    const name = this.#nameOf(type);
    if (name !== undefined && name !== own) {
      this.#written.add(name);
      return [`some<${name}>()`, ...this.#inline(type, name, depth)];
    }
    if (type.isUnion()) return this.#membersOf(type).flatMap((member) => this.#formsOf(member, depth, own));
    if (isOpenText(type)) return ["text"];
    if (depth > MAX_DEPTH) return [`some<${this.#textOf(type)}>()`];
    if (this.#checker.isTupleType(type)) {
      const parts = this.#checker.getTypeArguments(type as ts.TypeReference);
      return [`[${parts.map((part) => this.#formsOf(part, depth + 1)[0] ?? "anything").join(", ")}]`];
    }
    if (this.#checker.isArrayType(type)) {
      const [item] = this.#checker.getTypeArguments(type as ts.TypeReference);
      const forms = item === undefined ? [] : this.#formsOf(item, depth + 1);
      return [...forms.map((form) => `[${form}]`), "[]"];
    }
    if (!this.#isGenerated(type)) return [`some<${this.#textOf(type)}>()`];
    const [call] = type.getCallSignatures();
    if (call !== undefined) return this.#functionForms(call, depth);
    return this.#objectForms(type, depth);
  }

  /** A value of a named type as it is written where it is passed: the compiler refuses members that it does not know. */
  #inline(type: ts.Type, name: string, depth: number): string[] {
    if (this.#inlined.has(name) || this.#inlined.size >= MAX_INLINED) return [];
    this.#inlined.add(name);
    const [full] = this.#formsOf(type, depth, name);
    this.#inlined.delete(name);
    return full === undefined ? [] : [full];
  }

  #functionForms(call: ts.Signature, depth: number): string[] {
    const [parameter] = call.parameters;
    const body: string[] = [];
    if (parameter !== undefined)
      this.#readValue("payload", this.#checker.getTypeOfSymbol(parameter), body, depth + 1);
    const result = this.#formsOf(call.getReturnType(), depth + 1);
    return result.slice(0, 3).map((form) => `(payload) => { ${body.join(" ")} return ${form}; }`);
  }

  #objectForms(type: ts.Type, depth: number): string[] {
    const members = this.#checker.getPropertiesOfType(type).map((member) => {
      const isOptional = (member.flags & ts.SymbolFlags.Optional) !== 0;
      const forms = this.#formsOf(this.#checker.getTypeOfSymbol(member), depth + 1);
      const given = forms.filter((form) => form !== "undefined");
      return { key: JSON.stringify(member.name), isOptional, forms: given.length > 0 ? given : forms };
    });
    const index = this.#checker.getIndexInfoOfType(type, ts.IndexKind.String);
    const extra =
      index === undefined ? [] : [`["some key"]: ${this.#formsOf(index.type, depth + 1)[0] ?? "anything"}`];
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

  /** Statements that read a value down to its texts and numbers; named types are read once, where they are declared. */
  #readValue(value: string, type: ts.Type, lines: string[], depth = 0, own?: string): void {
    const { flags } = type;
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Never | ts.TypeFlags.Void)) {
      lines.push(`void (${value});`);
      return;
    }
    const name = this.#nameOf(type);
    if (name !== undefined && name !== own) {
      this.#read.add(name);
      lines.push(`take<${name}>(${value});`);
      return;
    }
    if (type.isUnion() && !(flags & ts.TypeFlags.Boolean)) {
      this.#readUnion(value, type, lines, depth, own);
      return;
    }
    const isSimple = (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0 || isOpenText(type);
    if (isSimple || depth > MAX_DEPTH || type.getCallSignatures().length > 0) {
      lines.push(`take<${isOpenText(type) ? "string" : this.#textOf(type)}>(${value});`);
      return;
    }
    const variable = this.#variable();
    lines.push(`const ${variable} = ${value};`);
    const [element] = this.#checker.getTypeArguments(type as ts.TypeReference);
    const isStream = symbolOf(type)?.name === "AsyncIterable";
    if (this.#checker.isTupleType(type)) {
      this.#checker
        .getTypeArguments(type as ts.TypeReference)
        .forEach((part, position) => this.#readValue(`${variable}[${position}]`, part, lines, depth + 1));
    } else if ((this.#checker.isArrayType(type) || isStream) && element !== undefined) {
      const item = this.#variable();
      lines.push(`for ${isStream ? "await " : ""}(const ${item} of ${variable}) {`);
      this.#readValue(item, element, lines, depth + 1);
      lines.push("}");
    } else if (!this.#isGenerated(type)) lines.push(`take<${this.#textOf(type)}>(${variable});`);
    else {
      for (const member of this.#checker.getPropertiesOfType(type))
        this.#readValue(
          `${variable}[${JSON.stringify(member.name)}]`,
          this.#checker.getTypeOfSymbol(member),
          lines,
          depth + 1,
        );
      const index = this.#checker.getIndexInfoOfType(type, ts.IndexKind.String);
      if (index !== undefined) this.#readValue(`${variable}["some key"]`, index.type, lines, depth + 1);
    }
  }

  #readUnion(value: string, type: ts.UnionType, lines: string[], depth: number, own?: string): void {
    const variable = this.#variable();
    lines.push(`const ${variable} = ${value};`);
    const members = this.#membersOf(type);
    const empty = members.filter(({ flags }) => flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null));
    const rest = members.filter((member) => !empty.includes(member));
    const tests = empty.map((member) => `${variable} !== ${this.#checker.typeToString(member)}`);
    lines.push(`if (${tests.length === 0 ? "true" : tests.join(" && ")}) {`);
    const [only] = rest;
    const isText = rest.every(
      (member) =>
        isOpenText(member) || (member.flags & (ts.TypeFlags.String | ts.TypeFlags.StringLiteral)) !== 0,
    );
    if (rest.length === 1 && only !== undefined) this.#readValue(variable, only, lines, depth, own);
    else if (rest.every((member) => member.isLiteral())) {
      lines.push(`switch (${variable}) {`);
      for (const member of rest)
        lines.push(
          `case ${this.#checker.typeToString(member, undefined, ts.TypeFormatFlags.NoTruncation)}: break;`,
        );
      lines.push(`default: never(${variable});`, "}");
    } else if (isText) lines.push(`take<string>(${variable});`);
    else this.#readAlternatives(variable, rest, lines, depth);
    lines.push("}");
  }

  /** Alternatives one by one where a member tells them apart, and otherwise whole. */
  #readAlternatives(variable: string, members: readonly ts.Type[], lines: string[], depth: number): void {
    const texts = members.map((member) => {
      const name = this.#nameOf(member);
      if (name !== undefined) this.#read.add(name);
      return name ?? this.#textOf(member);
    });
    lines.push(`take<${texts.map((text) => `(${text})`).join(" | ")}>(${variable});`);
    const tag = this.#tagOf(members);
    if (tag === undefined) return;
    lines.push(`switch (${variable}[${JSON.stringify(tag)}]) {`);
    for (const member of members) {
      const value = this.#memberType(member, tag);
      const values = value === undefined ? [] : value.isUnion() ? value.types : [value];
      lines.push(
        ...values.map(
          (each) => `case ${this.#checker.typeToString(each, undefined, ts.TypeFormatFlags.NoTruncation)}:`,
        ),
        "{",
      );
      this.#readValue(variable, member, lines, depth + 1);
      lines.push("break; }");
    }
    lines.push(`default: never(${variable});`, "}");
  }

  /** A member whose values tell objects apart. */
  #tagOf(members: readonly ts.Type[]): string | undefined {
    const [first] = members;
    if (first === undefined) return undefined;
    return this.#checker
      .getPropertiesOfType(first)
      .map(({ name }) => name)
      .find((name) => {
        const values = members.flatMap((member) => {
          const type = this.#memberType(member, name);
          return type === undefined ? [undefined] : type.isUnion() ? type.types : [type];
        });
        const texts = values.map((value) => (value?.isStringLiteral() === true ? value.value : undefined));
        return texts.every((text) => text !== undefined) && new Set(texts).size === texts.length;
      });
  }

  #memberType(type: ts.Type, name: string): ts.Type | undefined {
    const member = this.#checker.getPropertyOfType(type, name);
    return member === undefined ? undefined : this.#checker.getTypeOfSymbol(member);
  }

  /** Members of a union; `true` and `false` are one. */
  #membersOf(type: ts.UnionType): ts.Type[] {
    const isBoolean = (member: ts.Type): boolean => (member.flags & ts.TypeFlags.BooleanLiteral) !== 0;
    if (type.types.filter(isBoolean).length < 2) return [...type.types];
    return [...type.types.filter((member) => !isBoolean(member)), this.#checker.getBooleanType()];
  }

  /** The exported name of a type that has no arguments. */
  #nameOf(type: ts.Type): string | undefined {
    if (type.aliasSymbol !== undefined)
      return type.aliasTypeArguments === undefined &&
        this.#types.get(type.aliasSymbol.name) === type.aliasSymbol
        ? type.aliasSymbol.name
        : undefined;
    const symbol = symbolOf(type);
    return symbol !== undefined &&
      symbol.flags & ts.SymbolFlags.Interface &&
      this.#types.get(symbol.name) === symbol
      ? symbol.name
      : undefined;
  }

  /** Whether the members of a type are to be used one by one: it stands in the generated files. */
  #isGenerated(type: ts.Type): boolean {
    const parts = type.isIntersection() ? type.types : [type];
    return parts.every((part) =>
      (symbolOf(part)?.declarations ?? []).every((node) =>
        node.getSourceFile().fileName.startsWith("/states/"),
      ),
    );
  }

  #textOf(type: ts.Type): string {
    const text = this.#checker
      .typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation)
      .replaceAll(/import\("[^"]*\/runtime\/[^"]*"\)/g, 'import("cloudtemple")');
    for (const name of this.#types.keys())
      if (new RegExp(`\\b${name}\\b`).test(text) && !this.#written.has(name)) this.#read.add(name);
    // The runtime's types stand without a path where a generated file imports them.
    return text.replaceAll(/(?<![.\w"])(Activity|CallOptions)\b/g, 'import("cloudtemple").$1');
  }

  #variable(): string {
    this.#count += 1;
    return `v${this.#count}`;
  }
}

/** Texts and numbers have none, whatever the compiler's declarations say. */
function symbolOf(type: ts.Type): ts.Symbol | undefined {
  return type.symbol;
}

/** `string & {}`, which keeps the named values of an open set in an editor's list. */
function isOpenText(type: ts.Type): boolean {
  return type.isIntersection() && type.types.some(({ flags }) => flags & ts.TypeFlags.String);
}

function isNoInput(type: ts.Type): boolean {
  return (type.isUnion() ? type.types : [type]).some(
    (each) => (each.aliasSymbol ?? symbolOf(each))?.name === "NoInput",
  );
}
