import { spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { type Context, interpolate, isWanted } from "./expression.js";

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly "continue-on-error"?: boolean;
}

/** How a step of a job ended. */
export interface StepResult {
  readonly name: string;
  readonly outcome: "success" | "failure" | "skipped";
  readonly outputs: Readonly<Record<string, string>>;
  /** Standard output and standard error, as they came. */
  readonly log: string;
}

/** The environment in which a job is run, and its inputs. */
export interface JobEnvironment {
  /** The checked out repository. */
  readonly folder: string;
  /** A folder of the job's own. */
  readonly temporary: string;
  readonly environment: NodeJS.ProcessEnv;
  /** `github` and `secrets`, for the expressions of the workflow. */
  readonly context: Context;
}

/**
 * Runs the shell steps of a job as GitHub's runner does: conditions, environment, outputs, `continue-on-error`. Steps
 * that use an action are left out: the environment is already what they would make.
 */
export async function runJob(workflow: string, name: string, runner: JobEnvironment): Promise<StepResult[]> {
  const { jobs } = parse(await readFile(workflow, "utf8")) as {
    readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
  };
  const results: StepResult[] = [];
  const steps: Record<string, unknown> = {};
  const status = { hasFailed: false };
  for (const [index, step] of (jobs[name]?.steps ?? []).entries()) {
    if (step.run === undefined) continue;
    const job = { status: status.hasFailed ? "failure" : "success" };
    const context = { ...runner.context, steps, job };
    const title = step.name ?? step.run.trim();
    const result = isWanted(step.if, context, status)
      ? await runStep(step.run, `${index}`, runner, fill(step.env, context))
      : { outcome: "skipped" as const, outputs: {}, log: "" };
    if (step.id !== undefined) steps[step.id] = result;
    if (result.outcome === "failure" && step["continue-on-error"] !== true) status.hasFailed = true;
    results.push({ name: title, ...result });
  }
  return results;
}

function fill(env: Step["env"], context: Context): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env ?? {}).map(([key, value]) => [key, interpolate(value, context, { hasFailed: false })]),
  );
}

async function runStep(
  script: string,
  name: string,
  { folder, temporary, environment }: JobEnvironment,
  env: Readonly<Record<string, string>>,
): Promise<Omit<StepResult, "name">> {
  await mkdir(temporary, { recursive: true });
  const [file, output] = [join(temporary, `${name}.sh`), join(temporary, `${name}.output`)];
  await writeFile(file, script);
  await writeFile(output, "");
  const variables = { GITHUB_OUTPUT: output, RUNNER_TEMP: temporary };
  // As the runner does it for a step that names no shell.
  const child = spawn("bash", ["-e", file], {
    cwd: folder,
    env: { ...environment, ...variables, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (log += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const outputs = [...(await readFile(output, "utf8")).matchAll(/^(\w+)=(.*)$/gm)];
  return {
    outcome: code === 0 ? "success" : "failure",
    outputs: Object.fromEntries(outputs.map(([, key, value]) => [key ?? "", value ?? ""])),
    log,
  };
}
