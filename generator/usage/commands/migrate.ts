import { type Command, Option } from "commander";
import { withCompiler } from "../../command-line/compiler-peer.js";
import { LEAST_CONFIDENCES, type LeastConfidence } from "../migrate/choice.js";
import { MIGRATE_FORMATS, type MigrateFormat, renderMigration } from "../migrate/report.js";
import { noImportNote } from "./notes.js";
import { projectOption } from "./project-option.js";
import { requireCleanWorkTree, requireTracked } from "./work-tree.js";

interface Options {
  readonly project: readonly string[];
  readonly dryRun?: boolean;
  readonly force?: true;
  readonly only: readonly string[];
  readonly accept: readonly string[];
  readonly minConfidence: LeastConfidence;
  readonly format: MigrateFormat;
}

const NOTES = `
Rewrites uses of deprecated operations, parameters, fields and values where the replacement is a safe rename: the API
has the replacement under that name, the source of it has more than low confidence, and the types are the same. The
projects are compiled with the changes before anything is written; a file that would gain an error stays unchanged.
A field of answers that the code writes itself, in a mock for example, is renamed everywhere or nowhere.
Every other use is listed for review, with the reason and the replacement. With --dry-run the list is on standard
error, and standard output is a patch. Files outside the project, declaration files, generated and read-only files are
never changed.
Files with changes that are not committed are not added to: without --force nothing is done then.

Names are those that check prints. --accept makes a change that is not safe by these rules, after you looked at it; the
list says where that would. What does not compile is left even then.
Needs ts-morph: npm install --save-dev ts-morph

Examples:
  npx cloudtemple migrate --dry-run
  npx cloudtemple migrate --dry-run > migration.patch && git apply migration.patch
  npx cloudtemple migrate --only compute.virtualMachine.operatingSystemName
  npx cloudtemple migrate --accept backup.listJobs --min-confidence low
  npx cloudtemple migrate --project packages/a --format json

Exit status: 0 nothing deprecated is left, 1 something is left to review (or, with --dry-run, to change), 2 the migration could not run.`;

export function addMigrateCommand(program: Command): void {
  program
    .command("migrate")
    .description("rewrite uses of deprecated parts of the API whose replacement is a safe rename")
    .addOption(projectOption())
    .option("--dry-run", "print the changes as a patch, and write no file")
    .addOption(
      namesOption("--only <name>", "rewrite and list uses of this alone (may be repeated)", "everything"),
    )
    .addOption(
      namesOption(
        "--accept <name>",
        "rewrite uses of this although it is not a safe rename (may be repeated)",
        "nothing",
      ),
    )
    .addOption(
      new Option("--min-confidence <level>", "the least confidence of a replacement that is applied")
        .choices(LEAST_CONFIDENCES)
        .default("medium"),
    )
    .option("--force", "write also where files have changes that are not committed")
    .addOption(
      new Option("-f, --format <format>", "format of the output").choices(MIGRATE_FORMATS).default("text"),
    )
    .addHelpText("after", NOTES)
    .action(run);
}

function namesOption(flags: string, description: string, none: string): Option {
  return new Option(flags, description)
    .argParser((name: string, list: readonly string[]) => [...list, name])
    .default([], none);
}

async function run({ project, format, dryRun: isDryRun = false, ...options }: Options): Promise<void> {
  const cwd = process.cwd();
  const projects = project.length === 0 ? ["."] : project;
  const isGuarded = !isDryRun && options.force !== true;
  if (isGuarded) requireCleanWorkTree(projects, cwd);
  const { migrate } = await withCompiler("migrate", () => import("../migrate/migrate.js"));
  const migration = migrate(projects, cwd, {
    isDryRun,
    choice: {
      only: new Set(options.only),
      accepted: new Set(options.accept),
      minConfidence: options.minConfidence,
    },
    ...(isGuarded ? { beforeWrite: (files) => requireTracked(files, cwd) } : {}),
  });
  const { stdout, stderr } = renderMigration(migration, { format, cwd, isDryRun });
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  if (migration.packages.length === 0) process.stderr.write(noImportNote(migration.files, project, cwd));
  const isLeft = migration.review.length > 0 || (isDryRun && migration.changes.length > 0);
  if (isLeft) process.exitCode = 1;
}
