import { ts } from "ts-morph";
import { parameterType } from "./parameter-type.js";
import { typeArgumentsOf } from "./type-arguments.js";

/** How an assertion of a test compares what it is given with its subject. */
type Comparison = "whole" | "item" | "parameters" | "result";

/** Assertions of Vitest, Jest, Bun, Chai, Sinon and Node that are given a part of their subject, or all of it. */
const ASSERTIONS: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  ["toEqual", "whole"],
  ["toStrictEqual", "whole"],
  ["toMatchObject", "whole"],
  ["toContainEqual", "item"],
  ["equal", "whole"],
  ["eql", "whole"],
  ["include", "whole"],
  ["deepEqual", "whole"],
  ["deepStrictEqual", "whole"],
  ["partialDeepStrictEqual", "whole"],
  ["toHaveBeenCalledWith", "parameters"],
  ["toHaveBeenLastCalledWith", "parameters"],
  ["toHaveBeenCalledExactlyOnceWith", "parameters"],
  ["toHaveBeenNthCalledWith", "parameters"],
  ["calledWith", "parameters"],
  ["calledOnceWith", "parameters"],
  ["calledWithMatch", "parameters"],
  ["toHaveReturnedWith", "result"],
  ["toHaveResolvedWith", "result"],
]);

/** Matchers that stand for what holds their argument: `expect.objectContaining({ … })`. */
const MATCHERS: ReadonlySet<string> = new Set(["objectContaining", "arrayContaining", "match"]);

/**
 * The types that an assertion compares a value with: that of `machine` for the literal of
 * `expect(machine).toMatchObject({ name })`, and what a mock is called with in `expect(create).toHaveBeenCalledWith(…)`. What
 * they take has no type of its own.
 */
export function comparedTypes(value: ts.Expression, checker: ts.TypeChecker): readonly ts.Type[] {
  const call = value.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return [];
  const index = call.arguments.indexOf(value);
  const comparison = index < 0 ? undefined : ASSERTIONS.get(call.expression.name.text);
  if (comparison === undefined) return [];
  const subject = subjectOf(call);
  if (subject === undefined || subject === value) return [];
  const isAwaited = /\.(?:resolves|eventually)\b/.test(call.expression.expression.getText());
  const stated = checker.getTypeAtLocation(subject);
  const type = isAwaited ? (checker.getAwaitedType(stated) ?? stated) : stated;
  if (comparison === "whole") return [type];
  if (comparison === "item") return listOf(checker.getIndexTypeOfType(type, ts.IndexKind.Number));
  const signatures = signaturesOf(checker.getNonNullableType(type), checker);
  if (comparison === "result")
    return signatures.map((signature) => {
      const result = signature.getReturnType();
      return checker.getAwaitedType(result) ?? result;
    });
  const isNth = call.expression.name.text === "toHaveBeenNthCalledWith";
  return signatures.flatMap((signature) =>
    listOf(parameterType(signature, isNth ? index - 1 : index, value, checker)),
  );
}

/** How a mock is called: a spy has the type of its function as an argument alone. */
function signaturesOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Signature[] {
  const own = type.getCallSignatures();
  return own.length > 0 ? own : typeArgumentsOf(type, checker).flatMap((given) => given.getCallSignatures());
}

/** Whether a call is a matcher, so that its argument has the type that is expected of the call. */
export function isMatcher(call: ts.Node): call is ts.CallExpression {
  return (
    ts.isCallExpression(call) &&
    ts.isPropertyAccessExpression(call.expression) &&
    MATCHERS.has(call.expression.name.text)
  );
}

/** `x` of `expect(x).not.toEqual(…)` and of `assert.deepEqual(x, …)`. */
export function subjectOf(call: ts.CallExpression): ts.Expression | undefined {
  let receiver = call.expression;
  while (ts.isPropertyAccessExpression(receiver)) receiver = receiver.expression;
  return ts.isCallExpression(receiver) ? receiver.arguments[0] : call.arguments[0];
}

function listOf(type: ts.Type | undefined): readonly ts.Type[] {
  return type === undefined ? [] : [type];
}
