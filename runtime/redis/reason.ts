/** Name, code and first line: enough to find the cause. An error of a client can hold whole commands in its other fields. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  const { code } = error as { code?: unknown };
  const line = error.message.split("\n", 1)[0] ?? "";
  // The server quotes the parameters of a command that it refuses, in this phrase alone.
  const message = line.replace(/,? with args beginning with:.*/, "").slice(0, 200);
  return [error.name, typeof code === "string" ? code : "", message].filter(Boolean).join(" ");
}
