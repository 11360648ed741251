import { ts } from "ts-morph";
import { HTTP_METHODS } from "../../../runtime/method.js";
import type { DeclaredDeprecations } from "../installed/declared.js";
import type { InstalledPackages } from "../installed/package.js";
import type { KnownDeprecation } from "../installed/records.js";
import { typeArgumentsOf } from "./type-arguments.js";
import type { Types } from "./types.js";

const METHODS: ReadonlySet<string> = new Set(HTTP_METHODS);

/**
 * Finds calls of deprecated operations by their path: `client.fetch("/compute/v1/…")` of our client, and clients over
 * types of ours that are called by path, `api.GET("/v1/…")` and `api["/v1/…"].GET()`.
 */
export class Routes {
  private readonly types: Types;
  private readonly declared: DeclaredDeprecations;
  private readonly packages: InstalledPackages;
  private routes: Map<string, KnownDeprecation[]> | undefined;

  constructor(types: Types, declared: DeclaredDeprecations, packages: InstalledPackages) {
    this.types = types;
    this.declared = declared;
    this.packages = packages;
  }

  of(call: ts.CallExpression): readonly KnownDeprecation[] {
    const callee = call.expression;
    if (!ts.isPropertyAccessExpression(callee)) return [];
    const verb = callee.name.text;
    if (verb !== "fetch" && !METHODS.has(verb)) return [];
    const receiver = callee.expression;
    const byPath = ts.isElementAccessExpression(receiver);
    const paths = this.paths(byPath ? receiver.argumentExpression : call.arguments[0]);
    if (paths.length === 0) return [];
    const holder = byPath ? receiver.expression : receiver;
    if (!this.isOurs(this.types.checker.getTypeAtLocation(holder))) return [];
    const method = verb === "fetch" ? methodOf(call.arguments[1]) : verb;
    return paths.flatMap((path) => this.matching(method, path));
  }

  /** The paths that an expression may evaluate to; a substitution in a template becomes a placeholder. */
  private paths(node: ts.Expression | undefined): string[] {
    if (node === undefined) return [];
    const texts = ts.isTemplateExpression(node)
      ? [node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join("")]
      : ts.isStringLiteralLike(node)
        ? [node.text]
        : this.types.literalTexts(node);
    return texts.filter((text) => text.startsWith("/"));
  }

  /** Our own client, or something generic over a type of ours. */
  private isOurs(type: ts.Type): boolean {
    const related = [type, ...(type.aliasTypeArguments ?? []), ...typeArgumentsOf(type, this.types.checker)];
    return related.some((part) =>
      [part.getSymbol(), part.aliasSymbol].some((symbol) =>
        symbol?.declarations?.some((declaration) => this.declared.isOurs(declaration)),
      ),
    );
  }

  private matching(method: string, path: string): readonly KnownDeprecation[] {
    this.routes ??= this.readRoutes();
    return this.routes.get(`${method} ${withoutParameterNames(path)}`) ?? [];
  }

  private readRoutes(): Map<string, KnownDeprecation[]> {
    const routes = new Map<string, KnownDeprecation[]>();
    for (const { records } of this.packages.found()) {
      for (const record of records) {
        if (record.scope !== "operation" || record.path === undefined || record.method === undefined)
          continue;
        for (const path of [record.path, `/${record.module}${record.path}`]) {
          const key = `${record.method} ${withoutParameterNames(path)}`;
          routes.set(key, [...(routes.get(key) ?? []).filter(({ name }) => name !== record.name), record]);
        }
      }
    }
    return routes;
  }
}

/** The method that `client.fetch(path, { method })` sends. */
function methodOf(init: ts.Expression | undefined): string {
  if (init === undefined || !ts.isObjectLiteralExpression(init)) return "GET";
  const property = init.properties.find(
    (element): element is ts.PropertyAssignment =>
      ts.isPropertyAssignment(element) && ts.isIdentifier(element.name) && element.name.text === "method",
  );
  return property !== undefined && ts.isStringLiteralLike(property.initializer)
    ? property.initializer.text.toUpperCase()
    : "GET";
}

function withoutParameterNames(path: string): string {
  return path.replace(/[?#].*$/, "").replaceAll(/\{[^{}]*\}/g, "{}");
}
