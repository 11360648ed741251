import ts from "typescript";
import type { Deprecation } from "../../core/deprecation/deprecation.js";
import { deprecationText } from "../../core/deprecation/deprecation-text.js";
import { MODULE_FILES } from "../../core/model/files.js";
import { commentLine } from "../../text/comment.js";
import { RECORDS } from "../types/strict-types.js";
import { modifiersOf, nameOf, type Sources, textOf } from "./sources.js";
import { textOfType } from "./text-of-type.js";

const FILE = `${MODULE_FILES.deprecations}.ts`;

/** What strict mode knows of one thing, as JSON: its id, the month of its removal, and its message. */
type StrictRecord = readonly (readonly [name: string, value: string])[];

/**
 * The first fault of the records that strict mode looks up: there must be one for everything deprecated in the module
 * that can be called, sent or read, with the id, the month and the message of the model, and no type may look up another.
 * `lookups` is what each file looks up. `undefined` when there is none.
 */
export function faultOfDeprecations(
  sources: Sources,
  lookups: ReadonlyMap<string, readonly string[]>,
  deprecations: readonly Deprecation[],
): string | undefined {
  const found = recordsIn(sources.get(FILE));
  if (found === undefined) return `${FILE} holds other code than one interface of records`;
  const expected = new Map(
    deprecations
      .filter(({ scope }) => scope !== "type")
      .map((deprecation) => [deprecation.name, deprecation]),
  );
  const missing = [...expected.keys()].find((name) => !found.has(name));
  if (missing !== undefined) return `${FILE} lacks ${JSON.stringify(missing)}`;
  const extra = [...found.keys()].find((name) => !expected.has(name));
  if (extra !== undefined) return `${FILE} holds ${JSON.stringify(extra)}, which is not deprecated`;
  for (const [name, deprecation] of expected) {
    const [own, wanted] = [JSON.stringify(found.get(name)), JSON.stringify(recordOf(deprecation))];
    if (own !== wanted) return `${FILE} has ${own} for ${JSON.stringify(name)} instead of ${wanted}`;
  }
  for (const [file, names] of lookups) {
    const unknown = names.find((name) => !found.has(name));
    if (unknown !== undefined) return `${file} looks up ${JSON.stringify(unknown)}, which ${FILE} lacks`;
  }
  return undefined;
}

function recordOf(deprecation: Deprecation): StrictRecord {
  const { module, name, removal, confidence, confidences } = deprecation;
  const id = `${module}.${name}`;
  // A build fails from that month on, so that a date of little confidence counts as none.
  const isReliable = ["high", "medium"].includes(confidences?.removal ?? confidence);
  const parts = {
    id,
    month: removal !== null && isReliable ? removal.slice(0, "2027-01".length) : null,
    message: `${commentLine(id)} is deprecated: ${commentLine(deprecationText(deprecation))}`,
  };
  return Object.entries(parts).map(([part, value]) => [part, JSON.stringify(value)]);
}

/** The records of a file by name, empty without the file; `undefined` when a member is not a record. */
function recordsIn(source: ts.SourceFile | undefined): Map<string, StrictRecord> | undefined {
  const records = new Map<string, StrictRecord>();
  if (source === undefined) return records;
  const [declaration, another] = source.statements;
  if (declaration === undefined || !ts.isInterfaceDeclaration(declaration)) return undefined;
  const { name, heritageClauses, typeParameters } = declaration;
  const isPlain = heritageClauses === undefined && typeParameters === undefined && another === undefined;
  if (!isPlain || name.text !== RECORDS || modifiersOf(declaration, source) !== "export") return undefined;
  for (const member of declaration.members) {
    const key = nameOf(member.name);
    const type = ts.isPropertySignature(member) ? member.type : undefined;
    if (key === undefined || records.has(key) || type === undefined || !ts.isTypeLiteralNode(type))
      return undefined;
    records.set(
      key,
      type.members.map((part) => partOf(part, source)),
    );
  }
  return records;
}

function partOf(member: ts.TypeElement, source: ts.SourceFile): readonly [string, string] {
  const isPart = ts.isPropertySignature(member) && member.questionToken === undefined;
  const value = isPart && member.type !== undefined ? textOfType(member.type) : undefined;
  return [nameOf(member.name) ?? "", value === undefined ? textOf(member, source) : JSON.stringify(value)];
}
