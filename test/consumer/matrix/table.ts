import { cases } from "./cases.js";
import { caseFile } from "./lay.js";

/** By the name of a tool the files of the cases in which it says something. */
export type Columns = ReadonlyMap<string, ReadonlySet<string>>;

const HEAD = `# Who sees what

A use of something deprecated a line, and who says something at its place. Written by \`npm run matrix\`, compared by
\`check-matrix.test.ts\`. What a package can declare, and what the generated code of this one never does (classes, JSX,
paths as types), is measured alike; strict mode is for what it does declare. \`tsc\` says nothing of any unless strict.
typescript-eslint needs the API of the compiler, which TypeScript 7.0 does not have; oxlint and \`check\` bring their own.
`;

export function drawTable(columns: Columns): string {
  const names = [...columns.keys()];
  const rows = cases.map(({ name, isUse }, index) => {
    const cells = names.map((column) => (columns.get(column)?.has(caseFile(index)) === true ? "yes" : "–"));
    return `| ${label(name, isUse)} | ${cells.join(" | ")} |`;
  });
  const sums = names.map(
    (column) => cases.filter(({ isUse }, index) => isUse && columns.get(column)?.has(caseFile(index))).length,
  );
  return [
    HEAD,
    `| use (* must be silent) | ${names.join(" | ")} |`,
    `|---|${names.map(() => "---|").join("")}`,
    ...rows,
    `| of 65 uses | ${sums.join(" | ")} |`,
    "",
  ].join("\n");
}

/** The columns of a table as {@link drawTable} writes it. */
export function readTable(text: string): Columns {
  const lines = text.split("\n").filter((line) => line.startsWith("| "));
  const [head = [], ...rows] = lines.map((line) => line.replace(/^\| | \|$/g, "").split(/(?<!\\) \| /));
  return new Map(
    head.slice(1).map((name, column) => {
      const seen = cases.flatMap(({ name: use, isUse }, index) => {
        const row = rows.find(([first]) => first === label(use, isUse));
        return row?.[column + 1] === "yes" ? [caseFile(index)] : [];
      });
      return [name, new Set(seen)];
    }),
  );
}

function label(name: string, isUse: boolean): string {
  return `${name.replaceAll("|", "\\|")}${isUse ? "" : " *"}`;
}
