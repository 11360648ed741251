import { fileURLToPath } from "node:url";
import type { PlatformData } from "./platform-data.js";
import { readPlatform } from "./read-specs.js";

/**
 * The platform as `specs/` describes it. Read from the files here, so that a test always sees what is written there;
 * the build puts the compiled data in the place of this module.
 */
export const platformData: PlatformData = await readPlatform(
  fileURLToPath(new URL("../../specs", import.meta.url)),
);
