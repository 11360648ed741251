import ts from "typescript";
import { ExportedTypes, isNoInput } from "./exported-types.js";
import { ReadWriter } from "./reads.js";
import { ValueWriter } from "./values.js";

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
/** The end of statements that share variables. */
const END = "";
/** The compiler gives up on the flow of control of a function that is much longer. */
const LONGEST_FUNCTION = 500;

/** Statements as the bodies of functions, none of which ends between statements that share variables. */
function functionsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const bodies: string[][] = [[]];
  for (const line of lines) {
    const body = bodies.at(-1)!;
    if (line !== END) body.push(line);
    else if (body.length > LONGEST_FUNCTION) bodies.push([]);
  }
  return bodies;
}

/** What users read though no function returns it. */
const READ = /(?:Errors|Payloads)\d*$/;
/** What users write and never read. */
const WRITTEN = /^(?:(?:Webhook|Callback)(?:Answers|Handlers)|Server(?:Variables)?)\d*$/;

class Writer {
  readonly #exported: ExportedTypes;
  readonly #functions: readonly ts.Symbol[];
  readonly #constants: readonly ts.Symbol[];
  readonly #reader: ReadWriter;
  readonly #values: ValueWriter;
  readonly #lines: string[] = [];

  constructor(checker: ts.TypeChecker, exported: readonly ts.Symbol[]) {
    this.#exported = new ExportedTypes(checker, exported);
    this.#functions = exported.filter(({ flags }) => flags & ts.SymbolFlags.Function);
    this.#constants = exported.filter(({ flags }) => flags & ts.SymbolFlags.Variable);
    this.#reader = new ReadWriter(this.#exported);
    this.#values = new ValueWriter(this.#exported, this.#reader);
  }

  write(): Consumer {
    for (const each of this.#functions) {
      this.#callFunction(each);
      this.#lines.push(END);
    }
    for (const each of this.#constants) {
      const type = this.#exported.checker.getTypeOfSymbol(each);
      for (const member of type.getProperties())
        this.#reader.read(
          `${each.name}[${JSON.stringify(member.name)}]`,
          this.#exported.checker.getTypeOfSymbol(member),
          this.#lines,
        );
    }
    this.#useTypes();
    const values = [...this.#functions, ...this.#constants].map(({ name }) => name);
    const types = [...this.#exported.types.keys()].filter((name) => !values.includes(name));
    return (specifier) =>
      [
        ...(values.length === 0 ? [] : [`import { ${values.join(", ")} } from "${specifier}";`]),
        ...(types.length === 0 ? [] : [`import type { ${types.join(", ")} } from "${specifier}";`]),
        PRELUDE,
        ...functionsOf(this.#lines).flatMap((lines, index) => [
          `export async function use${index}(): Promise<void> {`,
          ...lines.map((line) => `  ${line}`),
          "}",
        ]),
        "",
      ].join("\n");
  }

  /** Every exported type, by how functions use it. */
  #useTypes(): void {
    for (const name of this.#exported.types.keys()) if (WRITTEN.test(name)) this.#exported.written.add(name);
    const done = new Set<string>();
    const useAll = (
      names: ReadonlySet<string>,
      use: (name: string, type: ts.Type) => void,
      key: string,
    ): boolean => {
      const open = [...names].filter((name) => !done.has(`${key} ${name}`));
      for (const name of open) {
        done.add(`${key} ${name}`);
        const symbol = this.#exported.types.get(name);
        if (symbol !== undefined) use(name, this.#exported.checker.getDeclaredTypeOfSymbol(symbol));
      }
      return open.length > 0;
    };
    const write = (name: string, type: ts.Type): void => {
      for (const form of this.#values.formsOf(type, 0, name)) this.#lines.push(`take<${name}>(${form});`);
      this.#lines.push(END);
    };
    const read = (name: string, type: ts.Type): void => {
      this.#reader.read(`some<${name}>()`, type, this.#lines, 0, name);
      this.#lines.push(END);
    };
    const spread = (): void => {
      let isOpen = true;
      while (isOpen) {
        const [hasWritten, hasRead] = [
          useAll(this.#exported.written, write, "write"),
          useAll(this.#exported.read, read, "read"),
        ];
        isOpen = hasWritten || hasRead;
      }
    };
    spread();
    for (const name of this.#exported.types.keys()) if (READ.test(name)) this.#exported.read.add(name);
    spread();
    // What nothing leads to is no more than named.
    for (const name of this.#exported.types.keys())
      if (!this.#exported.written.has(name) && !this.#exported.read.has(name))
        this.#lines.push(`some<${name}>();`);
  }

  #callFunction(symbol: ts.Symbol): void {
    const type = this.#exported.checker.getTypeOfSymbol(symbol);
    for (const signature of type.getCallSignatures()) {
      if (signature.typeParameters !== undefined) continue;
      const [, request, options] = signature.parameters;
      const isOptional = (parameter: ts.Symbol | undefined): boolean =>
        parameter === undefined ||
        (parameter.valueDeclaration as ts.ParameterDeclaration | undefined)?.questionToken !== undefined;
      const typeOf = (parameter: ts.Symbol): ts.Type => this.#exported.checker.getTypeOfSymbol(parameter);
      const requests =
        request === undefined || isNoInput(typeOf(request))
          ? ["undefined"]
          : this.#values.formsOf(typeOf(request));
      const option =
        options === undefined || isOptional(options)
          ? ""
          : `, ${this.#values.formsOf(typeOf(options)).at(-1) ?? "{}"}`;
      const calls = [
        ...(isOptional(request) && option === "" ? [`${symbol.name}(client)`] : []),
        ...requests.map((form) => `${symbol.name}(client, ${form}${option})`),
      ];
      for (const call of calls.slice(1)) this.#lines.push(`await ${call};`);
      const result = this.#exported.checker.getAwaitedType(signature.getReturnType());
      if (result === undefined || result.flags & ts.TypeFlags.VoidLike)
        this.#lines.push(`await ${calls[0] ?? ""};`);
      else this.#reader.read(`await ${calls[0] ?? ""}`, result, this.#lines);
    }
  }
}
