import { ConfigurationError } from "../errors/configuration.js";

/** @throws ConfigurationError for an option of `followActivities` that is invalid */
export function checkOptions({
  connection,
  client,
  onEnd,
  name,
  concurrency,
  takeOverAfter,
  keep,
}: {
  readonly connection: unknown;
  readonly client: { readonly activity: unknown } | undefined;
  readonly onEnd: unknown;
  readonly name: string;
  readonly concurrency: number;
  readonly takeOverAfter: number;
  readonly keep: number;
}): void {
  const refuse = (problem: string, advice: string): never => {
    throw new ConfigurationError(`followActivities: ${problem}.`, { advice });
  };
  if (typeof connection !== "object" || connection === null)
    refuse(
      "connection is not an object",
      "Pass what BullMQ takes: { host, port }, { url }, or a client of ioredis.",
    );
  // BullMQ would try for ever, without a pause. The address may hold a password, so that it is not repeated.
  else if ("url" in connection && !(typeof connection.url === "string" && isUrl(connection.url)))
    refuse(
      "connection has a url that is none",
      "Pass redis://user:password@host:port, with special characters escaped.",
    );
  if (typeof client?.activity !== "function")
    refuse("client is not a client of this package", "Pass what createClient returned.");
  if (typeof onEnd !== "function")
    refuse("onEnd is not a function", "Pass the function that receives the ends.");
  if (name === "" || name.includes(":"))
    refuse(`name is ${JSON.stringify(name)}`, "Pass a name without a colon, or leave it out.");
  if (!Number.isInteger(concurrency) || concurrency < 0)
    refuse(`concurrency is ${concurrency}`, "Pass a whole number; 0 for a process that only adds.");
  if (!(takeOverAfter >= 1_000))
    refuse(
      `takeOverAfter is ${takeOverAfter} ms`,
      "Pass 1,000 or more: shorter than a stall, activities are read twice.",
    );
  if (!(keep >= 0)) refuse(`keep is ${keep} ms`, "Pass milliseconds, or leave it out.");
}

function isUrl(text: string): boolean {
  try {
    return new URL(text).host !== "";
  } catch {
    return false;
  }
}
