import {
  componentSchemas,
  mappedReferences,
  schemaPointer,
  schemaReference,
} from "../core/json-schema/reference.js";
import { type Shape, shapeOf } from "../core/json-schema/shape.js";
import { typeText } from "../core/json-schema/type-text.js";
import { type Unwrapped, unwrap } from "../core/json-schema/unwrap.js";
import { typeName } from "../core/names/identifier.js";
import type { Json, JsonObject } from "../json.js";
import { isBreaking, type Level, type SchemaChangeKind } from "./change.js";
import { compareAlternatives } from "./compare-alternatives.js";
import { compareDiscriminators } from "./compare-discriminators.js";
import { compareMembers } from "./compare-members.js";
import { compareConstraints, compareTypes, compareValues } from "./compare-values.js";
import type { Ledger } from "./ledger.js";
import { levelOf } from "./levels.js";
import { nameOf, type Place, type ReportDetails, type SchemaComparison } from "./schema-comparison.js";

/** A comparison stops after this many positions, so that it ends for every document. */
const MAX_POSITIONS = 200_000;
/** A trial stops after this many positions; what it could not show to be compatible counts as incompatible. */
const MAX_TRIAL_POSITIONS = 2_000;

/**
 * Compares schemas position by position. Two references to one named type are compared once per direction, and
 * their changes are reported under the name of the type; everything else is reported where it stands.
 */
