import { join } from "node:path";
import { hashGenerator } from "../generate/cache.js";

const ROOT = join(import.meta.dirname, "../..");

/** The documents of the package. In the bundle this file is replaced: there they are in `dist/specs/`. */
export const PACKAGE_SPECS: string = join(ROOT, "specs");

/** Changes whenever what generates does. */
export function hashPackage(): Promise<string> {
  return hashGenerator(ROOT);
}
