import { parseValue, problemAt, type SourceText } from "../core/document/parse.js";
import { closest } from "../core/json-schema/similar.js";
import { readIfPresent } from "../core/specs/file-source.js";
import { isObject, type Json } from "../json.js";
import { pointerOf } from "../json-pointer.js";
import { Problem } from "../problem.js";
import type { FaultMatch, FaultRule } from "./fault.js";
import { CHANCE, COUNT, FAULTS, type Member, OBJECT, TEXT } from "./fault-members.js";

const FORM =
  'Expected a list of rules: [{ "match": { "method": "GET" }, "fault": { "kind": "status", "status": 503 } }].';

/** A key of an operation, or a prefix of a path, is checked beyond its type: a rule that matches nothing helps nobody. */
const MATCH: Readonly<Record<keyof FaultMatch, Member>> = {
  method: {
    expected: "a method in upper case, such as GET",
    accepts: (value) => /^[A-Z]+$/.test(String(value)),
  },
  path: {
    expected: "the start of a path below /api or /llmaas, such as /api/compute/v1/vcenters",
    accepts: (value) => typeof value === "string" && /^\/(api|llmaas)(\/|$)/.test(value),
  },
  operation: TEXT,
};

const RULE: Readonly<Record<keyof FaultRule, Member>> = {
  match: OBJECT,
  fault: { ...OBJECT, isRequired: true },
  times: COUNT,
  skip: COUNT,
  chance: CHANCE,
};

/**
 * Reads a list of rules for `simulator.faults.add` from a JSON file. Paths are prefixes: JSON has no regular expressions.
 *
 * @param operations keys of the operations that rules may name
 * @throws Problem with the place of what is invalid, and what was expected there
 */
export async function readFaults(file: string, operations: readonly string[]): Promise<readonly FaultRule[]> {
  const text = await readIfPresent(file);
  if (text === undefined) throw new Problem("does not exist.", { file, fix: "Name a file with --faults." });
  const source = { file, text };
  const rules = parseValue(source);
  if (!Array.isArray(rules)) throw problemAt(source, "", "is not a list.", FORM);
  rules.forEach((rule, index) => checkRule(source, pointerOf(index), rule, operations));
  return rules as unknown as readonly FaultRule[];
}

function checkRule(source: SourceText, pointer: string, rule: Json, operations: readonly string[]): void {
  if (!isObject(rule)) throw problemAt(source, pointer, "is not an object.", FORM);
  checkMembers(source, pointer, rule, RULE);
  const { match = {}, fault = {} } = rule;
  checkMembers(source, `${pointer}/match`, match, MATCH);
  const { operation } = match as FaultMatch;
  if (operation !== undefined && !operations.includes(operation)) {
    const fix = hint(operation, operations, "Expected a key such as compute GET /v1/vcenters/{id}.");
    throw problemAt(source, `${pointer}/match/operation`, "is not an operation of the platform.", fix);
  }
  const { kind, ...members } = fault as { readonly [name: string]: Json };
  const kinds = Object.keys(FAULTS);
  if (typeof kind !== "string" || !Object.hasOwn(FAULTS, kind)) {
    const fix = hint(typeof kind === "string" ? kind : "", kinds, `Expected one of ${kinds.join(", ")}.`);
    const what = kind === undefined ? ["", "has no `kind`."] : ["/kind", "is not a kind of fault."];
    throw problemAt(source, `${pointer}/fault${what[0]}`, String(what[1]), fix);
  }
  checkMembers(source, `${pointer}/fault`, members, FAULTS[kind as keyof typeof FAULTS]);
}

function checkMembers(
  source: SourceText,
  pointer: string,
  value: Json,
  known: Readonly<Record<string, Member>>,
): void {
  if (!isObject(value)) throw problemAt(source, pointer, "is not an object.");
  for (const [name, content] of Object.entries(value)) {
    const place = pointer + pointerOf(name);
    const names = Object.keys(known);
    const member = Object.hasOwn(known, name) ? known[name] : undefined;
    if (member === undefined) {
      const all = names.length === 0 ? "Expected nothing beside kind." : `Expected ${names.join(", ")}.`;
      throw problemAt(source, place, "is unknown.", hint(name, names, all));
    }
    if (!member.accepts(content))
      throw problemAt(source, place, "is invalid.", `Expected ${member.expected}.`);
  }
  for (const [name, { isRequired, expected }] of Object.entries(known)) {
    if (isRequired === true && !Object.hasOwn(value, name))
      throw problemAt(source, pointer, `has no \`${name}\`.`, `Expected ${expected}.`);
  }
}

function hint(wanted: string, names: readonly string[], otherwise: string): string {
  const like = closest(wanted, names);
  return like === undefined ? otherwise : `Did you mean ${like}?`;
}
