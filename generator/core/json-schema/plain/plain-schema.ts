import type { JsonObject } from "../../../json.js";
import { withoutExcluded } from "./excluded.js";
import { isChoiceOfOthers, withImpliedMembers } from "./implied-members.js";
import { withImpliedType, withOpenParts } from "./implied-type.js";
import { withoutKnownValues } from "./known-values.js";
import { withNamedKeys } from "./named-keys.js";
import { withFalse } from "./nothing.js";
import { withPlainNull } from "./nulls.js";
import { withOlderKeywords } from "./older-keywords.js";
import { withReferenceAsPart } from "./reference-siblings.js";
import { withoutUnevaluated } from "./unevaluated.js";

/**
 * A schema in which what matters for a type is said in the plainest keywords that say it: those of properties, items,
 * compositions and values. The schemas below it are expected to be plain already; what it refers to need not be.
 *
 * @param isPart whether the schema stands in `allOf`, `if` and the like, so that the one around it says more of the value
 */
export function plainSchema(root: JsonObject, schema: JsonObject, isPart: boolean): JsonObject {
  if (isPlain(schema)) return schema;
  const alone = withPlainNull(
    withReferenceAsPart(root, withFalse(withOlderKeywords(withoutKnownValues(schema)))),
  );
  const left = withoutExcluded(root, alone);
  const plain = withOpenParts(withImpliedType(withNamedKeys(root, withoutUnevaluated(left))));
  // What a closed part does not declare itself, nothing around it may add; nor may it to values that are no objects.
  const isClosed = schema["unevaluatedProperties"] === false;
  return isPart && !isClosed && !isChoiceOfOthers(root, plain)
    ? plain
    : withImpliedMembers(root, plain, isClosed);
}

/** Keywords that no rule above reads or looks for. Most schemas of a document have no others. */
const UNCHANGED: ReadonlySet<string> = new Set([
  "default",
  "deprecated",
  "description",
  "example",
  "examples",
  "exclusiveMaximum",
  "exclusiveMinimum",
  "externalDocs",
  "format",
  "maximum",
  "maxLength",
  "minimum",
  "minLength",
  "multipleOf",
  "pattern",
  "readOnly",
  "title",
  "type",
  "writeOnly",
]);

/** Whether every rule would leave a schema as it is: a value without parts, or a reference with nothing beside it. */
function isPlain(schema: JsonObject): boolean {
  const keys = Object.keys(schema);
  return keys.every((key) => UNCHANGED.has(key)) || (keys.length === 1 && keys[0] === "$ref");
}
