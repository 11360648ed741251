import { isObject, type Json, type JsonObject, stringMember } from "../../json.js";
import { COMPOSITIONS } from "../json-schema/keywords.js";
import { componentSchemas } from "../json-schema/reference.js";
import { eachSubschema } from "../json-schema/walk.js";
import type { DeprecationFacts, ReplacementFact } from "./deprecation.js";
import { type EnumEntry, readEnum } from "./enum-values.js";
import type { OperationPlace } from "./places.js";
import { readDeprecation } from "./read.js";

/** One value of an enumeration; `facts` are present if it is deprecated. */
export interface ResolvedValue {
  readonly value: string | number;
  /** Its name in the document, if that is an identifier. */
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly facts: DeprecationFacts | undefined;
}

/** Every enumeration of a document, by the schema that lists its values, with what replaces the deprecated ones. */
export function resolveEnums(
  root: JsonObject,
  operations: readonly OperationPlace[],
): ReadonlyMap<JsonObject, readonly ResolvedValue[]> {
  const found = new Map<JsonObject, readonly ResolvedValue[]>();
  const seen = new Set<JsonObject>();
  /** `around` are the descriptions of the schemas that this one is a part or the items of. */
  const visit = (schema: Json, around: readonly string[]): void => {
    if (!isObject(schema) || seen.has(schema)) return;
    seen.add(schema);
    const entries = readEnum(schema, around);
    if (entries !== undefined) found.set(schema, resolvedValues(entries));
    const description = stringMember(schema, "description");
    const within = description === undefined ? around : [...around, description];
    eachSubschema(schema, (child, keyword) => {
      visit(child, DESCRIBED_ABOVE.has(keyword) ? within : []);
    });
  };
  const schemas = componentSchemas(root);
  for (const schema of Object.values(schemas)) visit(schema, []);
  for (const { bodies, answers, errors, parameters } of operations) {
    for (const schema of [...bodies, ...answers, ...errors]) visit(schema, []);
    for (const { node, schema } of parameters) {
      const description = stringMember(node, "description");
      if (schema !== undefined) visit(schema, description === undefined ? [] : [description]);
    }
  }
  return found;
}

/** Keywords below which a description of the schema above still applies. */
const DESCRIBED_ABOVE: ReadonlySet<string> = new Set([...COMPOSITIONS, "items"]);

function resolvedValues(entries: readonly EnumEntry[]): ResolvedValue[] {
  const values = new Map(
    entries.map((entry) => [String(entry.value), { entry, facts: readDeprecation(entry.node) }]),
  );
  const targetOf = (key: string): string | undefined => {
    const known = values.get(key);
    if (known?.facts === undefined) return undefined;
    const named = known.facts.replacement?.value.replaceAll(/^[`"'\s]+|[`"'\s]+$/g, "");
    if (named !== undefined && named !== key && values.has(named)) return named;
    return known.facts.replacement === undefined || known.facts.replacement.isTentative === true
      ? adviceIn(stringMember(known.entry.node, "description") ?? "", key, [...values.keys()])
      : undefined;
  };
  return [...values].map(([key, { entry, facts }]) => ({
    value: entry.value,
    name: entry.name,
    description: entry.description,
    facts: facts === undefined ? undefined : withTarget(facts, key, targetOf),
  }));
}

/** The facts with the value that replaces a deprecated one, followed to one that is not deprecated itself. */
function withTarget(
  facts: DeprecationFacts,
  key: string,
  targetOf: (key: string) => string | undefined,
): DeprecationFacts {
  const { replacement, ...others } = facts;
  const first = targetOf(key);
  if (first === undefined) {
    if (replacement === undefined || replacement.isTentative === true) return others;
    return { ...others, replacement: { ...replacement, kind: "text", confidence: "low" } };
  }
  const via: string[] = [];
  let last = first;
  for (
    let next = targetOf(last);
    next !== undefined && next !== key && !via.includes(next);
    next = targetOf(last)
  ) {
    via.push(last);
    last = next;
  }
  const fact: ReplacementFact = {
    value: last,
    source: replacement?.source ?? "description",
    ...(replacement === undefined
      ? { confidence: "medium" as const }
      : replacement.confidence === undefined
        ? {}
        : { confidence: replacement.confidence }),
    kind: "value",
    ...(via.length === 0 ? {} : { via }),
  };
  return { ...others, replacement: fact };
}

/** "use paused", "utiliser "paused"": an unmarked word counts if it is a value, and the text names only one. */
function adviceIn(text: string, key: string, values: readonly string[]): string | undefined {
  const words =
    "\\b(?:use|utilise[rz]|prefer|pr[eé]f[eé]re[rz]|replaced\\s+(?:by|with)|remplac[eé]e?\\s+par|in\\s+favou?r\\s+of)";
  const pattern = new RegExp(
    `${words}\\s+(?:the\\s+value\\s+|la\\s+valeur\\s+)?[\`"'“«]?\\s*(?<rest>[^\\s].*)`,
    "giu",
  );
  const found = new Set<string>();
  for (const match of text.matchAll(pattern)) {
    const rest = match.groups?.["rest"] ?? "";
    const named = values
      .filter((value) => value !== "" && value !== key && rest.startsWith(value))
      .toSorted((a, b) => b.length - a.length)[0];
    if (named !== undefined && !/^[\p{L}\d_]/u.test(rest.slice(named.length))) found.add(named);
  }
  return found.size === 1 ? [...found][0] : undefined;
}
