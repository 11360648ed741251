import type { RateLimit } from "../operation.js";

/** Cloud Temple API documentation, "Rate limits": the console's limit, which also holds for what the documentation does not name. */
export const CONSOLE: RateLimit = { lane: "console", requests: 25, seconds: 1 };
