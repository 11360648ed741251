/**
 * The parts of openapi-typescript that are used, by the paths it exports them at (`"./*"` in its package.json).
 * Its index would load the validator and bundler of documents too, a quarter of a second for what `load` has done.
 */
declare module "openapi-typescript/dist/transform/index.mjs" {
  import type { transformSchema } from "openapi-typescript";

  const transform: typeof transformSchema;
  export default transform;
}

declare module "openapi-typescript/dist/transform/schema-object.mjs" {
  import type { transformSchemaObject } from "openapi-typescript";

  const transform: typeof transformSchemaObject;
  export default transform;
}

declare module "openapi-typescript/dist/lib/utils.mjs" {
  export { scanDiscriminators } from "openapi-typescript";
}
