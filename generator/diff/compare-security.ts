import type { ScopedAuth, ScopedRequirement, ScopedScheme } from "../core/model/model.js";
import { compareText } from "../json.js";
import type { AddFinding } from "./ledger.js";

/**
 * Compares the authentication of an operation. Alternatives are a set: an added one breaks nobody, a removed one
 * breaks the callers that used it, unless no authentication is needed any more. Callers give keys by the names of
 * schemes; where a key travels is the client's business.
 */
export function compareSecurity(add: AddFinding, before: ScopedAuth, after: ScopedAuth): void {
  const isNamed = hasNames(before) && hasNames(after);
  const [alternativesBefore, alternativesAfter] = [
    alternativesOf(before, isNamed),
    alternativesOf(after, isNamed),
  ];
  const isKept = [...alternativesBefore.keys()].every((key) => alternativesAfter.has(key));
  const isByName = !isOther(placesOf(before, false), placesOf(after, false));
  if (!isKept || alternativesBefore.size < alternativesAfter.size || !isByName) {
    add(
      "authentication-changed",
      isKept || alternativesAfter.has(NOTHING) ? "compatible" : "breaking-callers",
      {
        before: placesOf(before, isByName).join(" or "),
        after: placesOf(after, isByName).join(" or "),
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

function requirementsOf(auth: ScopedAuth): readonly ScopedRequirement[] {
  const as = auth === "key" ? "bearer" : auth;
  if (as === "none") return [[]];
  return typeof as === "string" || "in" in as ? [[{ scheme: "", as, scopes: [] }]] : as;
}

/** The key of a module has no name. */
function hasNames(auth: ScopedAuth): boolean {
  return requirementsOf(auth).every((requirement) => requirement.every(({ scheme }) => scheme !== ""));
}

/** Alternatives by what callers give for them. */
function alternativesOf(auth: ScopedAuth, isNamed: boolean): ReadonlyMap<string, ScopedRequirement> {
  return new Map(
    requirementsOf(auth).map((requirement) => [
      joined(
        requirement.map((scheme) => (isNamed ? `${scheme.scheme} (${kindOf(scheme)})` : kindOf(scheme))),
      ),
      requirement,
    ]),
  );
}

function joined(parts: readonly string[]): string {
  return parts.length === 0 ? NOTHING : [...parts].sort(compareText).join(" with ");
}

/** What a credential is made of: a key is one wherever it travels. */
function kindOf({ as }: ScopedScheme): string {
  return typeof as === "string" ? as : "key";
}

function placeOf({ as }: ScopedScheme): string {
  return typeof as === "string" ? as : `${as.in} ${as.name}`;
}

/** The alternatives in words; the name of a scheme that stands alone is said where nothing else tells two states apart. */
function placesOf(auth: ScopedAuth, isByName: boolean): readonly string[] {
  const texts = requirementsOf(auth).map((requirement) =>
    joined(
      requirement.map((scheme) =>
        requirement.length === 1 && !isByName ? placeOf(scheme) : `${scheme.scheme} (${placeOf(scheme)})`,
      ),
    ),
  );
  return [...new Set(texts)];
}

function isOther(before: readonly string[], after: readonly string[]): boolean {
  return before.length !== after.length || before.some((text) => !after.includes(text));
}

function scopesOf(requirement: ScopedRequirement): string {
  return [...new Set(requirement.flatMap(({ scopes }) => scopes))].sort(compareText).join(", ");
}
