import type { JsonObject } from "../../../json.js";
import { withoutExcluded } from "./excluded.js";
import { withImpliedMembers } from "./implied-members.js";
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
  const alone = withPlainNull(
    withReferenceAsPart(root, withFalse(withOlderKeywords(withoutKnownValues(schema)))),
  );
  const left = withoutExcluded(root, alone);
  const plain = withOpenParts(withImpliedType(withNamedKeys(root, withoutUnevaluated(left))));
  return isPart ? plain : withImpliedMembers(root, plain, schema["unevaluatedProperties"] === false);
}
