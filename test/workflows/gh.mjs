#!/usr/bin/env node
// The command `gh` as far as the scripts use it: it keeps pull requests, issues and releases in a file, and logs each call.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.HARNESS ?? ".";
const file = join(folder, "github.json");
const github = existsSync(file)
  ? JSON.parse(readFileSync(file, "utf8"))
  : { pulls: [], issues: [], releases: [] };
const args = process.argv.slice(2);
appendFileSync(join(folder, "gh.log"), `${args.join(" ")}\n`);

const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const list = (things) => {
  if (args.includes("--jq")) fail("--jq is not known here");
  const fields = (option("--json") ?? "").split(",");
  const rows = things.map((thing) => Object.fromEntries(fields.map((field) => [field, thing[field]])));
  process.stdout.write(`${JSON.stringify(rows)}\n`);
};
const fail = (text) => {
  process.stderr.write(`${text}\n`);
  process.exit(1);
};
/** Numbers of the pages: the proposal is 7, the release 8, the alarm 3. */
const NUMBERS = { regenerate: 7, release: 8 };

switch (args.slice(0, 2).join(" ")) {
  case "pr list":
    // As the real one does, without a look at the repository that the branch is in.
    list(github.pulls.filter(({ head }) => head === option("--head")));
    break;
  case "pr create": {
    const head = option("--head");
    github.pulls.push({ number: NUMBERS[head] ?? 9, head, isCrossRepository: false });
    break;
  }
  case "pr close":
    github.pulls = github.pulls.filter(({ number }) => number !== Number(args[2]));
    break;
  case "issue list":
    list(github.issues);
    break;
  case "issue create":
    github.issues.push({
      number: 3,
      title: option("--title"),
      author: { login: "app/github-actions", is_bot: true },
    });
    break;
  case "release view":
    if (!github.releases.includes(args[2])) fail("release not found");
    break;
  case "release create":
    github.releases.push(args[2]);
    break;
  case "pr edit":
  case "issue comment":
  case "label create":
  case "auth setup-git":
    break;
  default:
    fail(`unknown command: ${args.join(" ")}`);
}
writeFileSync(file, JSON.stringify(github));
