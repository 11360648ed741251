import { camelCase } from "change-case";
import { HTTP_METHODS } from "../../../runtime/method.js";
import { API_PATH, PLATFORM_ORIGIN } from "../../../runtime/platform.js";
import { escapePattern } from "../../text/pattern.js";
import type { Names } from "./registry.js";

/** What is needed of the modules of the platform to recognise an operation of one in a text. */
export interface OtherModules {
  readonly modules: readonly { readonly slug: string; readonly basePath: string | undefined }[];
  /** A removed operation is not a replacement. */
  readonly history: Readonly<Record<string, { readonly gone?: string }>>;
}

/**
 * The operation of any module that a text names, as `vpc.listPrivateNetworks`: by its route below the platform's base
 * URL (`GET /vpc/v1/private_networks`), or by module and function. A route without a method counts if it has a single method.
 * `undefined` for any other text.
 */
export function findElsewhere(
  text: string,
  { modules, history }: OtherModules,
  names: Names,
): string | undefined {
  const exists = (key: string): boolean => Object.hasOwn(names, key) && history[key]?.gone === undefined;
  const qualified = /^`?(\w+)\.(\w+)`?$/.exec(text.trim());
  if (qualified !== null) {
    const [, slug = "", name = ""] = qualified;
    const module = modules.find((known) => known.slug === slug || camelCase(known.slug) === slug);
    const isKnown = Object.keys(names).some(
      (key) =>
        module !== undefined && key.startsWith(`${module.slug} `) && names[key] === name && exists(key),
    );
    return module !== undefined && isKnown ? `${module.slug}.${name}` : undefined;
  }
  const [, verb, route] = ROUTE.exec(text.trim()) ?? [];
  if (route === undefined) return undefined;
  for (const { slug, basePath } of modules) {
    if (basePath === undefined || !route.startsWith(`${basePath}/`)) continue;
    const path = route
      .slice(basePath.length)
      .replaceAll(/\{[^{}]*\}|(?<=\/):\w+/g, "{}")
      .replace(/\/+$/, "");
    const found = (verb === undefined ? HTTP_METHODS : [verb]).filter((method) =>
      exists(`${slug} ${method} ${path}`),
    );
    if (found.length === 1) return `${slug}.${names[`${slug} ${found[0] ?? ""} ${path}`] ?? ""}`;
  }
  return undefined;
}

/** A route, below the platform's base URL or not: `GET https://shiva.cloud-temple.com/api/vpc/v1/networks`. */
const ROUTE = new RegExp(
  `^(?:([A-Z]+)\\s+)?(?:${escapePattern(PLATFORM_ORIGIN)})?(?:${escapePattern(API_PATH)})?(/\\S+)$`,
);
