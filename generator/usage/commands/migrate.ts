import { type Command, Option } from "commander";
import { withCompiler } from "../../command-line/compiler-peer.js";
import { MIGRATE_FORMATS, type MigrateFormat, renderMigration } from "../migrate/report.js";
import { noImportNote } from "./notes.js";
import { projectOption } from "./project-option.js";

interface Options {
  readonly project: readonly string[];
  readonly dryRun?: boolean;
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
Needs ts-morph: npm install --save-dev ts-morph

Examples:
  npx cloudtemple migrate --dry-run
  npx cloudtemple migrate --dry-run > migration.patch && git apply migration.patch
  npx cloudtemple migrate --project packages/a --format json

Exit status: 0 nothing deprecated is left, 1 something is left to review (or, with --dry-run, to change), 2 the migration could not run.`;

export function addMigrateCommand(program: Command): void {
  program
    .command("migrate")
    .description("rewrite uses of deprecated parts of the API whose replacement is a safe rename")
    .addOption(projectOption())
    .option("--dry-run", "print the changes as a patch, and write no file")
    .addOption(
      new Option("-f, --format <format>", "format of the output").choices(MIGRATE_FORMATS).default("text"),
    )
    .addHelpText("after", NOTES)
    .action(run);
}

async function run({ project, format, dryRun: isDryRun = false }: Options): Promise<void> {
  const cwd = process.cwd();
  const { migrate } = await withCompiler("migrate", () => import("../migrate/migrate.js"));
  const migration = migrate(project.length === 0 ? ["."] : project, cwd, { isDryRun });
  const { stdout, stderr } = renderMigration(migration, { format, cwd, isDryRun });
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  if (migration.packages.length === 0) process.stderr.write(noImportNote(migration.files, project, cwd));
  const isLeft = migration.review.length > 0 || (isDryRun && migration.changes.length > 0);
  if (isLeft) process.exitCode = 1;
}
