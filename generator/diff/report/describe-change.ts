import type { Change, ChangeKind } from "../change.js";
import { type Sentence, sentence } from "./sentence.js";

/** What changed, in one sentence without its full stop. */
export function describeChange(change: Change): Sentence {
  return DESCRIPTIONS[change.kind](change);
}

type Describe = (change: Change) => Sentence;

/** A value that changed, was added or was removed: "name: the default changed from 1 to 2". */
const valueChanged =
  (what: string): Describe =>
  ({ name, before, after }) => {
    if (before === undefined) return sentence`${name}: ${[what]} ${after ?? ""} was added`;
    if (after === undefined) return sentence`${name}: ${[what]} ${before} was removed`;
    return sentence`${name}: ${[what]} changed from ${before} to ${after}`;
  };

/** As {@link valueChanged}, for values in the words of this program, such as "an activity, or nothing". */
const wordsChanged =
  (what: string): Describe =>
  ({ name, before, after }) =>
    sentence`${name}: ${[what]} changed from ${[before ?? ""]} to ${[after ?? ""]}`;

const instead = ({ replacement }: Change): Sentence =>
  replacement === undefined ? [] : sentence`; use ${replacement} instead`;

const DESCRIPTIONS: Readonly<Record<ChangeKind, Describe>> = {
  "module-added": ({ name }) => sentence`The module ${name} was added`,
  "module-removed": ({ name }) => sentence`The module ${name} was removed`,
  "operation-added": ({ name, after }) => sentence`${name} (${after ?? ""}) was added`,
  "operation-removed": (change) =>
    sentence`${change.name} (${change.before ?? ""}) was removed${instead(change)}`,
  "operation-moved": valueChanged("the route"),
  "function-renamed": ({ before, after }) =>
    sentence`The function ${before ?? ""} was renamed to ${after ?? ""}`,
  "activity-changed": wordsChanged("the result"),
  "authentication-changed": valueChanged("the authentication"),
  "permission-changed": valueChanged("the required permission"),
  "server-changed": valueChanged("the server"),
  "parameter-added": ({ name, after }) => sentence`The parameter ${name} (${after ?? ""}) was added`,
  "parameter-removed": (change) => sentence`The parameter ${change.name} was removed${instead(change)}`,
  "parameter-renamed": renamed,
  "parameter-required": ({ name }) => sentence`${name} is now required`,
  "parameter-optional": ({ name }) => sentence`${name} is now optional`,
  "serialization-changed": valueChanged("the serialization"),
  "body-added": ({ name, after }) => sentence`${name} (${after ?? ""}) was added`,
  "body-removed": ({ name, before }) => sentence`${name} (${before ?? ""}) was removed`,
  "body-required": ({ name }) => sentence`${name} is now required`,
  "body-optional": ({ name }) => sentence`${name} is now optional`,
  "content-added": ({ name, after }) => sentence`${name} may now also be ${after ?? ""}`,
  "content-removed": ({ name, before }) => sentence`${name} can no longer be ${before ?? ""}`,
  "response-changed": wordsChanged("the response"),
  "status-added": ({ name, after }) => sentence`${name}: the response ${after ?? ""} was added`,
  "status-removed": ({ name, before }) => sentence`${name}: the response ${before ?? ""} was removed`,
  "incoming-added": ({ name }) => sentence`The ${name} was added`,
  "incoming-removed": ({ name }) => sentence`The ${name} was removed`,
  "tombstone-changed": ({ name, before, after }) =>
    sentence`What stands in place of ${name}, which was removed earlier, changed from ${before ?? ""} to ${after ?? ""}`,
  "schema-renamed": ({ before, after }) => sentence`The type ${before ?? ""} was renamed to ${after ?? ""}`,
  "schema-removed": ({ name }) => sentence`The type ${name} was removed`,
  "field-added": ({ name, after }) => sentence`${name} (${after ?? ""}) was added`,
  "field-removed": (change) => sentence`${change.name} was removed${instead(change)}`,
  "field-renamed": renamed,
  "field-required": ({ name, sides }) =>
    sides.includes("request") ? sentence`${name} is now required` : sentence`${name} is now always present`,
  "field-optional": ({ name, sides }) =>
    sides.includes("response") ? sentence`${name} may now be absent` : sentence`${name} is now optional`,
  "type-changed": valueChanged("the type"),
  "type-widened": valueChanged("the type"),
  "type-narrowed": valueChanged("the type"),
  nullable: ({ name }) => sentence`${name} may now be ${"null"}`,
  "not-nullable": ({ name }) => sentence`${name} can no longer be ${"null"}`,
  "enum-value-added": ({ name, after }) => sentence`${name} may now also be ${after ?? ""}`,
  "enum-value-removed": ({ name, before }) => sentence`${name} can no longer be ${before ?? ""}`,
  "enum-opened": ({ name, before }) =>
    before === undefined
      ? sentence`${name} may now be any value`
      : sentence`${name} may now be any value, not only ${before}`,
  "enum-closed": ({ name, after }) => sentence`${name} may now only be ${after ?? ""}`,
  "alternative-added": ({ name, after }) => sentence`${name} may now also be ${after ?? ""}`,
  "alternative-removed": ({ name, before }) => sentence`${name} can no longer be ${before ?? ""}`,
  "members-opened": ({ name, after }) => sentence`${name} may now have further members (${after ?? ""})`,
  "members-closed": ({ name, before }) => sentence`${name} no longer has further members (${before ?? ""})`,
  "constraint-tightened": valueChanged("the limit"),
  "constraint-loosened": valueChanged("the limit"),
  "constraint-changed": valueChanged("the limit"),
  "format-changed": valueChanged("the format"),
  "default-changed": valueChanged("the default"),
  "export-added": ({ name }) => sentence`The package exports ${name}`,
  "export-removed": ({ name }) => sentence`The package no longer exports ${name}`,
  "export-changed": ({ name }) => sentence`The declaration of ${name} changed`,
  "files-changed": ({ name }) => sentence`The generated code changed (${name})`,
  "description-changed": ({ name }) => sentence`The description of ${name} changed`,
};

function renamed({ name, before, after, isSuggestion }: Change): Sentence {
  const owner = name
    .slice(0, name.length - (before ?? "").length)
    .trim()
    .replace(/\.$/, "");
  const verb = isSuggestion === true ? " was probably renamed to " : " was renamed to ";
  return [{ code: before ?? "" }, " of ", { code: owner }, verb, { code: after ?? "" }];
}
