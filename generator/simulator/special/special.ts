import type { Call, Change, Platform } from "../platform.js";

/** What an operation does in a way of its own; whatever is absent goes the usual way. */
export interface Special {
  /** Answers the call, or leaves it to the usual way with `undefined`. */
  readonly answer?: (call: Call, platform: Platform) => Response | undefined;
  /** What a write changes; a response refuses it. */
  readonly change?: (call: Call, platform: Platform) => Change | Response;
  /** Values of the path of a request that the operation accepts. */
  readonly example?: (platform: Platform) => Readonly<Record<string, string>>;
}

export type Specials = Readonly<Record<string, Special>>;
