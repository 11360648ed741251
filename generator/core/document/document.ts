import { isObject, type JsonObject, stringMember } from "../../json.js";
import { valueAt } from "../../json-pointer.js";
import type { Problem } from "../../problem.js";
import { breakCircles } from "./circular-schemas.js";
import { completeDiscriminators } from "./discriminators.js";
import { inlineReferences } from "./inline-references.js";
import { withPointers } from "./local-references.js";
import { withTargets } from "./moved-targets.js";
import { applyOverlay } from "./overlay.js";
import { parseObject, problemAt, type SourceText } from "./parse.js";
import { withPartLists } from "./part-items.js";
import { withWholePathItems } from "./path-items.js";
import { plainSchemas } from "./plain-schemas.js";
import { type BrokenReference, brokenReferences } from "./references.js";
import { sortKeys } from "./sort.js";
import { soundObjects } from "./sound-objects.js";
import { soundSchemas, type UnsoundKeyword } from "./sound-schemas.js";
import { upgradeSwagger } from "./swagger.js";
import { upgrade } from "./upgrade.js";
import { unusedKeywords } from "./vocabulary/unused-keywords.js";

/** A document ready for the model: overlaid, upgraded to OpenAPI 3.1, references checked, keys sorted. */
export interface LoadedDocument {
  readonly source: SourceText;
  readonly root: JsonObject;
  /** The version of OpenAPI that the document states, before it was upgraded; `undefined` for Swagger 2.0. */
  readonly version: string | undefined;
}

export interface LoadOptions {
  /** Corrections that belong to the document. */
  readonly overlay?: SourceText | undefined;
  /** The content of the text where it was read already (bundled from several files). */
  readonly content?: JsonObject | undefined;
  /**
   * Receives what is invalid (a `$ref` that names nothing, a keyword with a value of the wrong kind), which then
   * stands for anything, and of keys that are there more than once, of which the last counts. Absent: that is an error, since what a reader would miss should be corrected.
   */
  readonly tolerate?: ((problem: Problem) => void) | undefined;
  /** Receives what is valid and not used: each keyword that would decide something, once. */
  readonly warn?: ((text: string) => void) | undefined;
}

/**
 * Loads one OpenAPI document from its text.
 *
 * @throws Problem when a text is not YAML or JSON, not Swagger 2.0 or OpenAPI 3.0 to 3.2, the overlay does not
 * apply, or a `$ref` names nothing.
 */
export async function loadDocument(source: SourceText, options: LoadOptions = {}): Promise<LoadedDocument> {
  const content = withVersionText(options.content ?? parseObject(source, options.tolerate));
  checkVersion(source, content);
  const { overlay } = options;
  const overlaid = overlay === undefined ? content : await applyOverlay(content, overlay);
  if (options.warn !== undefined)
    for (const { pointer, what } of unusedKeywords(overlaid))
      options.warn(problemAt(source, pointer, what).message);
  const report = ({ pointer, expected }: UnsoundKeyword): void => {
    const problem = problemAt(source, pointer, "is invalid.", `Expected ${expected}.`);
    if (options.tolerate === undefined) throw problem;
    options.tolerate(problem);
  };
  const whole = soundObjects(inlineReferences(source.file, withPointers(overlaid)), report);
  const upgraded = await withTargets(whole, async (marked) =>
    withPartLists(upgrade(await upgradeSwagger(marked, report))),
  );
  const root = await withTargets(upgraded, (marked) => sortKeys(plainSchemas(soundSchemas(marked, report))));
  const references = new Map<string, BrokenReference["why"] | undefined>();
  const broken = brokenReferences(root, references);
  for (const { pointer, ref, why } of broken) {
    const [what, fix] = FAULTS[why];
    const problem = problemAt(source, pointer, `$ref ${JSON.stringify(ref)} ${what}`, fix);
    if (options.tolerate === undefined) throw problem;
    options.tolerate(problem);
  }
  const followable = withoutReferences(root, broken);
  completeDiscriminators(followable, (pointer, target) => {
    const problem = problemAt(
      source,
      pointer,
      `${JSON.stringify(target)} names nothing in the document.`,
      "Expected the name of a schema, or a reference to one.",
    );
    if (options.tolerate === undefined) throw problem;
    options.tolerate(problem);
  });
  breakCircles(followable, references.keys(), (pointer, ref) => {
    const problem = problemAt(
      source,
      pointer,
      `$ref ${JSON.stringify(ref)} makes the schema a part of itself, so it is left out.`,
      "Expected a part that has an end: a property or an item may lead back, what a schema consists of may not.",
    );
    if (options.tolerate === undefined) throw problem;
    options.tolerate(problem);
  });
  return { source, root: withWholePathItems(followable), version: stringMember(content, "openapi") };
}

const FAULTS: Readonly<Record<BrokenReference["why"], readonly [what: string, fix: string]>> = {
  circular: ["leads back to itself.", "Expected a definition at its end."],
  dangling: ["names nothing in the document.", "Expected a definition at that place."],
  external: [
    "points outside the document, which is not followed.",
    "Bundle the document into one file first.",
  ],
  misplaced: ["leads to something of another kind.", "Expected what belongs at this place."],
};

/** What cannot be followed stands for anything; the rest of the document is still worth having. */
function withoutReferences(root: JsonObject, broken: readonly BrokenReference[]): JsonObject {
  const copy = broken.length === 0 ? root : structuredClone(root);
  for (const { pointer } of broken) {
    const node = valueAt(copy, pointer);
    if (isObject(node)) delete node["$ref"];
  }
  return copy;
}

/** YAML reads a version without quotes as a number: `3.1`, and `3.0` as 3. */
function withVersionText(root: JsonObject): JsonObject {
  const key = root["swagger"] === undefined ? "openapi" : "swagger";
  const version = root[key];
  return typeof version === "number"
    ? { ...root, [key]: Number.isInteger(version) ? version.toFixed(1) : String(version) }
    : root;
}

const PARTS = ["paths", "components", "webhooks"];
const SWAGGER_PARTS = ["paths", "definitions", "parameters", "responses"];

function checkVersion(source: SourceText, root: JsonObject): void {
  const version = stringMember(root, "openapi");
  if (root["swagger"] !== "2.0" && (version === undefined || !/^3\.[012](\.|$)/.test(version))) {
    const found = root["swagger"] ?? root["openapi"];
    throw problemAt(
      source,
      "",
      found === undefined
        ? "is not an OpenAPI document: there is no `openapi` at the top."
        : `is of version ${JSON.stringify(found)}.`,
      "Expected OpenAPI 3.0, 3.1 or 3.2, or Swagger 2.0.",
    );
  }
  const parts = version === undefined ? SWAGGER_PARTS : PARTS;
  if (!parts.some((part) => isObject(root[part]))) {
    const listed = parts.map((part) => `\`${part}\``);
    throw problemAt(
      source,
      "",
      "has no `paths`.",
      `Expected at least one of ${listed.slice(0, -1).join(", ")} and ${listed.at(-1) ?? ""}.`,
    );
  }
}
