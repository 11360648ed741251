import type { LoadedDocument } from "../load/document.js";
import { problemAt } from "../load/parse.js";
import type { Problem } from "../problem.js";
import type { Operation, Parameter } from "./model.js";

/**
 * Every placeholder of a path needs a parameter: without one, nobody could fill it in.
 *
 * @throws Problem when one is not declared and that is not tolerated; a tolerated one is taken for a string.
 */
export function withPathParameters(
  document: LoadedDocument,
  operation: Operation,
  tolerate: ((problem: Problem) => void) | undefined,
): Operation {
  const declared = new Set(
    operation.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name),
  );
  const missing = [...operation.path.matchAll(/\{([^{}]*)\}/g)]
    .map(([, placeholder]) => placeholder ?? "")
    .filter((placeholder) => !declared.has(placeholder));
  const added = [...new Set(missing)].map((placeholder): Parameter => {
    const problem = problemAt(
      document.source,
      operation.pointer,
      `path parameter {${placeholder}} of ${operation.method} ${operation.path} is not declared.`,
      `Expected a parameter \`name: ${placeholder}, in: path, required: true\`.`,
    );
    if (tolerate === undefined) throw problem;
    tolerate(problem);
    return undeclaredParameter(placeholder, operation.pointer);
  });
  return added.length === 0 ? operation : { ...operation, parameters: [...added, ...operation.parameters] };
}

function undeclaredParameter(name: string, pointer: string): Parameter {
  return {
    key: name,
    name,
    in: "path",
    isRequired: true,
    description: undefined,
    schema: { type: "string" },
    style: undefined,
    explode: undefined,
    allowReserved: false,
    mediaType: undefined,
    deprecation: undefined,
    pointer,
  };
}
