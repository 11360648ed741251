import { typeText } from "../core/json-schema/canonical.js";
import { type Shape, shapeOf } from "../core/json-schema/shape.js";
import { type Peeled, peel } from "../core/json-schema/unwrap.js";
import { type Json, type JsonObject, objectMember } from "../json.js";
import { pointerOf } from "../json-pointer.js";
import { isBreaking, type Level, type SchemaChangeKind } from "./change.js";
import { compareAlternatives } from "./compare-alternatives.js";
import { compareMembers } from "./compare-members.js";
import { compareConstraints, compareTypes, compareValues } from "./compare-values.js";
import type { Ledger } from "./ledger.js";
import { levelOf } from "./levels.js";
import { nameOf, type Place, type ReportDetails, type SchemaComparison } from "./schema-comparison.js";

/** However documents are interwoven, a comparison ends: so many positions, and no more. */
const MOST_POSITIONS = 200_000;
/** A trial that takes longer is given up: what is not known to be safe is not safe. */
const MOST_POSITIONS_OF_TRIAL = 2_000;

/**
 * Compares schemas position by position. Two references to one named type are compared once per direction,
 * under the type's own name; everything else is compared where it stands.
 */
export function createSchemaComparison(
  roots: readonly [JsonObject, JsonObject],
  ledger: Ledger,
  announced: SchemaComparison["announced"],
  mostPositions = MOST_POSITIONS,
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
    isExhausted: () => positions > mostPositions,
    roots,
    announced,
  };
  return self;

  function isCompatible(before: Json, after: Json, place: Place): boolean {
    // Trials within trials would multiply.
    if (mostPositions < MOST_POSITIONS) return false;
    const levels: Level[] = [];
    const judge: Ledger = {
      add: (_, { level }) => void levels.push(level),
      link: () => undefined,
      changes: () => [],
    };
    const trial = createSchemaComparison(roots, judge, announced, MOST_POSITIONS_OF_TRIAL);
    trial.compare(before, after, { ...place, open: new Set() });
    return !levels.some(isBreaking) && !trial.isExhausted();
  }

  function report(kind: SchemaChangeKind, place: Place, details: ReportDetails = {}): void {
    const { before, after, isSuggestion } = details;
    const { side } = place;
    ledger.add(place.id, {
      kind,
      level: side === "error" ? "documentation" : (details.level ?? levelOf(kind, side)),
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
    if (positions > mostPositions) return;
    const [old, now] = [peel(rootBefore, before), peel(rootAfter, after)];
    if (old.isNullable !== now.isNullable) report(now.isNullable ? "nullable" : "not-nullable", place);
    compareNotes(old, now, place);
    if (old.name !== undefined && now.name !== undefined && isSameType(old.name, now.name)) {
      compareNamed(old, now, place);
      return;
    }
    noteLostType(old, place);
    const [from, to] = [old.name ?? old.via, now.name ?? now.via];
    const key = `${from ?? ""} > ${to ?? ""}`;
    if (place.open.has(key)) return;
    const isFollowed = from !== undefined || to !== undefined;
    compareStructure(old, now, isFollowed ? { ...place, open: new Set([...place.open, key]) } : place);
  }

  /** The same name, or one that is gone in favour of one that is new. */
  function isSameType(old: string, now: string): boolean {
    return old === now || (!namesAfter.has(old) && !namesBefore.has(now));
  }

  function compareNamed(old: Peeled, now: Peeled, place: Place): void {
    const [was, is] = [old.name ?? "", now.name ?? ""];
    const id = `${place.side} ${was} > ${is}`;
    ledger.link(place.id, id);
    if (compared.has(id)) return;
    compared.add(id);
    const pointer = pointerOf("components", "schemas", is);
    const inside: Place = { id, owner: is, path: "", pointer, side: place.side, open: new Set() };
    if (was !== is) {
      ledger.add(id, {
        kind: "schema-renamed",
        level: place.side === "error" ? "documentation" : "breaking-readers",
        name: was,
        before: was,
        after: is,
        isSuggestion: true,
        pointer,
      });
    }
    compare(old.schema, now.schema, inside);
  }

  /** A type that nothing is called any more: `import type` of it fails, whatever its structure became. */
  function noteLostType(old: Peeled, place: Place): void {
    if (old.name === undefined || namesAfter.has(old.name)) return;
    ledger.add(place.id, {
      kind: "schema-removed",
      level: place.side === "error" ? "documentation" : "breaking-readers",
      name: old.name,
      pointer: pointerOf("components", "schemas", old.name),
    });
  }

  function compareNotes(old: Peeled, now: Peeled, place: Place): void {
    if ((old.description ?? "").trim() !== (now.description ?? "").trim())
      report("description-changed", place);
    const [before, after] = [old.default, now.default].map((value) =>
      value === undefined ? undefined : JSON.stringify(value),
    );
    if (before === after) return;
    // A default said or left unsaid changes what is known, not what happens.
    const isNews = before === undefined || after === undefined;
    report("default-changed", place, { before, after, ...(isNews ? { level: "documentation" } : {}) });
  }

  function compareStructure(old: Peeled, now: Peeled, place: Place): void {
    let was = shapeOf(rootBefore, old.schema, place.side);
    let is = shapeOf(rootAfter, now.schema, place.side);
    if (!haveSameBases(was, is)) {
      was = shapeOf(rootBefore, old.schema, place.side, true);
      is = shapeOf(rootAfter, now.schema, place.side, true);
    }
    if (was.alternatives.length > 0 || is.alternatives.length > 0) {
      const goOn = compareAlternatives(self, [old.schema, now.schema], [was, is], place);
      if (!goOn) return;
    }
    const texts = { before: typeText(visible(old)), after: typeText(visible(now)) };
    if (!compareTypes(self, was, is, place, texts)) return;
    compareValues(self, was, is, place);
    compareConstraints(self, was, is, place);
    for (const [name, base] of was.bases)
      compare(base, is.bases.get(name), { ...place, owner: name, path: "" });
    compareMembers(self, was, is, place);
  }
}

function haveSameBases(was: Shape, is: Shape): boolean {
  return was.bases.size === is.bases.size && [...was.bases.keys()].every((name) => is.bases.has(name));
}

/** What a reader of the document sees at the place: the name of a type rather than what is in it. */
function visible({ name, schema }: Peeled): JsonObject {
  return name === undefined ? schema : { $ref: `#${pointerOf("components", "schemas", name)}` };
}

function schemaNames(root: JsonObject): ReadonlySet<string> {
  return new Set(Object.keys(objectMember(objectMember(root, "components"), "schemas") ?? {}));
}
