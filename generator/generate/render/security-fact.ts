import type { ScopedAuth } from "../../core/model/model.js";
import { commentLine } from "../../text/comment.js";

/** By which names callers give the keys that the operation asks for. */
export function securityFact(auth: ScopedAuth): string | undefined {
  if (typeof auth === "string" || "in" in auth) return undefined;
  const code = (text: string): string => `\`${commentLine(text).replaceAll("`", "'")}\``;
  const alternatives = auth.map((requirement) =>
    requirement
      .map(({ scheme, scopes }) =>
        scopes.length === 0 ? code(scheme) : `${code(scheme)} (${scopes.map(code).join(", ")})`,
      )
      .join(" with "),
  );
  const needed = alternatives.filter((alternative) => alternative !== "");
  return `Needs ${[...needed, ...(needed.length < alternatives.length ? ["nothing"] : [])].join(", or ")}.`;
}
