import { functionName } from "../../core/names/identifier.js";
import { propertyKey, stringLiteral } from "../../text/literal.js";
import type { Change } from "../change.js";

/** A line of a user's code, before a rename and after it. */
export interface CodeChange {
  readonly before: string;
  readonly after: string;
}

/** The lines of code that a rename changes; empty for any other change. */
export function codeChanges(change: Change): CodeChange[] {
  const { kind, before, after } = change;
  if (before === undefined || after === undefined) return [];
  const both = (write: (name: string) => string): CodeChange => ({
    before: write(before),
    after: write(after),
  });
  switch (kind) {
    case "function-renamed":
      return [both((name) => `import { ${name} } from ${stringLiteral(`cloudtemple/${change.module}`)};`)];
    case "schema-renamed":
      return [
        both((name) => `import type { ${name} } from ${stringLiteral(`cloudtemple/${change.module}`)};`),
      ];
    case "parameter-renamed": {
      const [operation, place] = change.name.split(" ");
      return [
        both((name) => `${operation ?? ""}(client, { ${place ?? ""}: { ${propertyKey(name)}: value } })`),
      ];
    }
    case "field-renamed":
      return fieldChanges(change, both);
    default:
      return [];
  }
}

function fieldChanges(change: Change, both: (write: (name: string) => string) => CodeChange): CodeChange[] {
  const variable = variableOf(change.name);
  const [operation] = change.name.split(" body", 1);
  const written = both((name) =>
    operation !== change.name
      ? `${operation ?? ""}(client, { body: { ${propertyKey(name)}: value } })`
      : `const ${variable} = { ${propertyKey(name)}: value };`,
  );
  const read = both((name) => `${variable}${access(name)}`);
  return change.sides.flatMap((side) => (side === "request" ? [written] : side === "response" ? [read] : []));
}

/** A likely name for a variable that holds an object with the field. */
function variableOf(name: string): string {
  const [owner] = name.split(/[.[]/, 1);
  return (owner ?? "").includes(" ") ? "response" : functionName(owner ?? "");
}

function access(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${stringLiteral(name)}]`;
}
