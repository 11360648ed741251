import { fileURLToPath } from "node:url";
import type { PlatformData } from "./platform-data.js";
import { readPlatform } from "./read-specs.js";

/**
 * The platform as `specs/` describes it. In this repository it is read from the files, so that tests use their current
 * content; the build replaces this module by the compiled data.
 */
export const platformData: PlatformData = await readPlatform(
  fileURLToPath(new URL("../../specs", import.meta.url)),
);
