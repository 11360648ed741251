import type { ScopedAuth, ScopedRequirement, ScopedScheme } from "../core/model/model.js";
import { compareText } from "../json.js";
import type { Say } from "./ledger.js";

/**
 * Compares how callers prove who they are. Alternatives are a set: one that came takes nothing away, one that went is
 * missed by whoever used it.
 */
export function compareSecurity(say: Say, before: ScopedAuth, after: ScopedAuth): void {
  const [old, now] = [alternativesOf(before), alternativesOf(after)];
  const isKept = [...old.keys()].every((key) => now.has(key));
  if (!isKept || old.size < now.size) {
    say("authentication-changed", isKept || now.has(NOTHING) ? "compatible" : "breaking-callers", {
      before: textOf(old),
      after: textOf(now),
    });
  }
  // What a token may do is decided where it is given out, with this release of the package or without it.
  for (const [key, requirement] of now) {
    const [was, is] = [scopesOf(old.get(key) ?? requirement), scopesOf(requirement)];
    if (was !== is)
      say("permission-changed", "compatible", {
        ...(was === "" ? {} : { before: was }),
        ...(is === "" ? {} : { after: is }),
      });
  }
}

const NOTHING = "none";

/** By what travels: a scheme that stands alone takes the module's one key, whatever its name. */
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
