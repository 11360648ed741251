import type { JsonObject } from "../../json.js";
import type { Path } from "../../json-pointer.js";
import { COMPOSITIONS, MAP_OF_SCHEMAS } from "../json-schema/keywords.js";
import { plainSchema } from "../json-schema/plain/plain-schema.js";
import { mapDocumentSchemas } from "./document-schemas.js";

/** A copy of the document whose schemas say in plain keywords what others would say in rare ones. */
export function plainSchemas(document: JsonObject): JsonObject {
  return mapDocumentSchemas(document, (schema, path) => plainSchema(document, schema, isPart(path)));
}

const COMPOSED: ReadonlySet<string> = new Set(COMPOSITIONS);
const CONDITIONAL: ReadonlySet<string> = new Set(["else", "if", "not", "then"]);

/** Whether a schema stands where the one around it says more of the same value. */
function isPart(path: Path | undefined): boolean {
  const above = String(path?.above?.key ?? "");
  if (typeof path?.key === "number") return COMPOSED.has(above);
  const isName = MAP_OF_SCHEMAS.has(above) || above === "schemas";
  return above === "dependentSchemas" || (!isName && CONDITIONAL.has(path?.key ?? ""));
}
