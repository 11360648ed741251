import { compareText, type JsonObject } from "../json.js";
import { Problem } from "../problem.js";
import { applyActions } from "./apply-actions.js";
import { type CorrectionContext, correctionsOf, PHASES } from "./corrections.js";
import type { Difference, Finding } from "./finding.js";
import { mergeShapes } from "./shape.js";
import type { Sink } from "./sink.js";
import { sourcePointer } from "./source-pointer.js";

/** What one operation's answers showed. */
export interface OperationFindings {
  readonly label: string;
  readonly sink: Sink;
}

/** Findings of one kind at one place of the document. */
interface Group {
  readonly finding: Finding;
  readonly operations: string[];
}

/**
 * The differences of a module, each once, with the overlay actions that correct it. All actions apply to the
 * document together, in this order: a schema is corrected before it is moved or copied.
 *
 * @param content the document as it is written, overlay applied; `undefined` for a dialect overlays are not made for
 */
export async function differencesOf(
  content: JsonObject,
  operations: readonly OperationFindings[],
  seen: Sink["seen"],
  dialect: "3.0" | "3.1" | undefined,
): Promise<Difference[]> {
  const groups = [...groupFindings(content, operations).values()].sort(order);
  const differences: Difference[] = [];
  let current = content;
  for (const { finding, operations: labels } of groups) {
    const { kind, place, name, expected, found, pointer: loaded } = finding;
    const pointer = sourcePointer(content, loaded);
    const sorted = [...labels].sort(compareText);
    const context: CorrectionContext | undefined =
      dialect === undefined
        ? undefined
        : { content: current, pointer, seen: seen.get(loaded), dialect, labels: sorted };
    const proposed = context === undefined ? [] : correctionsOf(finding, context);
    const corrected = await applyActions(current, proposed).catch(ifInapplicable);
    const actions = corrected === undefined ? [] : proposed;
    current = corrected ?? current;
    differences.push({
      kind,
      pointer,
      place,
      ...(name === undefined ? {} : { name }),
      expected,
      found,
      operations: sorted,
      actions,
    });
  }
  return differences;
}

/** A run of many calls is not lost over one correction: the difference is then reported without. */
function ifInapplicable(error: unknown): undefined {
  if (!(error instanceof Problem)) throw error;
  return undefined;
}

function groupFindings(content: JsonObject, operations: readonly OperationFindings[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const { label, sink } of operations) {
    for (const finding of sink.findings) {
      const pointer = sourcePointer(content, finding.pointer);
      const key = JSON.stringify([finding.kind, pointer, finding.name]);
      const known = groups.get(key);
      groups.set(key, {
        finding: known === undefined ? finding : merge(known.finding, finding),
        operations: [...new Set([...(known?.operations ?? []), label])],
      });
    }
  }
  return groups;
}

function merge(a: Finding, b: Finding): Finding {
  const shape =
    a.shape === undefined || b.shape === undefined ? (a.shape ?? b.shape) : mergeShapes(a.shape, b.shape);
  const found =
    a.found === b.found
      ? a.found
      : [...new Set([...a.found.split(" or "), ...b.found.split(" or ")])].join(" or ");
  return { ...a, found, ...(shape === undefined ? {} : { shape }) };
}

/** By phase, and inner schemas before those around them. */
function order(a: Group, b: Group): number {
  const [first, second] = [a.finding, b.finding];
  return (
    PHASES.indexOf(first.kind) - PHASES.indexOf(second.kind) ||
    second.pointer.split("/").length - first.pointer.split("/").length ||
    compareText(first.pointer, second.pointer) ||
    compareText(first.name ?? "", second.name ?? "")
  );
}
