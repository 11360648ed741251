import type { Deprecation, DeprecationScope } from "../core/deprecation/deprecation.js";
import { schemaPointer } from "../core/json-schema/reference.js";
import { keyOf } from "../core/names/registry.js";
import { memberKeyOf } from "../core/specs/history.js";
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
  "operation-moved": "operation",
  "parameter-removed": "parameter",
  "parameter-renamed": "parameter",
  "enum-value-removed": "enumValue",
  "schema-removed": "type",
};

/** One deprecated or removed thing, as the rules judge it. */
interface Judged {
  readonly recordBefore: Deprecation | undefined;
  readonly recordAfter: Deprecation | undefined;
  readonly isRemoved: boolean;
  readonly pointer?: string | undefined;
  /** Of a thing that has no record. */
  readonly name?: string;
  readonly scope?: DeprecationScope;
  readonly moved?: PolicyFinding["moved"];
}

/**
 * Checks the deprecations of two states of a module against the platform's policy. A function that goes on under
 * another route is checked as what it is to every released package: one endpoint is removed, another one added.
 *
 * @param today calendar date of the comparison; without it, rules that depend on the date are not checked, except for
 *   what the history has a date of
 */
export function checkPolicy(
  before: LoadedModule,
  after: LoadedModule,
  changes: readonly Change[],
  today: string | undefined,
): PolicyFinding[] {
  const deprecationsBefore = byKey(before.module.deprecations);
  const deprecationsAfter = byKey(after.module.deprecations);
  const moved = new Set(changes.filter(({ kind }) => kind === "operation-moved").map(({ name }) => name));
  const found = new Map<string, PolicyFinding>();

  for (const key of new Set([...deprecationsBefore.keys(), ...deprecationsAfter.keys()])) {
    const recordAfter = deprecationsAfter.get(key);
    const known = deprecationsBefore.get(key);
    // Parameters and fields of an endpoint are removed with it, and belong to the new one from its first day on.
    const recordBefore = known !== undefined && isPartOf(known.name, moved) ? undefined : known;
    // A removal is checked as a change, below; a thing that no operation leads to any more is not reported.
    if (recordAfter === undefined && (recordBefore === undefined || !isUndeprecated(recordBefore, after)))
      continue;
    check({ recordBefore, recordAfter, isRemoved: false });
  }
  for (const change of changes) {
    for (const scope of scopesOf(change)) {
      const name = nameOfRemoved(change);
      if (change.kind !== "operation-moved" && isPartOf(name, moved)) continue;
      const recordBefore = deprecationsBefore.get(`${scope} ${fieldKey(name)}`);
      // The name of a type is never sent: only the removal of a type that was deprecated itself is checked.
      if (scope === "type" && recordBefore === undefined) continue;
      check({
        recordBefore,
        recordAfter: undefined,
        isRemoved: true,
        pointer: change.pointer,
        name,
        scope,
        ...movedRoutes(change),
      });
    }
  }
  return [...found.values()].sort((a, b) => compareText(`${a.rule} ${a.name}`, `${b.rule} ${b.name}`));

  function check(judged: Judged): void {
    const { recordBefore, recordAfter, isRemoved } = judged;
    const record = recordAfter ?? recordBefore;
    const firstSeen = record === undefined ? undefined : firstSeenOf(record);
    const rules = policyRules({
      before: recordBefore,
      after: recordAfter,
      problemBefore: recordBefore === undefined ? undefined : replacementProblem(recordBefore, before),
      problemAfter: recordAfter === undefined ? undefined : replacementProblem(recordAfter, after),
      isRemoved,
      today,
      firstSeen,
      removedOn: isRemoved ? removedOn(judged.scope, judged.name) : undefined,
    });
    for (const rule of rules)
      addFinding(rule, judged, firstSeen ?? (recordBefore === undefined ? today : undefined));
  }

  function firstSeenOf({ scope, name }: Deprecation): string | undefined {
    return [after, before]
      .map(({ module, history }) => {
        const operation =
          scope === "operation" ? module.operations.find((each) => each.name === name) : undefined;
        const key =
          operation === undefined ? memberKeyOf({ module: module.slug, scope, name }) : keyOf(operation);
        return history[key]?.firstDeprecated;
      })
      .find((day) => day !== undefined);
  }

  /** The night on which the route of an operation was no longer found. */
  function removedOn(scope: DeprecationScope | undefined, name: string | undefined): string | undefined {
    if (scope !== "operation") return undefined;
    const operation = before.module.operations.find((each) => each.name === name);
    return operation === undefined ? undefined : after.history[keyOf(operation)]?.gone;
  }

  /** A field of a type in requests and in responses has two records; they become one finding. */
  function addFinding(rule: PolicyRule, judged: Judged, firstSeen: string | undefined): void {
    const { recordBefore, moved } = judged;
    const record = judged.recordAfter ?? recordBefore;
    const name = record?.name ?? judged.name ?? "";
    const scope = record?.scope ?? judged.scope ?? "operation";
    const pointer = judged.pointer ?? (record === undefined ? undefined : pointerTo(record));
    const key = `${rule} ${name}`;
    const known = found.get(key);
    found.set(key, {
      module: after.module.slug,
      rule,
      severity: SEVERITIES[rule],
      name,
      scopes: [...new Set([...(known?.scopes ?? []), scope])].sort(compareText),
      since: record?.since ?? null,
      ...(recordBefore === undefined ? {} : { sinceBefore: recordBefore.since }),
      before: recordBefore?.removal ?? null,
      removal: record?.removal ?? null,
      replacement: record?.replacement?.name ?? null,
      ...(firstSeen === undefined ? {} : { firstSeen }),
      ...(record?.unreadableRemoval === undefined ? {} : { unreadable: record.unreadableRemoval }),
      ...(moved === undefined ? {} : { moved }),
      ...(pointer === undefined ? {} : { pointer }),
    });
  }
}

/** Whether something is one of the operations, or a parameter or field of one. */
function isPartOf(name: string, operations: ReadonlySet<string>): boolean {
  return operations.has(name.split(" ")[0] ?? "");
}

function movedRoutes({ kind, before, after }: Change): Pick<Judged, "moved"> {
  return kind === "operation-moved" && before !== undefined && after !== undefined
    ? { moved: { before, after } }
    : {};
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
