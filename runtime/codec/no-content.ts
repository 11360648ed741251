import type { ResponseContent } from "../operation.js";

/** Any success without contents. */
export const NO_CONTENT: Readonly<Record<string, ResponseContent>> = { "2XX": {} };
