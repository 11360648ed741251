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
  { deprecatedParameters = {}, deprecatedFields = {}, deprecatedValues = {} }: Operation,
  request: object | undefined,
): readonly GivenDeprecated[] {
  const found: GivenDeprecated[] = [];
  for (const [place, texts] of Object.entries(deprecatedParameters)) {
    for (const [name, text] of Object.entries(texts))
      if (has(request, [place, name], isGiven)) found.push({ parameter: `${place} ${name}`, text });
  }
  for (const [place, part] of Object.entries(deprecatedFields)) {
    const steps = stepsOf(place);
    if (has(request, steps, isGiven)) found.push({ parameter: labelOf(steps), ...part });
  }
  for (const [place, values] of Object.entries(deprecatedValues)) {
    const steps = stepsOf(place);
    for (const [value, part] of Object.entries(values)) {
      const deprecated: unknown = JSON.parse(value);
      const isValue = (given: unknown): boolean => given === deprecated;
      if (has(request, steps, (given) => (Array.isArray(given) ? given.some(isValue) : isValue(given))))
        found.push({ parameter: `${labelOf(steps)} ${value}`, ...part });
    }
  }
  return found;
}

function isGiven(value: unknown): boolean {
  return value !== undefined;
}

/** RFC 6901, without the first slash. */
function stepsOf(place: string): readonly string[] {
  return place.split("/").map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** `body disks.size` */
function labelOf([place = "", ...names]: readonly string[]): string {
  return names.length === 0 ? place : `${place} ${names.join(".")}`;
}

/** Whether something has a member at a place that fits, in any item of the lists on the way. */
function has(
  given: unknown,
  steps: readonly string[],
  isMeant: (value: unknown) => boolean,
  depth = 0,
): boolean {
  if (depth === steps.length) return isMeant(given);
  if (Array.isArray(given)) return given.some((item) => has(item, steps, isMeant, depth));
  if (typeof given !== "object" || given === null) return false;
  const members = given as Readonly<Record<string, unknown>>;
  const name = steps[depth] ?? "";
  return name === "*"
    ? Object.values(members).some((member) => has(member, steps, isMeant, depth + 1))
    : has(own(members, name), steps, isMeant, depth + 1);
}
