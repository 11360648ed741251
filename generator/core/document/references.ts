import { isObject, type Json, type JsonObject } from "../../json.js";
import { keysOf, keysOfPath, type Path, pointerOf, valueAt } from "../../json-pointer.js";
import { isData, MAPS_OF_NAMES } from "./keys.js";
import { type Position, positionAt } from "./positions.js";

/** A `$ref` that cannot be followed: where it stands and what it names. */
export interface BrokenReference {
  readonly pointer: string;
  readonly ref: string;
  readonly why: "circular" | "dangling" | "external" | "misplaced";
}

/** Every `$ref` of the document that names nothing in it, or something of another kind than what belongs there. */
export function brokenReferences(
  document: JsonObject,
  /** Receives every `$ref` of the document, and what is wrong with it. */
  known = new Map<string, BrokenReference["why"] | undefined>(),
): BrokenReference[] {
  const broken: BrokenReference[] = [];
  const targets = new Map<string, Position | undefined>();
  const visit = (value: Json, path: Path | undefined, areNames: boolean): void => {
    if (Array.isArray(value)) {
      value.forEach((item, index) => visit(item, { key: index, above: path }, false));
      return;
    }
    if (!isObject(value)) return;
    const ref = value["$ref"];
    if (typeof ref === "string" && !areNames) {
      if (!known.has(ref)) known.set(ref, faultOf(document, ref, known));
      const why = known.get(ref) ?? (isMisplaced(ref, path, targets) ? "misplaced" : undefined);
      if (why !== undefined) broken.push({ pointer: pointerOf(...keysOfPath(path)), ref, why });
    }
    for (const key of Object.keys(value)) {
      const child = value[key] as Json;
      if (typeof child !== "object") continue;
      if (areNames) visit(child, { key, above: path }, false);
      else if (!isData(key)) visit(child, { key, above: path }, MAPS_OF_NAMES.has(key));
    }
  };
  visit(document, undefined, false);
  return broken;
}

/** Whether a reference leads to a thing of one kind where one of another belongs; what is of no kind may be anything. */
function isMisplaced(
  ref: string,
  path: Path | undefined,
  targets: Map<string, Position | undefined>,
): boolean {
  if (!targets.has(ref)) targets.set(ref, positionAt(keysOf(ref)));
  const target = targets.get(ref);
  if (target === undefined || target.kind === "other") return false;
  const here = positionAt(keysOfPath(path));
  if (here === undefined || here.kind === "other" || here.isMap) return false;
  return here.kind !== target.kind || target.isMap;
}

/** A reference to a reference is followed to its end; one that leads back to itself is circular. */
function faultOf(
  document: JsonObject,
  ref: string,
  known: Map<string, BrokenReference["why"] | undefined>,
): BrokenReference["why"] | undefined {
  const seen = new Set<string>();
  const isCircular = (): "circular" => {
    for (const passed of seen) known.set(passed, "circular");
    return "circular";
  };
  for (let next: string | undefined = ref; next !== undefined; ) {
    if (!next.startsWith("#")) return next === ref ? "external" : undefined;
    if (seen.has(next)) return isCircular();
    // A long chain is followed once, not once from each of its links.
    if (known.has(next)) return known.get(next) === "circular" ? isCircular() : undefined;
    seen.add(next);
    const target = valueAt(document, next);
    if (target === undefined) return next === ref ? "dangling" : undefined;
    const further = isObject(target) ? target["$ref"] : undefined;
    next = typeof further === "string" ? further : undefined;
  }
  for (const passed of seen) known.set(passed, undefined);
  return undefined;
}
