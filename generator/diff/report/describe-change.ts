import type { Change, ChangeKind } from "../change.js";
import { type Sentence, say } from "./sentence.js";

/** What happened, in one sentence without its full stop. */
export function describeChange(change: Change): Sentence {
  return DESCRIPTIONS[change.kind](change);
}

type Describe = (change: Change) => Sentence;

const fromTo =
  (what: string): Describe =>
  ({ name, before, after }) => {
    if (before === undefined) return say`${name}: ${[what]} is now ${after ?? "none"}`;
    if (after === undefined) return say`${name}: ${[what]} ${before} is gone`;
    return say`${name}: ${[what]} was ${before}, is now ${after}`;
  };

const instead = ({ replacement }: Change): Sentence =>
  replacement === undefined ? [] : say`; use ${replacement} instead`;

const DESCRIPTIONS: Readonly<Record<ChangeKind, Describe>> = {
  "module-added": ({ name }) => say`The module ${name} is new`,
  "module-removed": ({ name }) => say`The module ${name} is gone`,
  "operation-added": ({ name, after }) => say`${name} is new (${after ?? ""})`,
  "operation-removed": (change) => say`${change.name} (${change.before ?? ""}) is gone${instead(change)}`,
  "operation-moved": fromTo("the route"),
  "function-renamed": ({ before, after }) => say`The function ${before ?? ""} is called ${after ?? ""} now`,
  "activity-changed": ({ name, before, after }) =>
    say`${name} gives ${[after ?? ""]}; it gave ${[before ?? ""]}`,
  "authentication-changed": fromTo("the authentication"),
  "permission-changed": fromTo("the permission it needs"),
  "server-changed": fromTo("the server"),
  "parameter-added": ({ name, after }) => say`${name} is a new parameter (${after ?? ""})`,
  "parameter-removed": (change) => say`${change.name} is gone${instead(change)}`,
  "parameter-renamed": renamed,
  "parameter-required": ({ name }) => say`${name} has to be given now`,
  "parameter-optional": ({ name }) => say`${name} may be left out now`,
  "serialization-changed": fromTo("how it travels"),
  "body-added": ({ name, after }) => say`${name} is new (${after ?? ""})`,
  "body-removed": ({ name }) => say`${name} is not taken any more`,
  "body-required": ({ name }) => say`${name} has to be given now`,
  "body-optional": ({ name }) => say`${name} may be left out now`,
  "content-added": ({ name, after }) => say`${name} can be ${after ?? ""} too`,
  "content-removed": ({ name, before }) => say`${name} cannot be ${before ?? ""} any more`,
  "response-changed": ({ name, before, after }) =>
    say`${name} answers ${[after ?? ""]}; it answered ${[before ?? ""]}`,
  "status-added": ({ name, after }) => say`${name} may answer ${after ?? ""}`,
  "status-removed": ({ name, before }) => say`${name} does not answer ${before ?? ""} any more`,
  "schema-renamed": ({ before, after }) => say`The type ${before ?? ""} is called ${after ?? ""} now`,
  "schema-removed": ({ name }) => say`There is no type ${name} any more`,
  "field-added": ({ name, after }) => say`${name} is new (${after ?? ""})`,
  "field-removed": (change) => say`${change.name} is gone${instead(change)}`,
  "field-renamed": renamed,
  "field-required": ({ name, sides }) =>
    sides.includes("request") ? say`${name} has to be given now` : say`${name} is always there now`,
  "field-optional": ({ name, sides }) =>
    sides.includes("response") ? say`${name} may be missing now` : say`${name} may be left out now`,
  "type-changed": fromTo("the type"),
  "type-widened": fromTo("the type"),
  "type-narrowed": fromTo("the type"),
  nullable: ({ name }) => say`${name} may be ${"null"} now`,
  "not-nullable": ({ name }) => say`${name} is never ${"null"} any more`,
  "enum-value-added": ({ name, after }) => say`${name} may be ${after ?? ""} too`,
  "enum-value-removed": ({ name, before }) => say`${name} cannot be ${before ?? ""} any more`,
  "enum-opened": ({ name, before }) =>
    before === undefined ? say`${name} may be any value` : say`${name} may be any value, not only ${before}`,
  "enum-closed": ({ name, after }) => say`${name} can only be ${after ?? ""} now`,
  "alternative-added": ({ name, after }) => say`${name} may be ${after ?? ""} too`,
  "alternative-removed": ({ name, before }) => say`${name} cannot be ${before ?? ""} any more`,
  "members-opened": ({ name, after }) => say`${name} may hold further members (${after ?? ""})`,
  "members-closed": ({ name, before }) => say`${name} holds no further members any more (${before ?? ""})`,
  "constraint-tightened": fromTo("the limit"),
  "constraint-loosened": fromTo("the limit"),
  "constraint-changed": fromTo("the limit"),
  "format-changed": fromTo("the format"),
  "default-changed": fromTo("the default"),
  "description-changed": ({ name }) => say`${name} is described in other words`,
};

function renamed({ name, before, after, isSuggestion }: Change): Sentence {
  const owner = name
    .slice(0, name.length - (before ?? "").length)
    .trim()
    .replace(/\.$/, "");
  const verb = isSuggestion === true ? " was probably renamed to " : " was renamed to ";
  return [{ code: before ?? "" }, " of ", { code: owner }, verb, { code: after ?? "" }];
}
