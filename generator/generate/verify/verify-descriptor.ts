import ts from "typescript";
import { type DescriptorContext, descriptorOf } from "../../core/model/descriptor.js";
import type { Operation } from "../../core/model/model.js";
import { literal, type NameOf } from "../../text/literal.js";
import { isSameData, literalValue } from "./literal-value.js";
import { isConst, modifiersOf, textOf } from "./sources.js";

/**
 * The first fault of the constant that describes an operation to the runtime, and its name: it must be one constant of
 * plain data and of functions of the runtime, and that of the model. What it holds decides where a request goes and what it carries.
 */
export function faultOfDescriptor(
  statement: ts.Statement,
  operation: Operation,
  source: ts.SourceFile,
  context: DescriptorContext<NameOf>,
): { readonly name: string; readonly fault: string | undefined } {
  const list = ts.isVariableStatement(statement) ? statement.declarationList : undefined;
  const [declaration, another] = list?.declarations ?? [];
  const isConstant =
    list !== undefined && isConst(list) && modifiersOf(statement) === "" && another === undefined;
  if (!isConstant || declaration === undefined || !ts.isIdentifier(declaration.name))
    return { name: "", fault: "has no constant of its own" };
  const name = declaration.name.text;
  const type = declaration.type === undefined ? "nothing" : textOf(declaration.type, source);
  if (type !== "Operation")
    return { name, fault: `is described by a constant of type ${type} instead of Operation` };
  const found = declaration.initializer;
  const expected = descriptorOf(operation, context);
  if (found !== undefined && isSameData(literalValue(found), expected)) return { name, fault: undefined };
  const text = found === undefined ? "nothing" : textOf(found, source);
  return { name, fault: `is described by ${text} instead of ${literal(expected)}` };
}
