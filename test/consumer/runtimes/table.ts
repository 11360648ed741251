import type { Found, Group, Trial } from "./trial.js";

/** What was found by the name of the trial. */
export type Results = ReadonlyMap<string, Found>;

const HEAD = `# Where it runs

Each row was tried with the packed tarball in a project of its own against \`npx cloudtemple simulate\`. Written by
\`npm run matrix:runtimes\`, compared by \`runtimes.test.ts\`, which \`npm run test:all\` and a job of CI run. The versions are those of
\`versions.json\`; tools that are JavaScript ran on Node NODE.

- **list**: the machines are listed.
- **write**: a machine is created, its activity is followed, with progress, to its end, and the machine is in the list.
- **errors**: what a missing machine throws is an instance of \`NotFoundError\` and of \`ApiError\`, and \`isApiError(error, 404)\`.
`;

/** The tables, in their order; CI tries each in a job of its own. */
export const GROUPS: readonly Group[] = ["runtimes", "bundlers", "test runners", "compilers"];

/** One table for each group; trials without a result are left out. */
export function drawTables(trials: readonly Trial[], results: Results, node: string): string {
  const sections = GROUPS.flatMap((group) => {
    const rows = trials.flatMap((trial) => {
      const found = trial.group === group ? results.get(trial.name) : undefined;
      return found === undefined ? [] : [rowOf(trial, found)];
    });
    if (rows.length === 0) return [];
    const title = group.slice(0, 1).toUpperCase() + group.slice(1);
    return [
      `## ${title}\n`,
      "| | version | what is run | list | write | errors | |",
      "|---|---|---|---|---|---|---|",
      ...rows,
      "",
    ];
  });
  return [HEAD.replace("NODE", node), ...sections].join("\n");
}

/** The row of each trial on a page that {@link drawTables} wrote, by the name of the trial. */
export function readRows(page: string): ReadonlyMap<string, string> {
  const rows = page.split("\n").filter((line) => /^\| \S/.test(line) && !line.startsWith("| |"));
  return new Map(rows.map((row) => [row.slice(2).split(" | ")[0] ?? "", row]));
}

/** A trial whose exercise is not as it should be throws, so that a row is what was seen. */
export function rowOf({ name, what }: Trial, { version, exercise, notes }: Found): string {
  const seen = exercise === undefined ? ["", "", ""] : ["yes", "yes", "yes"];
  const cells = [name, version, what, ...seen, notes].map((cell) => cell.replaceAll("|", "\\|"));
  return `| ${cells.join(" | ")} |`;
}
