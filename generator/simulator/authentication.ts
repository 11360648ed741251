import type { Credentials, Identity } from "./api.js";
import type { Clock } from "./clock.js";
import type { OperationData } from "./platform-data.js";
import { uuid } from "./seeded.js";

/** Cloud Temple API documentation, "Authentication": a token is valid for five minutes. In milliseconds. */
export const TOKEN_LIFE = 300_000;

export interface Authentication {
  /** Issues a token for this pair of id and secret; `undefined` if the pair is not valid. */
  login(id: unknown, secret: unknown): string | undefined;
  /** Why the request is refused; `undefined` if it is accepted. */
  refusal(headers: Headers, kind: OperationData["authentication"]): string | undefined;
  /** Accepts another personal access token at the login, until {@link removePair}. */
  addPair(id: string, secret: string): void;
  removePair(id: string): void;
  /** Revokes every token issued so far. */
  revokeTokens(): void;
}

export function createAuthentication(
  { id, secret, apiKey }: Credentials,
  identity: Identity,
  clock: Clock,
  seed: string,
): Authentication {
  const pairs = new Map([[id, secret]]);
  const expiries = new Map<string, number>();
  let issued = 0;

  const bearerRefusal = (token: string | undefined): string | undefined => {
    if (token === undefined) return "The bearer token is missing.";
    const expiry = expiries.get(token);
    if (expiry === undefined) return "The bearer token is not valid.";
    return expiry <= clock.now() ? "The bearer token has expired." : undefined;
  };

  return {
    login: (givenId, givenSecret) => {
      if (typeof givenId !== "string" || typeof givenSecret !== "string") return undefined;
      if (pairs.get(givenId) !== givenSecret) return undefined;
      const iat = Math.floor(clock.now() / 1000);
      issued += 1;
      const claims = {
        userId: identity.userId,
        companyId: identity.companyId,
        scope: { id: identity.tenantId },
        jti: uuid(`${seed}/token/${issued}`),
        iat,
        exp: iat + TOKEN_LIFE / 1000,
      };
      const token = [{ alg: "HS256", typ: "JWT" }, claims]
        .map((part) => base64url(JSON.stringify(part)))
        .join(".");
      const signed = `${token}.${base64url(uuid(token))}`;
      expiries.set(signed, claims.exp * 1000);
      return signed;
    },
    refusal: (headers, kind) => {
      const [scheme = "", credential] = (headers.get("authorization") ?? "").split(" ");
      const bearer = scheme.toLowerCase() === "bearer" ? credential : undefined;
      switch (kind) {
        case "none":
          return undefined;
        case "platform":
          return bearerRefusal(bearer);
        case "key":
          return bearer === apiKey ? undefined : "The API key is missing or not valid.";
        case "basic":
          return scheme.toLowerCase() === "basic" && isPair(pairs, credential)
            ? undefined
            : "Basic authentication with id and secret of a personal access token is required.";
      }
    },
    addPair: (newId, newSecret) => void pairs.set(newId, newSecret),
    removePair: (removedId) => void pairs.delete(removedId),
    revokeTokens: () => expiries.clear(),
  };
}

function isPair(pairs: ReadonlyMap<string, string>, credential: string | undefined): boolean {
  if (credential === undefined) return false;
  try {
    const text = atob(credential);
    const colon = text.indexOf(":");
    return colon > 0 && pairs.get(text.slice(0, colon)) === text.slice(colon + 1);
  } catch {
    return false;
  }
}

function base64url(text: string): string {
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
