import type { Json } from "../json.js";
import type { Answer, Ask } from "./ask.js";
import type { Candidate } from "./candidates.js";
import { type Binding, itemsOf } from "./learned.js";
import type { Target } from "./target.js";

/** One call and what came of it. */
export interface Call {
  readonly candidate: Candidate;
  readonly answer: Answer;
}

/**
 * Calls an operation until an answer can be compared: with the next values when there is no such object, when the
 * platform stumbles over it, or when a list is empty.
 */
export async function callTarget(
  target: Target,
  candidates: readonly Candidate[],
  ask: Ask,
  signal: AbortSignal | undefined,
): Promise<Call[]> {
  const calls: Call[] = [];
  for (const candidate of candidates) {
    const answer = await ask(target, candidate, signal);
    calls.push({ candidate, answer });
    if (isTelling(answer)) break;
  }
  return calls;
}

/** Whether the server was in trouble each time. */
export function wasTroubled(calls: readonly Call[]): boolean {
  return calls.every(({ answer }) => answer.kind === "refusal" && answer.status >= 500);
}

function isTelling(answer: Answer): boolean {
  if (answer.kind === "refusal") return [401, 403, 429].includes(answer.status);
  if (answer.kind === "failure") return true;
  return answer.body.kind !== "json" || itemsOf(answer.body.value)?.length !== 0;
}

/** Whether every answer was that there is no such object: then values from elsewhere may find one. */
export function wasRefused(calls: readonly Call[]): boolean {
  return calls.every(
    ({ answer }) => answer.kind === "refusal" && (answer.status === 400 || answer.status === 404),
  );
}

/** What the calls have to teach: values of answers with the path they are from. */
export function lessonsOf(calls: readonly Call[]): { readonly path: Binding; readonly value: Json }[] {
  return calls.flatMap(({ candidate, answer }) =>
    answer.kind === "answer" && answer.body.kind === "json"
      ? [{ path: candidate.path, value: answer.body.value }]
      : [],
  );
}
