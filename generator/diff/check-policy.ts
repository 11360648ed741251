import type { Deprecation, DeprecationScope } from "../core/deprecation/deprecation.js";
import { compareText } from "../json.js";
import { pointerOf } from "../json-pointer.js";
import type { Change } from "./change.js";
import { fieldKey } from "./compare-modules.js";
import { type PolicyFinding, type PolicyRule, policyRules, SEVERITIES } from "./policy.js";
import { isUndeprecated, replacementProblem } from "./replacement.js";
import type { LoadedModule } from "./state.js";

/** Changes that take something away for which a deprecation could have given notice. */
const REMOVALS: Readonly<Record<string, DeprecationScope | undefined>> = {
  "operation-removed": "operation",
  "parameter-removed": "parameter",
  "parameter-renamed": "parameter",
  "enum-value-removed": "enumValue",
  "schema-removed": "type",
};

/**
 * Judges what two states of a module say of deprecations by the platform's policy. `today` is a calendar date;
 * without it nothing is called early.
 */
export function checkPolicy(
  before: LoadedModule,
  after: LoadedModule,
  changes: readonly Change[],
  today: string | undefined,
): PolicyFinding[] {
  const old = byKey(before.module.deprecations);
  const now = byKey(after.module.deprecations);
  const found = new Map<string, PolicyFinding>();

  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(key), now.get(key)];
    // What went is judged as a change, below; what no operation leads to any more is no news.
    if (is === undefined && was !== undefined && !isUndeprecated(was, after)) continue;
    judge({ was, is, isRemoved: false, pointer: undefined });
  }
  for (const change of changes) {
    for (const scope of scopesOf(change)) {
      const name = nameOfRemoved(change);
      const was = old.get(`${scope} ${fieldKey(name)}`);
      // What a type is called travels nowhere: only one that was deprecated itself is missed.
      if (scope === "type" && was === undefined) continue;
      judge({ was, is: undefined, isRemoved: true, pointer: change.pointer, name, scope });
    }
  }
  return [...found.values()].sort((a, b) => compareText(`${a.rule} ${a.name}`, `${b.rule} ${b.name}`));

  function judge(about: {
    readonly was: Deprecation | undefined;
    readonly is: Deprecation | undefined;
    readonly isRemoved: boolean;
    readonly pointer: string | undefined;
    readonly name?: string;
    readonly scope?: DeprecationScope;
  }): void {
    const { was, is, isRemoved } = about;
    const record = is ?? was;
    const rules = policyRules({
      before: was,
      after: is,
      problemBefore: was === undefined ? undefined : replacementProblem(was, before),
      problemAfter: is === undefined ? undefined : replacementProblem(is, after),
      isRemoved,
      today,
    });
    for (const rule of rules) {
      const name = record?.name ?? about.name ?? "";
      const scope = record?.scope ?? about.scope ?? "operation";
      const pointer = about.pointer ?? (record === undefined ? undefined : pointerTo(record));
      note(rule, name, scope, was, record, pointer);
    }
  }

  /** A type that travels both ways has each of its fields twice; one finding says it. */
  function note(
    rule: PolicyRule,
    name: string,
    scope: DeprecationScope,
    was: Deprecation | undefined,
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
      before: was?.removal ?? null,
      removal: record?.removal ?? null,
      replacement: record?.replacement?.name ?? null,
      ...(pointer === undefined ? {} : { pointer }),
    });
  }
}

/** About where a deprecated thing stands: its nearest ancestor is good enough to point at. */
function pointerTo({ name, method, path }: Deprecation): string {
  if (method !== undefined && path !== undefined) return pointerOf("paths", path, method.toLowerCase());
  const [owner = "", ...fields] = name.replaceAll(/\.?\[\]/g, ".[]").split(".");
  const below = fields.flatMap((field) => (field === "[]" ? ["items"] : ["properties", field]));
  return pointerOf("components", "schemas", owner, ...below);
}

function byKey(deprecations: readonly Deprecation[]): Map<string, Deprecation> {
  return new Map(
    deprecations.map((deprecation) => [`${deprecation.scope} ${deprecation.name}`, deprecation]),
  );
}

/** As deprecations name it: a value of an enumeration is named after where it stands. */
function nameOfRemoved({ kind, name, before = "" }: Change): string {
  if (kind !== "enum-value-removed") return name;
  return `${name}.${before.startsWith('"') ? String(JSON.parse(before)) : before}`;
}

function scopesOf({ kind, sides, name }: Change): DeprecationScope[] {
  // A placeholder is a word of the document: on the wire there is none that could be announced to go.
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
