import type { Call, Change, Platform } from "../platform.js";

/** Special behaviour of an operation; absent members have the general behaviour. */
export interface Special {
  /** Answers the call; `undefined` for the general behaviour. */
  readonly answer?: (call: Call, platform: Platform) => Response | undefined;
  /** Returns what a write changes, or the response that refuses it. */
  readonly change?: (call: Call, platform: Platform) => Change | Response;
  /** Path values of a valid request. */
  readonly example?: (platform: Platform) => Readonly<Record<string, string>>;
}

export type Specials = Readonly<Record<string, Special>>;
