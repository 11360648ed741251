import type { Fault, FaultMatch, FaultRule, Faults } from "./fault.js";
import { createRandom } from "./seeded.js";

/** The rules, and the choice of the one that applies to a request. */
export interface FaultRules extends Faults {
  /** The fault of this request, if any; counts the request. */
  next(request: {
    readonly method: string;
    readonly path: string;
    readonly operation: string | undefined;
  }): Fault | undefined;
}

export function createFaults(seed: string): FaultRules {
  const random = createRandom(`${seed}/faults`);
  let rules: { rule: FaultRule; remaining: number; skip: number }[] = [];
  return {
    add: (rule) => {
      const entry = {
        rule,
        remaining: rule.times ?? (rule.chance === undefined ? 1 : Number.POSITIVE_INFINITY),
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
        if (entry.remaining <= 0 || !matches(entry.rule.match, request)) continue;
        if (entry.skip > 0) {
          entry.skip -= 1;
          continue;
        }
        if (entry.rule.chance !== undefined && random() >= entry.rule.chance) continue;
        entry.remaining -= 1;
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
