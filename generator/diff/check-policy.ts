import type { Deprecation, DeprecationScope } from "../core/deprecation/deprecation.js";
import { schemaPointer } from "../core/json-schema/reference.js";
import { compareText } from "../json.js";
import { pointerOf } from "../json-pointer.js";
import type { Change } from "./change.js";
import { fieldKey } from "./compare-modules.js";
import { type PolicyFinding, type PolicyRule, policyRules, SEVERITIES } from "./policy.js";
import { isUndeprecated, replacementProblem } from "./replacement.js";
import type { LoadedModule } from "./state.js";

/** Removals that a deprecation could have announced. */
const REMOVALS: Readonly<Record<string, DeprecationScope | undefined>> = {
  "operation-removed": "operation",
  "parameter-removed": "parameter",
  "parameter-renamed": "parameter",
  "enum-value-removed": "enumValue",
  "schema-removed": "type",
};

/**
 * Checks the deprecations of two states of a module against the platform's policy. `today` is a calendar date;
 * without it no removal is reported as early.
 */
export function checkPolicy(
  before: LoadedModule,
  after: LoadedModule,
  changes: readonly Change[],
  today: string | undefined,
): PolicyFinding[] {
  const deprecationsBefore = byKey(before.module.deprecations);
  const deprecationsAfter = byKey(after.module.deprecations);
  const found = new Map<string, PolicyFinding>();

  for (const key of new Set([...deprecationsBefore.keys(), ...deprecationsAfter.keys()])) {
    const [recordBefore, recordAfter] = [deprecationsBefore.get(key), deprecationsAfter.get(key)];
    // A removal is checked as a change, below; a thing that no operation leads to any more is not reported.
    if (recordAfter === undefined && recordBefore !== undefined && !isUndeprecated(recordBefore, after))
      continue;
    check({ recordBefore, recordAfter, isRemoved: false, pointer: undefined });
  }
  for (const change of changes) {
    for (const scope of scopesOf(change)) {
      const name = nameOfRemoved(change);
      const recordBefore = deprecationsBefore.get(`${scope} ${fieldKey(name)}`);
      // The name of a type is never sent: only the removal of a type that was deprecated itself is checked.
      if (scope === "type" && recordBefore === undefined) continue;
      check({ recordBefore, recordAfter: undefined, isRemoved: true, pointer: change.pointer, name, scope });
    }
  }
  return [...found.values()].sort((a, b) => compareText(`${a.rule} ${a.name}`, `${b.rule} ${b.name}`));

  function check(about: {
    readonly recordBefore: Deprecation | undefined;
    readonly recordAfter: Deprecation | undefined;
    readonly isRemoved: boolean;
    readonly pointer: string | undefined;
    readonly name?: string;
    readonly scope?: DeprecationScope;
  }): void {
    const { recordBefore, recordAfter, isRemoved } = about;
    const record = recordAfter ?? recordBefore;
    const rules = policyRules({
      before: recordBefore,
      after: recordAfter,
      problemBefore: recordBefore === undefined ? undefined : replacementProblem(recordBefore, before),
      problemAfter: recordAfter === undefined ? undefined : replacementProblem(recordAfter, after),
      isRemoved,
      today,
    });
    for (const rule of rules) {
      const name = record?.name ?? about.name ?? "";
      const scope = record?.scope ?? about.scope ?? "operation";
      const pointer = about.pointer ?? (record === undefined ? undefined : pointerTo(record));
      addFinding(rule, name, scope, recordBefore, record, pointer);
    }
  }

  /** A field of a type in requests and in responses has two records; they become one finding. */
  function addFinding(
    rule: PolicyRule,
    name: string,
    scope: DeprecationScope,
    recordBefore: Deprecation | undefined,
    record: Deprecation | undefined,
    pointer: string | undefined,
  ): void {
    const key = `${rule} ${name}`;
    const known = found.get(key);
    found.set(key, {
      module: after.module.slug,
      rule,
      severity: SEVERITIES[rule],
      name,
      scopes: [...new Set([...(known?.scopes ?? []), scope])].sort(compareText),
      since: record?.since ?? null,
      before: recordBefore?.removal ?? null,
      removal: record?.removal ?? null,
      replacement: record?.replacement?.name ?? null,
      ...(pointer === undefined ? {} : { pointer }),
    });
  }
}

/** The position of a deprecated thing, or of an ancestor near it: enough for a line number. */
function pointerTo({ name, method, path }: Deprecation): string {
  if (method !== undefined && path !== undefined) return pointerOf("paths", path, method.toLowerCase());
  const [owner = "", ...fields] = name.replaceAll(/\.?\[\]/g, ".[]").split(".");
  const below = fields.flatMap((field) => (field === "[]" ? ["items"] : ["properties", field]));
  return schemaPointer(owner, ...below);
}

function byKey(deprecations: readonly Deprecation[]): Map<string, Deprecation> {
  return new Map(
    deprecations.map((deprecation) => [`${deprecation.scope} ${deprecation.name}`, deprecation]),
  );
}

/** The name that deprecations use: the name of a value is the name of its enumeration and the value. */
function nameOfRemoved({ kind, name, before = "" }: Change): string {
  if (kind !== "enum-value-removed") return name;
  return `${name}.${before.startsWith('"') ? String(JSON.parse(before)) : before}`;
}

function scopesOf({ kind, sides, name }: Change): DeprecationScope[] {
  // The name of a placeholder is never sent, so a deprecation cannot announce its removal.
  if (kind === "parameter-renamed" && / path [^ ]*$/.test(name)) return [];
  const scope = REMOVALS[kind];
  if (scope !== undefined) return sides.length === 1 && sides[0] === "error" ? [] : [scope];
  if (kind !== "field-removed" && kind !== "field-renamed") return [];
  return sides.flatMap((side) =>
    side === "request"
      ? (["requestField"] as const)
      : side === "response"
        ? (["responseField"] as const)
        : [],
  );
}
