import type { Change, ChangeKind } from "../change.js";
import { type Sentence, sentence } from "./sentence.js";

/** What changed, in one sentence without its full stop. */
export function describeChange(change: Change): Sentence {
  return DESCRIPTIONS[change.kind](change);
}

type Describe = (change: Change) => Sentence;

const fromTo =
  (what: string): Describe =>
  ({ name, before, after }) => {
    if (before === undefined) return sentence`${name}: ${[what]} is now ${after ?? "none"}`;
    if (after === undefined) return sentence`${name}: ${[what]} ${before} is gone`;
    return sentence`${name}: ${[what]} was ${before}, is now ${after}`;
  };

const instead = ({ replacement }: Change): Sentence =>
  replacement === undefined ? [] : sentence`; use ${replacement} instead`;

const DESCRIPTIONS: Readonly<Record<ChangeKind, Describe>> = {
  "module-added": ({ name }) => sentence`The module ${name} is new`,
  "module-removed": ({ name }) => sentence`The module ${name} is gone`,
  "operation-added": ({ name, after }) => sentence`${name} is new (${after ?? ""})`,
  "operation-removed": (change) =>
    sentence`${change.name} (${change.before ?? ""}) is gone${instead(change)}`,
  "operation-moved": fromTo("the route"),
  "function-renamed": ({ before, after }) =>
    sentence`The function ${before ?? ""} is called ${after ?? ""} now`,
  "activity-changed": ({ name, before, after }) =>
    sentence`${name} gives ${[after ?? ""]}; it gave ${[before ?? ""]}`,
  "authentication-changed": fromTo("the authentication"),
  "permission-changed": fromTo("the permission it needs"),
  "server-changed": fromTo("the server"),
  "parameter-added": ({ name, after }) => sentence`${name} is a new parameter (${after ?? ""})`,
  "parameter-removed": (change) => sentence`${change.name} is gone${instead(change)}`,
  "parameter-renamed": renamed,
  "parameter-required": ({ name }) => sentence`${name} has to be given now`,
  "parameter-optional": ({ name }) => sentence`${name} may be left out now`,
  "serialization-changed": fromTo("how it travels"),
  "body-added": ({ name, after }) => sentence`${name} is new (${after ?? ""})`,
  "body-removed": ({ name }) => sentence`${name} is not taken any more`,
  "body-required": ({ name }) => sentence`${name} has to be given now`,
  "body-optional": ({ name }) => sentence`${name} may be left out now`,
  "content-added": ({ name, after }) => sentence`${name} can be ${after ?? ""} too`,
  "content-removed": ({ name, before }) => sentence`${name} cannot be ${before ?? ""} any more`,
  "response-changed": ({ name, before, after }) =>
    sentence`${name} answers ${[after ?? ""]}; it answered ${[before ?? ""]}`,
  "status-added": ({ name, after }) => sentence`${name} may answer ${after ?? ""}`,
  "status-removed": ({ name, before }) => sentence`${name} does not answer ${before ?? ""} any more`,
  "schema-renamed": ({ before, after }) => sentence`The type ${before ?? ""} is called ${after ?? ""} now`,
  "schema-removed": ({ name }) => sentence`There is no type ${name} any more`,
  "field-added": ({ name, after }) => sentence`${name} is new (${after ?? ""})`,
  "field-removed": (change) => sentence`${change.name} is gone${instead(change)}`,
  "field-renamed": renamed,
  "field-required": ({ name, sides }) =>
    sides.includes("request") ? sentence`${name} has to be given now` : sentence`${name} is always there now`,
  "field-optional": ({ name, sides }) =>
    sides.includes("response") ? sentence`${name} may be missing now` : sentence`${name} may be left out now`,
  "type-changed": fromTo("the type"),
  "type-widened": fromTo("the type"),
  "type-narrowed": fromTo("the type"),
  nullable: ({ name }) => sentence`${name} may be ${"null"} now`,
  "not-nullable": ({ name }) => sentence`${name} is never ${"null"} any more`,
  "enum-value-added": ({ name, after }) => sentence`${name} may be ${after ?? ""} too`,
  "enum-value-removed": ({ name, before }) => sentence`${name} cannot be ${before ?? ""} any more`,
  "enum-opened": ({ name, before }) =>
    before === undefined
      ? sentence`${name} may be any value`
      : sentence`${name} may be any value, not only ${before}`,
  "enum-closed": ({ name, after }) => sentence`${name} can only be ${after ?? ""} now`,
  "alternative-added": ({ name, after }) => sentence`${name} may be ${after ?? ""} too`,
  "alternative-removed": ({ name, before }) => sentence`${name} cannot be ${before ?? ""} any more`,
  "members-opened": ({ name, after }) => sentence`${name} may hold further members (${after ?? ""})`,
  "members-closed": ({ name, before }) =>
    sentence`${name} holds no further members any more (${before ?? ""})`,
  "constraint-tightened": fromTo("the limit"),
  "constraint-loosened": fromTo("the limit"),
  "constraint-changed": fromTo("the limit"),
  "format-changed": fromTo("the format"),
  "default-changed": fromTo("the default"),
  "description-changed": ({ name }) => sentence`${name} is described in other words`,
};

function renamed({ name, before, after, isSuggestion }: Change): Sentence {
  const owner = name
    .slice(0, name.length - (before ?? "").length)
    .trim()
    .replace(/\.$/, "");
  const verb = isSuggestion === true ? " was probably renamed to " : " was renamed to ";
  return [{ code: before ?? "" }, " of ", { code: owner }, verb, { code: after ?? "" }];
}
