import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Command, Option } from "commander";
import { beforeAll, describe, expect, test } from "vitest";
import { completionScript, SHELLS, type Shell } from "../../../../generator/shipped/completion/script.js";
import { completedCommands } from "../../../../generator/shipped/completion/tree.js";

const run = promisify(execFile);

const program = new Command("cloudtemple");
program
  .command("generate")
  .description("write it's: $HOME `code`")
  .addOption(new Option("-m, --module <slug>", "only this module"))
  .addOption(new Option("--secret", "nobody sees it").hideHelp())
  .option("--spec <file>", "a document: \\ 'any'")
  .option("--check", "write nothing");
program
  .command("diff")
  .description("compare")
  .addOption(new Option("-f, --format <format>", "what to print").choices(["text", "json"]));
program.command("completion").addArgument(program.createArgument("<shell>").choices(SHELLS));

const commands = completedCommands(program, { "--module": ["compute", "iam"] });

/** Runs the script of a shell, and then something in that shell. */
async function inShell(shell: Shell, then: string): Promise<string[]> {
  const flags = { bash: ["--norc", "--noprofile"], zsh: ["-f"], fish: ["--no-config"] }[shell];
  const { stdout } = await run(shell, [...flags, "-c", `${completionScript(shell, commands)}\n${then}`]);
  return stdout.split("\n").filter((line) => line !== "");
}

/** What the shell offers for the last of the words. */
const OFFER: Readonly<Record<Shell, (words: readonly string[]) => Promise<string[]>>> = {
  bash: (words) =>
    inShell(
      "bash",
      `COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _cloudtemple; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ),
  // Without its completion system, of which these are the parts that the script calls.
  async zsh(words) {
    const parts = [
      "compdef() { }; _files() { }; _default() { }",
      'compadd() { shift; print -rl -- "$@"; }',
      "_describe() { print -rl -- ${entries%%:*}; }",
    ].join("\n");
    const script = completionScript("zsh", commands);
    const set = `words=(${words.map((word) => `'${word}'`).join(" ")}); CURRENT=${words.length}; _cloudtemple`;
    const { stdout } = await run("zsh", ["-f", "-c", `${parts}\n${script}\n${set}`]);
    // The completion system of zsh leaves out what does not begin with the word.
    return stdout.split("\n").filter((line) => line !== "" && line.startsWith(words.at(-1)!));
  },
  async fish(words) {
    const lines = await inShell("fish", `complete -C '${words.join(" ")}'`);
    return lines.map((line) => line.split("\t", 1)[0]!);
  },
};

const isThere: Partial<Record<Shell, boolean>> = {};
beforeAll(async () => {
  for (const shell of SHELLS)
    isThere[shell] = await run(shell, ["-c", "exit"]).then(
      () => true,
      () => false,
    );
  const missing = SHELLS.filter((shell) => isThere[shell] !== true);
  if (missing.length > 0)
    process.stdout.write(
      `skipped: completion in ${missing.join(" and ")}, not installed here; apt-get install ${missing.join(" ")}\n`,
    );
});

describe.each(SHELLS)("%s", (shell) => {
  test.for<[readonly string[], readonly string[]]>([
    [
      ["cloudtemple", ""],
      ["completion", "diff", "generate", "help"],
    ],
    [["cloudtemple", "gen"], ["generate"]],
    [["npx", "cloudtemple", "d"], ["diff"]],
    [["/usr/bin/npx", "cloudtemple", "diff", "--format", "j"], ["json"]],
    [["cloudtemple", "generate", "--c"], ["--check"]],
    [["cloudtemple", "generate", "--s"], ["--spec"]],
    [
      ["cloudtemple", "generate", "-m", ""],
      ["compute", "iam"],
    ],
    [["cloudtemple", "generate", "--check", "--module", "i"], ["iam"]],
    [["cloudtemple", "diff", "--mod"], []],
    [["cloudtemple", "completion", "z"], ["zsh"]],
    [["cloudtemple", "help", "dif"], ["diff"]],
    [["npx", "othertool", "--form"], []],
  ])("%j is completed to %j", async ([words, expected], { skip }) => {
    if (isThere[shell] !== true) return skip();
    expect((await OFFER[shell](words)).sort()).toEqual(expected);
  });
});

test("fish shows descriptions as they are, whatever they hold", async ({ skip }) => {
  if (isThere.fish !== true) return skip();
  expect(await inShell("fish", "complete -C 'cloudtemple gen'")).toEqual([
    "generate\twrite it's: $HOME `code`",
  ]);
  expect(await inShell("fish", "complete -C 'cloudtemple generate --sp'")).toEqual([
    "--spec\ta document: \\ 'any'",
  ]);
});

test("the same commands give the same script", () => {
  for (const shell of SHELLS)
    expect(completionScript(shell, commands)).toBe(completionScript(shell, commands));
});
