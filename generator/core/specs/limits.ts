import type { RateLimit } from "../../../runtime/operation.js";
import { arrayMember, type Json, member, stringMember } from "../../json.js";
import { pointerOf } from "../../json-pointer.js";
import { parseObject, problemAt, type SourceText } from "../document/parse.js";

/** One rule of `specs/limits.yaml`. */
export interface LimitRule extends RateLimit {
  /** Slug of a module; `*` for every module without a rule of its own. */
  readonly module: string;
  /** Prefix of paths, in whole segments; `undefined` for every path of the module. */
  readonly path: string | undefined;
  readonly method: string | undefined;
}

interface Rule extends LimitRule {
  readonly isUnmatched: boolean;
  readonly source: SourceText;
  readonly pointer: string;
  /** Whether it is of the layer below. */
  readonly isBelow: boolean;
}

/** The rate limits of the platform, by module, method and path. */
export interface Limits {
  readonly rules: readonly LimitRule[];
  /** Every limit that applies to a request at once. */
  readonly limitsFor: (module: string, method: string, path: string) => RateLimit[];
  /** Changes whenever a rule does. */
  readonly fingerprint: string;
  /**
   * @param warn receives the rules of the layer below that have matched no operation so far
   * @throws Problem when another rule has matched none and does not state why (`unmatched`).
   */
  readonly checkUse: (warn?: (text: string) => void) => void;
}

/**
 * Reads `specs/limits.yaml`. Rules of a module apply together; the rule of module `*` only where no other does.
 *
 * @param below the file of the layer below: its rules apply too, but for those of the same lane and the same operations
 * @throws Problem when a rule is malformed.
 */
export function readLimits(source: SourceText | undefined, below?: SourceText): Limits {
  const own = source === undefined ? [] : readRules(source, false);
  const others = below === undefined ? [] : readRules(below, true);
  const rules = [...others.filter((rule) => !own.some((other) => isSameRule(rule, other))), ...own];
  const used = new Set<Rule>();
  return {
    rules,
    fingerprint: JSON.stringify(rules.map((rule) => ({ ...rule, source: rule.source.file }))),
    limitsFor(module, method, path) {
      const own = rules.filter((rule) => rule.module === module && matches(rule, method, path));
      const applied =
        own.length > 0 ? own : rules.filter((rule) => rule.module === "*" && matches(rule, method, path));
      for (const rule of applied) used.add(rule);
      return applied.map(({ lane, requests, seconds }) => ({ lane, requests, seconds }));
    },
    checkUse(warn) {
      for (const rule of rules) {
        if (rule.isBelow) {
          if (!used.has(rule) && !rule.isUnmatched) warn?.(unusedBelow(rule));
        } else if (used.has(rule) === rule.isUnmatched) {
          throw problemAt(
            rule.source,
            rule.pointer,
            rule.isUnmatched
              ? `rule of lane ${rule.lane} is marked as unmatched, but it matches an operation.`
              : `rule of lane ${rule.lane} matches no operation.`,
            rule.isUnmatched
              ? "Remove its `unmatched`."
              : "Correct it, or state why it is kept: `unmatched: <reason>`.",
          );
        }
      }
    },
  };
}

function readRules(source: SourceText, isBelow: boolean): Rule[] {
  return (arrayMember(parseObject(source), "rules") ?? []).map((rule, index) => ({
    ...readRule(source, rule, index),
    isBelow,
  }));
}

function isSameRule(a: Rule, b: Rule): boolean {
  return a.lane === b.lane && a.module === b.module && a.path === b.path && a.method === b.method;
}

function unusedBelow({ source, lane, module, method, path }: Rule): string {
  const what = [method, path ?? "/"].filter((part) => part !== undefined).join(" ");
  return `${source.file}: the rule of lane ${lane} for ${what} of ${module} matches no operation of your documents. A newer version of the package may fit; a rule of your own goes in limits.yaml.`;
}

function readRule(source: SourceText, rule: Json, index: number): Omit<Rule, "isBelow"> {
  const pointer = pointerOf("rules", index);
  const module = stringMember(rule, "module");
  const lane = stringMember(rule, "lane");
  const requests = member(rule, "requests");
  const seconds = member(rule, "seconds");
  if (module === undefined || lane === undefined || !isPositive(requests) || !isPositive(seconds)) {
    throw problemAt(
      source,
      pointer,
      "is not a rate limit.",
      "Expected `module`, `lane`, `requests` and `seconds`.",
    );
  }
  return {
    module,
    lane,
    requests,
    seconds,
    path: stringMember(rule, "path"),
    method: stringMember(rule, "method"),
    isUnmatched: stringMember(rule, "unmatched") !== undefined,
    source,
    pointer,
  };
}

function isPositive(value: Json | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value) && value > 0;
}

function matches(rule: Rule, method: string, path: string): boolean {
  if (rule.method !== undefined && rule.method !== method) return false;
  return rule.path === undefined || path === rule.path || path.startsWith(`${rule.path}/`);
}
