import { escapePattern } from "../text/pattern.js";
import { placeholders } from "./path-template.js";
import type { ModuleData, OperationData } from "./platform-data.js";

/** One operation of one module; `id` is its key in logs and rules: `compute GET /v1/vcenters/{id}`. */
export interface Route {
  readonly id: string;
  readonly module: ModuleData;
  readonly operation: OperationData;
}

/** What a method and URL address; `method`: the path exists, with other methods. */
export type Match =
  | { readonly kind: "route"; readonly route: Route; readonly path: Readonly<Record<string, string>> }
  | { readonly kind: "document"; readonly module: ModuleData }
  | { readonly kind: "method"; readonly allowed: readonly string[] }
  | { readonly kind: "unknown" };

export interface Router {
  readonly routes: readonly Route[];
  match(method: string, url: URL): Match;
}

export function createRouter(modules: readonly ModuleData[]): Router {
  const tables = modules.map((module) => ({
    module,
    entries: module.operations.map((operation) => entry(module, operation)),
  }));
  const documents = new Map(
    modules.flatMap((module) => module.documentPaths.map((path) => [path, module] as const)),
  );
  return {
    routes: tables.flatMap(({ entries }) => entries.map(({ route }) => route)),
    match: (method, url) => {
      const module = documents.get(url.pathname);
      if (module !== undefined) {
        return method === "GET" || method === "HEAD"
          ? { kind: "document", module }
          : { kind: "method", allowed: ["GET", "HEAD"] };
      }
      for (const table of tables) {
        const rest = pathWithin(table.module, url);
        if (rest === undefined) continue;
        const found = matchEntries(table.entries, method, rest);
        if (found.kind !== "unknown") return found;
      }
      return { kind: "unknown" };
    },
  };
}

interface Entry {
  readonly route: Route;
  readonly names: readonly string[];
  readonly pattern: RegExp;
  /** For sorting: a literal segment comes before a placeholder. */
  readonly rank: string;
}

function entry(module: ModuleData, operation: OperationData): Entry {
  const segments = operation.path.split("/");
  const pattern = segments
    .map((segment) =>
      segment
        .split(/\{[^{}]+\}/)
        .map(escapePattern)
        .join("([^/]+)"),
    )
    .join("/");
  return {
    route: { id: `${module.slug} ${operation.method} ${operation.path}`, module, operation },
    names: placeholders(operation.path),
    pattern: new RegExp(`^${pattern}/?$`),
    rank: segments.map((segment) => (segment.includes("{") ? "1" : "0")).join(""),
  };
}

function matchEntries(entries: readonly Entry[], method: string, path: string): Match {
  const found = entries
    .filter(({ pattern }) => pattern.test(path))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const exact = found.find(({ route }) => route.operation.method === method);
  if (exact === undefined) {
    return found.length === 0
      ? { kind: "unknown" }
      : { kind: "method", allowed: [...new Set(found.map(({ route }) => route.operation.method))].sort() };
  }
  const values = exact.pattern.exec(path)?.slice(1) ?? [];
  return {
    kind: "route",
    route: exact.route,
    path: Object.fromEntries(exact.names.map((name, index) => [name, decode(values[index] ?? "")])),
  };
}

function pathWithin(module: ModuleData, url: URL): string | undefined {
  if (module.origin !== undefined && url.origin === module.origin) return url.pathname;
  return url.pathname.startsWith(`${module.basePath}/`)
    ? url.pathname.slice(module.basePath.length)
    : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
