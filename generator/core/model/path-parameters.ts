import type { Operation, Parameter } from "./model.js";
import type { Report } from "./report.js";

/**
 * Makes the path parameters of an operation match the placeholders of its path. A placeholder without a parameter gets
 * one that takes a string; a parameter without a placeholder is left out, since it would never be sent. Both are
 * reported.
 */
export function withPathParameters(operation: Operation, report: Report): Operation {
  const route = `${operation.method} ${operation.path}`;
  const placeholders = new Set(
    [...operation.path.matchAll(/\{([^{}]+)\}/g)].map(([, placeholder]) => placeholder ?? ""),
  );
  const declared = new Set(
    operation.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name),
  );
  const added = [...placeholders]
    .filter((placeholder) => !declared.has(placeholder))
    .map((placeholder): Parameter => {
      report(
        operation.pointer,
        `path parameter {${placeholder}} of ${route} is not declared.`,
        `Expected a parameter \`name: ${placeholder}, in: path, required: true\`.`,
      );
      return undeclaredParameter(placeholder, operation.pointer);
    });
  const used = operation.parameters.filter(({ in: place, name, pointer }) => {
    if (place !== "path" || placeholders.has(name)) return true;
    report(
      pointer,
      `path parameter ${name} of ${route} is not in the path, so it is left out.`,
      `Expected {${name}} in the path, or no such parameter.`,
    );
    return false;
  });
  if (added.length === 0 && used.length === operation.parameters.length) return operation;
  return { ...operation, parameters: [...added, ...used] };
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
