import { within } from "../abort.js";
import { text } from "../codec/text.js";
import { environmentVariable, isEnvironmentDenied } from "../environment.js";
import { DecodeError } from "../errors/api.js";
import { ConfigurationError } from "../errors/configuration.js";
import type { BodyEncoder, Operation } from "../operation.js";
import type { Credentials } from "../options.js";
import { LOGIN_PATH } from "../platform.js";
import type { Settings } from "../settings.js";
import { base64 } from "./basic.js";
import { isToken } from "./token.js";

/** The body is ours, so that nothing in it has to be checked. */
const plainJson: BodyEncoder = (body, { contentType }) => ({
  body: JSON.stringify(body),
  contentType,
  replayable: true,
});

/** Exchanges a personal access token for a JWT. Repeating it has no side effect, so it is retried like a read. */
export const LOGIN: Operation = {
  id: "iam.login",
  method: "POST",
  path: LOGIN_PATH,
  auth: "none",
  body: [{ contentType: "application/json", encode: plainJson }],
  // A gateway may have changed the type; {@link readLoginAnswer} checks that it is a token.
  responses: { "2XX": { "*/*": text } },
  limits: [
    { lane: "iam", requests: 25, seconds: 1 },
    { lane: "login", requests: 5, seconds: 1 },
  ],
};

/**
 * The personal access token of the options or of the environment.
 *
 * @throws ConfigurationError naming what is missing
 */
export async function resolveCredentials(settings: Settings): Promise<Credentials> {
  const given = settings.options.credentials;
  const resolved: Partial<Credentials> = (typeof given === "function"
    ? await within(settings.clock, MAX_WAIT, async () => given(), hangingFunction)
    : given) ?? {
    id: environmentVariable("CLOUDTEMPLE_CLIENT_ID") ?? "",
    secret: environmentVariable("CLOUDTEMPLE_SECRET_ID") ?? "",
  };
  const { id, secret } = resolved;
  const missing = Object.entries({ id, secret }).flatMap(([name, value]) =>
    typeof value === "string" && value !== "" ? [] : name,
  );
  if (missing.length > 0) {
    const verb = missing.length === 1 ? "is" : "are";
    const variables = "CLOUDTEMPLE_CLIENT_ID and CLOUDTEMPLE_SECRET_ID";
    const isDenied = given === undefined && isEnvironmentDenied("CLOUDTEMPLE_SECRET_ID");
    const remedy = isDenied
      ? `Reading ${variables} of the environment is not permitted: run Deno with --allow-env`
      : `Set ${variables}`;
    throw new ConfigurationError(
      `The ${missing.join(" and ")} of the personal access token ${verb} missing.`,
      { advice: `${remedy}, or pass \`credentials: { id, secret }\` to createClient.` },
    );
  }
  const credentials = { id, secret } as Credentials;
  settings.redactor.add(credentials.secret);
  settings.redactor.add(base64(`${id}:${secret}`));
  return credentials;
}

/** Milliseconds that the caller's function may take: all calls wait for it. */
const MAX_WAIT = 2_000;

function hangingFunction(): ConfigurationError {
  return new ConfigurationError(`The function in \`credentials\` did not return within ${MAX_WAIT} ms.`, {
    advice: "Obtain the credentials before they are needed, and let the function return them from memory.",
  });
}

/**
 * The token in the answer to a login, without the quotes that it may have.
 *
 * @throws DecodeError when the answer contains no token, such as the error page of a gateway
 */
export function readLoginAnswer(answer: unknown): string {
  const token = typeof answer === "string" ? answer.trim().replace(/^"(.*)"$/, "$1") : "";
  if (isToken(token)) return token;
  throw new DecodeError("the answer to the login contains no token.", {
    operation: LOGIN.id,
    method: LOGIN.method,
    path: LOGIN.path,
    status: 200,
    attempts: 1,
    advice: "A gateway or proxy may have answered instead of the API: check baseUrl, or try again later.",
  });
}
