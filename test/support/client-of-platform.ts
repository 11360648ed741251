import { createManualClock, type ManualClock } from "../../generator/simulator/clock.js";
import { type Client, createClient } from "../../runtime/index.js";
import type { ClientOptions } from "../../runtime/options.js";
import { type Answer, CREDENTIALS, createFakePlatform, type FakePlatform } from "../runtime/fake-platform.js";

/** A client, the fake platform that it talks to, and the clock of both, which the test advances. */
export interface ClientOfPlatform {
  readonly client: Client;
  readonly platform: FakePlatform;
  readonly clock: ManualClock;
}

/** Options of the client, and what the platform answers to a login: by default a token. */
export interface ClientAndLogin extends ClientOptions {
  readonly login?: Answer;
}

export function clientOfPlatform(
  answer: Answer,
  { login, ...options }: ClientAndLogin = {},
): ClientOfPlatform {
  const clock = createManualClock();
  const platform = createFakePlatform(answer, { clock, ...(login && { login }) });
  const client = createClient({
    ...{ baseUrl: "https://api.test/api", credentials: CREDENTIALS },
    ...{ clock, fetch: platform.fetch },
    ...options,
  });
  return { client, platform, clock };
}
