import type { ScopedAuth } from "../../core/model/model.js";
import { commentCode } from "../../text/comment.js";

/** By which names callers give the keys that the operation asks for. */
export function securityFact(auth: ScopedAuth): string | undefined {
  if (typeof auth === "string" || "in" in auth) return undefined;
  const alternatives = auth.map((requirement) =>
    requirement
      .map(({ scheme, scopes }) =>
        scopes.length === 0
          ? commentCode(scheme)
          : `${commentCode(scheme)} (${scopes.map(commentCode).join(", ")})`,
      )
      .join(" with "),
  );
  const needed = alternatives.filter((alternative) => alternative !== "");
  return `Needs ${[...needed, ...(needed.length < alternatives.length ? ["nothing"] : [])].join(", or ")}.`;
}
