import type { Fault, FaultMatch, FaultRule, Faults } from "./fault.js";
import { createRandom } from "./seeded.js";

/** The rules, and which of them strikes next. */
export interface FaultBook extends Faults {
  /** The fault of this request, if any; counts it. */
  next(request: {
    readonly method: string;
    readonly path: string;
    readonly operation: string | undefined;
  }): Fault | undefined;
}

export function createFaults(seed: string): FaultBook {
  const random = createRandom(`${seed}/faults`);
  let rules: { rule: FaultRule; left: number; skip: number }[] = [];
  return {
    add: (rule) => {
      const entry = {
        rule,
        left: rule.times ?? (rule.chance === undefined ? 1 : Number.POSITIVE_INFINITY),
        skip: rule.skip ?? 0,
      };
      rules.push(entry);
      return () => {
        rules = rules.filter((other) => other !== entry);
      };
    },
    clear: () => {
      rules = [];
    },
    next: (request) => {
      for (const entry of rules) {
        if (entry.left <= 0 || !matches(entry.rule.match, request)) continue;
        if (entry.skip > 0) {
          entry.skip -= 1;
          continue;
        }
        if (entry.rule.chance !== undefined && random() >= entry.rule.chance) continue;
        entry.left -= 1;
        return entry.rule.fault;
      }
      return undefined;
    },
  };
}

function matches(
  { method, path, operation }: FaultMatch = {},
  request: { method: string; path: string; operation: string | undefined },
): boolean {
  if (method !== undefined && method !== request.method) return false;
  if (operation !== undefined && operation !== request.operation) return false;
  if (path === undefined) return true;
  return typeof path === "string" ? request.path.startsWith(path) : path.test(request.path);
}
