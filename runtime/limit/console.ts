import type { RateLimit } from "../operation.js";

/** Cloud Temple API documentation, "Rate limits": the limit of the console, also of all paths that the documentation does not name. */
export const CONSOLE: RateLimit = { lane: "console", requests: 25, seconds: 1 };
