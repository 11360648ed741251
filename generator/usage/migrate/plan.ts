import { ts } from "ts-morph";
import type { OpenProject } from "../uses/projects.js";
import { type FoundNode, useOf } from "../uses/search.js";
import type { Use } from "../uses/use.js";
import { useOf as accessUse } from "./access-edits.js";
import { isLookedAt } from "./choice.js";
import { type Edit, overlap, sortEdits } from "./edits.js";
import { ExportEdits } from "./export-edits.js";
import { memberEdits } from "./member-edits.js";
import { withMoves } from "./moved-elements.js";
import type { Reason } from "./node-edits.js";
import { isPassedAlone, isWrittenInCall } from "./passed-alone.js";
import type { Rename } from "./rename.js";
import type { Renames } from "./renames.js";
import { valueEdits } from "./value-edits.js";

/** One use, and whether it is rewritten. */
export interface PlannedUse {
  readonly use: Use;
  /** Its position in the file. */
  readonly offset: number;
  /** Whether it gives an object a member of that name, or takes it away. */
  readonly isWrite: boolean;
  /** Whether it is written in an object that nothing but one call of this package has. */
  readonly isAlone: boolean;
  /** The edits to make, and the new name; or why it is left for review. */
  readonly outcome: PlannedChange | { readonly reason: Reason };
}

export interface PlannedChange {
  readonly edits: readonly Edit[];
  readonly to: string;
}

/** Decides for every use in a file whether and how it is rewritten. Nothing is changed yet. */
export function planFile(
  file: ts.SourceFile,
  { search, program }: OpenProject,
  renames: Renames,
): readonly PlannedUse[] {
  const checker = program.getTypeChecker();
  const exports = new ExportEdits(file, checker);
  const nodes = search.nodesIn(file).filter(({ deprecation }) => isLookedAt(renames.choice, deprecation));
  const found = nodes.map((node) => {
    const outcome = outcomeOf(node, renames, exports, checker);
    return {
      node,
      use: useOf(node),
      offset: node.node.getStart(),
      isWrite: isWrite(node),
      isAlone: isAlone(node, checker),
      outcome,
    };
  });
  exports.finish();
  const contested = contestedPlaces(found);
  const accepted: Edit[] = [];
  return found.map(({ node, outcome, ...rest }) => {
    if ("reason" in outcome) return { ...rest, outcome };
    const place = placeOf(node.node, outcome);
    if (place !== undefined && contested.has(place)) {
      return {
        ...rest,
        outcome: { reason: `several members of the object would become ${firstOf(outcome.to)}` },
      };
    }
    if (outcome.edits.some((edit) => accepted.some((other) => overlap(edit, other)))) {
      return { ...rest, outcome: { reason: "it is inside another change; run this again" } };
    }
    accepted.push(...outcome.edits);
    return { ...rest, outcome };
  });
}

/** A use, left for review if it was to be rewritten. */
export function leftForReview(use: PlannedUse, reason: Reason): PlannedUse {
  return "reason" in use.outcome ? use : { ...use, outcome: { reason } };
}

function isAlone(found: FoundNode, checker: ts.TypeChecker): boolean {
  return found.how === "passed" ? isPassedAlone(found, checker) : isWrittenInCall(found, checker);
}

function isWrite({ node, direction }: FoundNode): boolean {
  const { parent } = node;
  const isAccess = ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent);
  return direction === "write" || (isAccess && accessUse(parent) !== "read");
}

/** The edits of the uses that are rewritten. */
export function editsOf(planned: readonly PlannedUse[]): readonly Edit[] {
  return sortEdits(withMoves(planned.flatMap(({ outcome }) => ("reason" in outcome ? [] : outcome.edits))));
}

function outcomeOf(
  found: FoundNode,
  renames: Renames,
  exports: ExportEdits,
  checker: ts.TypeChecker,
): PlannedUse["outcome"] {
  const reason = LEFT[found.how];
  if (reason !== undefined) return { reason };
  const rename = renames.of(found.deprecation, found.declaration);
  if ("reason" in rename) return rename;
  const edits = editsFor(found, rename, exports, checker);
  return typeof edits === "string" ? { reason: edits } : { edits, to: nameOf(rename) };
}

function editsFor(
  found: FoundNode,
  rename: Rename,
  exports: ExportEdits,
  checker: ts.TypeChecker,
): readonly Edit[] | Reason {
  if (rename.kind === "export") return exports.edits(found, rename);
  if (rename.kind === "value") return valueEdits(found, rename, checker);
  if (found.how === "passed" && !isPassedAlone(found, checker)) {
    return "the object is built before it is passed, and may have other uses";
  }
  return memberEdits(found, rename, checker);
}

/** Uses that are not where the name would be changed, or not all of it. */
const LEFT: Readonly<Partial<Record<FoundNode["how"], Reason>>> = {
  sent: "the field is sent with an object that is made elsewhere",
  mocked: "a mock of the module has a member of this name",
  implemented: "it is a member of a type of your own, and may have other uses",
  keyed: "it is a key of a record, and may have other uses",
};

function nameOf(rename: Rename): string {
  if (rename.kind === "export") return rename.name;
  return rename.kind === "value" ? rename.value : rename.path.map(({ name }) => name).join(".");
}

/** Members of object literals that two deprecated members would become. */
function contestedPlaces(
  found: readonly { readonly node: FoundNode; readonly outcome: PlannedUse["outcome"] }[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  const contested = new Set<string>();
  for (const { node, outcome } of found) {
    const place = "reason" in outcome ? undefined : placeOf(node.node, outcome);
    if (place === undefined) continue;
    if (seen.has(place)) contested.add(place);
    seen.add(place);
  }
  return contested;
}

/** The object literal and the member of it that a change writes. */
function placeOf(node: ts.Node, { to }: PlannedChange): string | undefined {
  const element = ts.isComputedPropertyName(node.parent) ? node.parent.parent : node.parent;
  return ts.isObjectLiteralElementLike(element) &&
    element.name !== undefined &&
    ts.isObjectLiteralExpression(element.parent) &&
    (element.name === node || element.name === node.parent)
    ? `${element.parent.pos} ${firstOf(to)}`
    : undefined;
}

function firstOf(path: string): string {
  return path.split(".", 1)[0] ?? path;
}
