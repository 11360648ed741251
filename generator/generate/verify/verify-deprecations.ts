import ts from "typescript";
import type { Deprecation } from "../../core/deprecation/deprecation.js";
import { deprecationText } from "../../core/deprecation/deprecation-text.js";
import { MODULE_FILES } from "../../core/model/files.js";
import { commentLine } from "../../text/comment.js";
import { RECORDS } from "../types/strict-types.js";
import { classTakenBy, hiddenClassOf, hiddenField, saysDate } from "./hidden-classes.js";
import { modifiersOf, nameOf, textOf } from "./sources.js";
import { textOfType } from "./text-of-type.js";

const FILE = `${MODULE_FILES.deprecations}.ts`;

/** What strict mode knows of one thing, as JSON: its id, the month of its removal, its message, and the field that it hides. */
type StrictRecord = readonly (readonly [name: string, value: string])[];

/**
 * The first fault of the records that strict mode looks up: there must be one for everything deprecated in the module
 * that can be called, sent or read, with the id, the month and the message of the model, and no type may look up another.
 * `file` is what the file of records holds, and `lookups` what each file looks up. `undefined` when there is none.
 */
export function faultOfDeprecations(
  file: RecordsFile | undefined,
  lookups: ReadonlyMap<string, readonly string[]>,
  deprecations: readonly Deprecation[],
): string | undefined {
  if (file === undefined)
    return `${FILE} holds other code than one interface of records and the classes that they name`;
  const { records: found, classes } = file;
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
    const field = hiddenField(name, deprecations);
    const [own, wanted] = [JSON.stringify(found.get(name)), JSON.stringify(recordOf(deprecation, field))];
    if (own !== wanted) return `${FILE} has ${own} for ${JSON.stringify(name)} instead of ${wanted}`;
    const undated = field && classes.get(name)?.find((text) => !saysDate(text, field));
    if (undated !== undefined)
      return `${FILE} names a class ${undated}, which does not say ${field?.removal}`;
  }
  for (const [user, names] of lookups) {
    const unknown = names.find((name) => !found.has(name));
    if (unknown !== undefined) return `${user} looks up ${JSON.stringify(unknown)}, which ${FILE} lacks`;
  }
  return undefined;
}

function recordOf(deprecation: Deprecation, field: Deprecation | undefined): StrictRecord {
  const { module, name, removal, confidence, confidences } = deprecation;
  const id = `${module}.${name}`;
  // A build fails from that month on, so that a date of little confidence counts as none.
  const isReliable = ["high", "medium"].includes(confidences?.removal ?? confidence);
  const parts = {
    id,
    month: removal !== null && isReliable ? removal.slice(0, "2027-01".length) : null,
    message: `${commentLine(id)} is deprecated: ${commentLine(deprecationText(deprecation))}`,
    ...(field === undefined ? {} : { hidden: field.member }),
  };
  return Object.entries(parts).map(([part, value]) => [part, JSON.stringify(value)]);
}

/** What the file of records holds. */
export interface RecordsFile {
  readonly records: ReadonlyMap<string, StrictRecord>;
  /** The names of the classes of a record. */
  readonly classes: ReadonlyMap<string, readonly string[]>;
}

/** What a module holds that has no such file. */
export const NO_RECORDS: RecordsFile = { records: new Map(), classes: new Map() };

/** The records of a file by name; `undefined` when something in it is neither record nor class. */
export function readRecords(source: ts.SourceFile): RecordsFile | undefined {
  const records = new Map<string, StrictRecord>();
  const classes = new Map<string, readonly string[]>();
  const [declaration, ...others] = source.statements;
  if (declaration === undefined || !ts.isInterfaceDeclaration(declaration)) return undefined;
  const { name, heritageClauses, typeParameters } = declaration;
  const isPlain = heritageClauses === undefined && typeParameters === undefined;
  if (!isPlain || name.text !== RECORDS || modifiersOf(declaration) !== "export") return undefined;
  const fields = fieldsOf(others);
  if (fields === undefined) return undefined;
  for (const member of declaration.members) {
    const key = nameOf(member.name);
    const type = ts.isPropertySignature(member) ? member.type : undefined;
    if (key === undefined || records.has(key) || type === undefined || !ts.isTypeLiteralNode(type))
      return undefined;
    records.set(
      key,
      type.members.map((part) => partOf(part, source, fields)),
    );
    classes.set(
      key,
      type.members.map(classTakenBy).filter((text) => text !== undefined),
    );
  }
  const named = new Set([...classes.values()].flat());
  return [...fields.keys()].every((text) => named.has(text)) ? { records, classes } : undefined;
}

/** The field of each class; `undefined` when a statement is something else, or two have one name. */
function fieldsOf(statements: readonly ts.Statement[]): ReadonlyMap<string, string> | undefined {
  const fields = new Map<string, string>();
  for (const statement of statements) {
    const found = hiddenClassOf(statement);
    if (found === undefined || fields.has(found.name) || found.name === RECORDS) return undefined;
    fields.set(found.name, found.member);
  }
  return fields;
}

function partOf(
  member: ts.TypeElement,
  source: ts.SourceFile,
  fields: ReadonlyMap<string, string>,
): readonly [string, string] {
  const isPart = ts.isPropertySignature(member) && member.questionToken === undefined;
  const value = isPart && member.type !== undefined ? textOfType(member.type) : undefined;
  const name = nameOf(member.name) ?? "";
  if (value !== undefined) return [name, JSON.stringify(value)];
  const field = isPart && name === "hidden" ? fields.get(classTakenBy(member) ?? "") : undefined;
  return [name, field === undefined ? textOf(member, source) : JSON.stringify(field)];
}
