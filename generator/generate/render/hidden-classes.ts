import type { Deprecation } from "../../core/deprecation/deprecation.js";
import { claim } from "../../core/names/identifier.js";
import { identifierText } from "../../core/names/identifier-text.js";
import { propertyKey } from "../../text/literal.js";

/**
 * A class that has a field of answers as a protected member. In strict mode types extend it, and a compiler that meets
 * the field prints the only thing it knows of the class: its name.
 */
export interface HiddenClass {
  /** `operatingSystemName_removal_2026_04_23_use_operatingSystem·name` */
  readonly name: string;
  /** The field, as a key of TypeScript. */
  readonly member: string;
}

/** Longer texts are cut: a compiler prints the name in the middle of a sentence. */
const LONGEST_MEMBER = 60;
const LONGEST_ADVICE = 80;

/**
 * The class of each deprecated field of answers, by the name of its record. Fields of one name that say the same share
 * one, so that types that have both can be joined. There is none for a field of a name that every object has, since
 * nothing could be assigned to a type that protects it, and for records that are of fields of different names.
 */
export function hiddenClasses(deprecations: readonly Deprecation[]): Map<string, HiddenClass> {
  const classes = new Map<string, HiddenClass>();
  const shared = new Map<string, HiddenClass>();
  const taken = new Set<string>();
  for (const [record, deprecation] of fieldsByRecord(deprecations)) {
    const { member } = deprecation;
    if (member === undefined || member in Object.prototype) continue;
    const text = className(member, deprecation);
    const key = JSON.stringify([member, text]);
    const known = shared.get(key) ?? { name: ownName(text, taken), member: propertyKey(member) };
    shared.set(key, known);
    classes.set(record, known);
  }
  return classes;
}

/** A digit at the end of an advice would name something else. */
function ownName(text: string, taken: Set<string>): string {
  return claim(taken.has(text) ? `${text}_` : text, taken);
}

function fieldsByRecord(deprecations: readonly Deprecation[]): Map<string, Deprecation> {
  const fields = new Map<string, Deprecation>();
  const mixed = new Set<string>();
  for (const deprecation of deprecations) {
    const { name, scope, member } = deprecation;
    if (scope !== "responseField") continue;
    if ((fields.get(name) ?? deprecation).member !== member) mixed.add(name);
    fields.set(name, deprecation);
  }
  for (const name of mixed) fields.delete(name);
  return fields;
}

function className(member: string, deprecation: Deprecation): string {
  const parts = [dateText(deprecation), adviceText(deprecation)].filter((part) => part !== "");
  return [
    identifierText(member, LONGEST_MEMBER),
    ...parts.map((part) => identifierText(part, LONGEST_ADVICE).replace(/^_/, "")),
  ].join("_");
}

function dateText({ since, sinceVersion, removal, unreadableRemoval, source }: Deprecation): string {
  if (removal !== null) return `removal ${removal}`;
  if (unreadableRemoval !== undefined) return "removal date cannot be read";
  if (since !== null) return `deprecated since ${since}${source.since === "history" ? " or earlier" : ""}`;
  return sinceVersion === null ? "deprecated" : `deprecated since version ${sinceVersion}`;
}

function adviceText({ replacement, note }: Deprecation): string {
  if (replacement === null) return note ?? "";
  return /^use\b/i.test(replacement.name) ? replacement.name : `use ${replacement.name}`;
}
