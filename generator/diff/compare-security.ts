import type { ScopedAuth, ScopedRequirement, ScopedScheme } from "../core/model/model.js";
import { compareText } from "../json.js";
import type { AddFinding } from "./ledger.js";

/**
 * Compares the authentication of an operation. Alternatives are a set: an added one breaks nobody, a removed one
 * breaks the callers that used it, unless no authentication is needed any more.
 */
export function compareSecurity(add: AddFinding, before: ScopedAuth, after: ScopedAuth): void {
  const [alternativesBefore, alternativesAfter] = [alternativesOf(before), alternativesOf(after)];
  const isKept = [...alternativesBefore.keys()].every((key) => alternativesAfter.has(key));
  if (!isKept || alternativesBefore.size < alternativesAfter.size) {
    add(
      "authentication-changed",
      isKept || alternativesAfter.has(NOTHING) ? "compatible" : "breaking-callers",
      {
        before: textOf(alternativesBefore),
        after: textOf(alternativesAfter),
      },
    );
  }
  // Scopes are granted where a token is issued; no release of the package changes that.
  for (const [key, requirement] of alternativesAfter) {
    const [scopesBefore, scopesAfter] = [
      scopesOf(alternativesBefore.get(key) ?? requirement),
      scopesOf(requirement),
    ];
    if (scopesBefore !== scopesAfter)
      add("permission-changed", "compatible", {
        ...(scopesBefore === "" ? {} : { before: scopesBefore }),
        ...(scopesAfter === "" ? {} : { after: scopesAfter }),
      });
  }
}

const NOTHING = "none";

/** Alternatives by what is sent. The name of a scheme that stands alone does not matter: it takes the module's key. */
function alternativesOf(auth: ScopedAuth): ReadonlyMap<string, ScopedRequirement> {
  const as = auth === "key" ? "bearer" : auth;
  const alternatives: readonly ScopedRequirement[] =
    as === "none" ? [[]] : typeof as === "string" || "in" in as ? [[{ scheme: "", as, scopes: [] }]] : as;
  return new Map(alternatives.map((requirement) => [keyOf(requirement), requirement]));
}

function keyOf(requirement: ScopedRequirement): string {
  const parts = requirement.map((scheme) =>
    requirement.length === 1 ? placeOf(scheme) : `${scheme.scheme} (${placeOf(scheme)})`,
  );
  return parts.length === 0 ? NOTHING : parts.sort(compareText).join(" with ");
}

function placeOf({ as }: ScopedScheme): string {
  return typeof as === "string" ? as : `${as.in} ${as.name}`;
}

function textOf(alternatives: ReadonlyMap<string, ScopedRequirement>): string {
  return [...alternatives.keys()].join(" or ");
}

function scopesOf(requirement: ScopedRequirement): string {
  return [...new Set(requirement.flatMap(({ scopes }) => scopes))].sort(compareText).join(", ");
}
