/** Version of this package, as in `package.json`. */
export const VERSION = "0.1.0";

/** Platforms on which `User-Agent` can be set; in a browser it would only cost a preflight request. */
interface ServerPlatform {
  readonly process?: { readonly versions?: { readonly node?: string } };
  readonly Deno?: unknown;
}

/** Value of the `User-Agent` header, or `undefined` where it cannot be set. */
export function userAgent(): string | undefined {
  const platform = globalThis as ServerPlatform;
  const server = platform.process?.versions?.node !== undefined || platform.Deno !== undefined;
  return server ? `cloudtemple-js/${VERSION}` : undefined;
}
