import { own } from "./json.js";
import type { Operation } from "./operation.js";

/** What a request has of what is deprecated. */
export interface GivenDeprecated {
  /** `query allOptions`, `body disks.size`, `query orderBy "ramGb"`. */
  readonly parameter: string;
  /** The text of its tag. */
  readonly text: string;
  /** Scope and name of its record, of all but parameters. */
  readonly record?: string;
}

/** What a request has of the deprecated parameters, fields and values of its operation, however the program made it. */
export function givenDeprecated(
  { deprecatedParameters = {}, deprecatedFields = [] }: Operation,
  request: object | undefined,
): readonly GivenDeprecated[] {
  const found: GivenDeprecated[] = [];
  for (const [place, texts] of Object.entries(deprecatedParameters)) {
    for (const [name, text] of Object.entries(texts))
      if (has(request, [place, name])) found.push({ parameter: `${place} ${name}`, text });
  }
  for (const { at, value, record, text } of deprecatedFields) {
    if (!has(request, at, value)) continue;
    const [place = "", ...names] = at;
    const parts = [place, names.join("."), value === undefined ? "" : JSON.stringify(value)];
    found.push({ parameter: parts.filter((part) => part !== "").join(" "), text, record });
  }
  return found;
}

/** Whether something has a member at a place, of a value where one is given. */
function has(given: unknown, at: readonly string[], value?: string | number, depth = 0): boolean {
  const isThere = depth === at.length;
  if (isThere && value === undefined) return given !== undefined;
  if (Array.isArray(given)) return given.some((item) => has(item, at, value, depth));
  if (isThere) return given === value;
  if (typeof given !== "object" || given === null) return false;
  const members = given as Readonly<Record<string, unknown>>;
  const name = at[depth] ?? "";
  return name === "*"
    ? Object.values(members).some((member) => has(member, at, value, depth + 1))
    : has(own(members, name), at, value, depth + 1);
}
