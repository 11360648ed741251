import { MAX_WIDTH } from "../../text/line-width.js";
import { stringLiteral } from "../../text/literal.js";

/** An import of `names`, which has a line for each of them where one line would be too wide. */
export function importStatement(
  keyword: "import" | "import type",
  names: readonly string[],
  from: string,
): string {
  const end = `} from ${stringLiteral(from)};`;
  const line = `${keyword} { ${names.join(", ")} ${end}`;
  return line.length <= MAX_WIDTH
    ? line
    : [`${keyword} {`, ...names.map((name) => `  ${name},`), end].join("\n");
}