export function createSchemaComparison(
  roots: readonly [JsonObject, JsonObject],
  ledger: Ledger,
  announced: SchemaComparison["announcedReplacement"],
  maxPositions = MAX_POSITIONS,
): SchemaComparison {
  const [rootBefore, rootAfter] = roots;
  const namesBefore = schemaNames(rootBefore);
  const namesAfter = schemaNames(rootAfter);
  const compared = new Set<string>();
  let positions = 0;

  const self: SchemaComparison = {
    compare,
    report,
    isCompatible,
    isExhausted: () => positions > maxPositions,
    roots,
    announcedReplacement: announced,
  };
  return self;

  function isCompatible(before: Json, after: Json, place: Place): boolean {
    // A trial inside a trial would multiply the work.
    if (maxPositions < MAX_POSITIONS) return false;
    const levels: Level[] = [];
    const levelsOnly: Ledger = {
      add: (_, { level }) => void levels.push(level),
      link: () => undefined,
      changes: () => [],
    };
    const trial = createSchemaComparison(roots, levelsOnly, announced, MAX_TRIAL_POSITIONS);
    trial.compare(before, after, { ...place, open: new Set() });
    return !levels.some(isBreaking) && !trial.isExhausted();
  }

  function report(kind: SchemaChangeKind, place: Place, details: ReportDetails = {}): void {
    const { before, after, isSuggestion } = details;
    const { side } = place;
    ledger.add(place.id, {
      kind,
      level: details.level ?? levelOf(kind, side),
      name: nameOf(place.owner, details.path ?? place.path),
      side,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      ...(isSuggestion === true ? { isSuggestion } : {}),
      pointer: details.pointer ?? place.pointer,
    });
  }

  function compare(before: Json | undefined, after: Json | undefined, place: Place): void {
    positions += 1;
    if (positions > maxPositions) return;
    const [unwrappedBefore, unwrappedAfter] = [unwrap(rootBefore, before), unwrap(rootAfter, after)];
    if (unwrappedBefore.isNullable !== unwrappedAfter.isNullable)
      report(unwrappedAfter.isNullable ? "nullable" : "not-nullable", place);
    compareNotes(unwrappedBefore, unwrappedAfter, place);
    if (
      unwrappedBefore.name !== undefined &&
      unwrappedAfter.name !== undefined &&
      isSameType(unwrappedBefore.name, unwrappedAfter.name)
    ) {
      compareNamed(unwrappedBefore, unwrappedAfter, place);
      return;
    }
    reportRemovedType(unwrappedBefore, place);
    const [from, to] = [
      unwrappedBefore.name ?? unwrappedBefore.via,
      unwrappedAfter.name ?? unwrappedAfter.via,
    ];
    const key = `${from ?? ""} > ${to ?? ""}`;
    if (place.open.has(key)) return;
    const isFollowed = from !== undefined || to !== undefined;
    compareStructure(
      unwrappedBefore,
      unwrappedAfter,
      isFollowed ? { ...place, open: new Set([...place.open, key]) } : place,
    );
  }

  /** The same name, or a removed name against an added one: a renamed type. */
  function isSameType(before: string, after: string): boolean {
    return before === after || (!namesAfter.has(before) && !namesBefore.has(after));
  }

  function compareNamed(before: Unwrapped, after: Unwrapped, place: Place): void {
    const [nameBefore, nameAfter] = [before.name ?? "", after.name ?? ""];
    const id = `${place.side} ${nameBefore} > ${nameAfter}`;
    ledger.link(place.id, id);
    if (compared.has(id)) return;
    compared.add(id);
    const pointer = schemaPointer(nameAfter);
    const inside: Place = { id, owner: nameAfter, path: "", pointer, side: place.side, open: new Set() };
    // `Company` and `company` are one type in the generated code.
    if (typeName(nameBefore) !== typeName(nameAfter)) {
      ledger.add(id, {
        kind: "schema-renamed",
        level: levelOf("schema-renamed", place.side),
        name: nameBefore,
        before: nameBefore,
        after: nameAfter,
        isSuggestion: true,
        pointer,
      });
    }
    compare(before.schema, after.schema, inside);
  }

  /**
   * A mapping of a discriminator may be the only place that names a type: what both documents map a value to is
   * compared like what both have at a position.
   */
  function compareMapped(before: Unwrapped, after: Unwrapped, place: Place): void {
    const refsAfter = new Map(mappedReferences(after.schema));
    for (const [value, refBefore] of mappedReferences(before.schema)) {
      const mappedBefore = unwrap(rootBefore, { $ref: refBefore });
      const mappedAfter = unwrap(rootAfter, { $ref: refsAfter.get(value) ?? refBefore });
      if (mappedBefore.name === undefined) continue;
      if (mappedAfter.name !== undefined && isSameType(mappedBefore.name, mappedAfter.name))
        compareNamed(mappedBefore, mappedAfter, place);
      else reportRemovedType(mappedBefore, place);
    }
    compareDiscriminators(self, [before.schema, after.schema], place, {
      isSameType,
      namesBefore,
      namesAfter,
    });
  }

  /** A type whose name was removed: `import type` of it fails, whatever has its structure now. */
  function reportRemovedType(before: Unwrapped, place: Place): void {
    if (before.name === undefined || namesAfter.has(before.name)) return;
    ledger.add(place.id, {
      kind: "schema-removed",
      level: levelOf("schema-removed", place.side),
      name: before.name,
      pointer: schemaPointer(before.name),
    });
  }

  function compareNotes(before: Unwrapped, after: Unwrapped, place: Place): void {
    if ((before.description ?? "").trim() !== (after.description ?? "").trim())
      report("description-changed", place);
    const [textBefore, textAfter] = [before.default, after.default].map((value) =>
      value === undefined ? undefined : JSON.stringify(value),
    );
    if (textBefore === textAfter) return;
    // A default that is stated on one side only: the documentation changed, not the behaviour.
    const isOneSided = textBefore === undefined || textAfter === undefined;
    report("default-changed", place, {
      before: textBefore,
      after: textAfter,
      ...(isOneSided ? { level: "documentation" } : {}),
    });
  }

  function compareStructure(before: Unwrapped, after: Unwrapped, place: Place): void {
    compareMapped(before, after, place);
    let shapeBefore = shapeOf(rootBefore, before.schema, place.side);
    let shapeAfter = shapeOf(rootAfter, after.schema, place.side);
    if (!haveSameBases(shapeBefore, shapeAfter)) {
      shapeBefore = shapeOf(rootBefore, before.schema, place.side, true);
      shapeAfter = shapeOf(rootAfter, after.schema, place.side, true);
    }
    if (shapeBefore.alternatives.length > 0 || shapeAfter.alternatives.length > 0) {
      const isUnfinished = compareAlternatives(
        self,
        [before.schema, after.schema],
        [shapeBefore, shapeAfter],
        place,
      );
      if (!isUnfinished) return;
    }
    const texts = { before: typeText(visible(before)), after: typeText(visible(after)) };
    if (!compareTypes(self, shapeBefore, shapeAfter, place, texts)) return;
    compareValues(self, shapeBefore, shapeAfter, place);
    compareConstraints(self, shapeBefore, shapeAfter, place);
    for (const [name, base] of shapeBefore.bases)
      compare(base, shapeAfter.bases.get(name), { ...place, owner: name, path: "" });
    compareMembers(self, shapeBefore, shapeAfter, place);
  }
}

function haveSameBases(before: Shape, after: Shape): boolean {
  return (
    before.bases.size === after.bases.size && [...before.bases.keys()].every((name) => after.bases.has(name))
  );
}

/** The schema as the document shows it at the place: the reference to a named type rather than its structure. */
function visible({ name, schema }: Unwrapped): JsonObject {
  return name === undefined ? schema : { $ref: schemaReference(name) };
}

function schemaNames(root: JsonObject): ReadonlySet<string> {
  return new Set(Object.keys(componentSchemas(root)));
}
