import type { LimiterKind } from "./api.js";
import type { Clock } from "./clock.js";
import type { LimitRule } from "./platform-data.js";

export interface RateLimits {
  /**
   * Counts one request against every rule that matches it. A refused request counts against no rule (Cloud Temple API
   * documentation, "Rate limiting": refused requests do not count).
   *
   * @returns the rule that refuses the request; `undefined` if it is accepted.
   */
  take(module: string, method: string, path: string): LimitRule | undefined;
}

export function createRateLimits(
  rules: readonly LimitRule[],
  clock: Clock,
  limiter: LimiterKind,
): RateLimits {
  const counters = new Map<string, Counter>();
  const counterOf = (rule: LimitRule): Counter => {
    const key = `${rule.lane} ${rule.requests}/${rule.seconds}`;
    const counter = counters.get(key) ?? createCounter(rule, limiter);
    counters.set(key, counter);
    return counter;
  };
  return {
    take: (module, method, path) => {
      const covering = rulesFor(rules, module, method, path);
      const now = clock.now();
      const full = covering.find((rule) => !counterOf(rule).hasRoom(now));
      if (full === undefined) for (const rule of covering) counterOf(rule).count(now);
      return full;
    },
  };
}

function rulesFor(
  rules: readonly LimitRule[],
  module: string,
  method: string,
  path: string,
): readonly LimitRule[] {
  const own = rules.filter(
    (rule) =>
      rule.module === module &&
      (rule.method === undefined || rule.method === method) &&
      (rule.path === undefined || `${path}/`.startsWith(`${rule.path}/`)),
  );
  return own.length > 0 ? own : rules.filter((rule) => rule.module === "*");
}

interface Counter {
  hasRoom(now: number): boolean;
  count(now: number): void;
}

function createCounter({ requests, seconds }: LimitRule, limiter: LimiterKind): Counter {
  const window = seconds * 1000;
  if (limiter.kind === "leaky") {
    const gap = window / requests;
    let level = 0;
    let last = Number.NEGATIVE_INFINITY;
    const levelAt = (now: number): number => Math.max(0, level - (now - last) / gap);
    return {
      // Tolerance of a thousandth of a request: rounding errors must not refuse a client that is exactly on time.
      hasRoom: (now) => levelAt(now) <= limiter.burst + 0.001,
      count: (now) => {
        level = levelAt(now) + 1;
        last = now;
      },
    };
  }
  let accepted: number[] = [];
  return {
    hasRoom: (now) => {
      const windowStart = Math.floor(now / window) * window;
      accepted = accepted.filter((time) =>
        limiter.kind === "fixed" ? time >= windowStart : time > now - window,
      );
      return accepted.length < requests;
    },
    count: (now) => void accepted.push(now),
  };
}
