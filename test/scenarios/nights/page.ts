import { differenceOf, FIRST_VERSION, type Harness, type Run } from "./harness.js";
import type { Night } from "./nights.js";

type Level = "major" | "minor" | "patch" | "none";

/** The version after one, by the rules of https://semver.org. */
export function versionAfter(version: string, level: Level): string {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  const next = {
    major: [major + 1, 0, 0],
    minor: [major, minor + 1, 0],
    patch: [major, minor, patch + 1],
    none: [major, minor, patch],
  };
  return next[level].join(".");
}

/** Output of a step of the job, by the beginning of the step's name. */
export function outputOf(run: Run, step: string, output: string): string {
  return run.steps.find(({ name }) => name.startsWith(step))?.outputs[output] ?? "";
}

/** Levels of the nights so far, for the version that each of them leads to. */
export type Levels = Level[];

/** What the platform serves on one night, and what the job does, on one page. */
export async function nightPage(
  night: Night,
  served: { readonly before: string; readonly after: string },
  run: Run,
  levels: Levels,
  { readable }: Harness,
): Promise<string> {
  const bump = outputOf(run, "Compare the code", "bump") as Level;
  const version = levels.reduce(versionAfter, FIRST_VERSION);
  levels.push(bump);
  return [
    `# ${night.title}`,
    "",
    ...(night.stranger === undefined
      ? []
      : [`Pull request ${night.stranger} of a fork is open; its branch is called \`regenerate\` too.`, ""]),
    `Night of ${night.today}. ${await whatIsServed(night, served)}`,
    "",
    "## The job",
    "",
    ...fence("text", pulled(run, readable)),
    "",
    ...run.steps.map(({ name, outcome }) => `- ${firstLine(name)}: ${outcome}`),
    "",
    bump === "none"
      ? "Version: unchanged."
      : `Version: ${version} -> ${versionAfter(version, bump)} (${bump}).`,
    ...proposed(run, readable),
    ...alarm(run, readable),
    "",
  ].join("\n");
}

/** What the job does on the same night after a person fixed the cause. */
export function fixedPage(night: Night, run: Run, { readable }: Harness): string {
  return [
    "## After a fix, the job runs again",
    "",
    `A person ${night.fix?.what ?? ""}, and starts the job by hand.`,
    "",
    ...run.steps.map(({ name, outcome }) => `- ${firstLine(name)}: ${outcome}`),
    "",
    ...committed(run),
    "",
    ...fence(
      "text",
      readable(run.sent.filter((line) => /^pr (create|edit \d+ --title)/.test(line)).join("\n")),
    ),
    "",
  ].join("\n");
}

async function whatIsServed(
  { trouble }: Night,
  { before, after }: { before: string; after: string },
): Promise<string> {
  if (trouble?.text !== undefined)
    return ["In place of the document of tag, the platform serves:", "", ...fence("yaml", trouble.text)].join(
      "\n",
    );
  if (trouble !== undefined) return `The platform answers every request with ${trouble.status}.`;
  return before === after
    ? "The platform serves the same documents as before."
    : ["The document of tag changed:", "", ...fence("diff", await differenceOf(before, after))].join("\n");
}

/** Lines of the pull about modules that are neither unchanged nor absent. */
function pulled({ steps }: Run, readable: Harness["readable"]): string {
  const log = steps.find(({ name }) => name === "Pull")?.log ?? "";
  return readable(log)
    .split("\n")
    .filter((line) => line !== "" && !/^\w+ +(unchanged|absent) /.test(line))
    .map((line) => line.replace(/; \d+ requests in .*$/, ""))
    .join("\n");
}

function committed({ commit, files }: Run): string[] {
  const [subject = "", ...changes] = commit.filter((line) => line !== "");
  const lines = changes.map((line) => line.replace("\t", " ").replace(/api-[0-9a-f]{10}/, "api-…"));
  return files.size === 0 ? [] : fence("text", [subject, "", ...lines].join("\n"));
}

function proposed(run: Run, readable: Harness["readable"]): string[] {
  const asked = run.sent.filter((line) => /^pr (create|edit|close)/.test(line));
  if (asked.length === 0) return ["", "Nothing is proposed."];
  return [
    "",
    "## What it commits to the branch `regenerate`",
    "",
    ...committed(run),
    "",
    "## Its calls to GitHub",
    "",
    ...fence("text", readable(asked.join("\n"))),
    "",
    "`body.md`:",
    "",
    "---",
    "",
    (run.files.get("body.md") ?? "").trimEnd(),
  ];
}

function alarm(run: Run, readable: Harness["readable"]): string[] {
  const asked = run.sent.filter((line) => /^issue (create|comment)/.test(line));
  if (asked.length === 0) return [];
  return [
    "",
    "## The alarm it raises",
    "",
    ...fence("text", readable(asked.join("\n"))),
    "",
    "`alarm.md`:",
    "",
    "---",
    "",
    readable(run.files.get("alarm.md") ?? "").trimEnd(),
  ];
}

function fence(language: string, text: string): string[] {
  return [`\`\`\`${language}`, text.trimEnd(), "```"];
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? "";
}
