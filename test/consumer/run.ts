import { execFile } from "node:child_process";

/** How a program ended and what it wrote. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a program is run with besides its arguments. */
export interface Surroundings {
  readonly cwd: string;
  /** Added to the environment of the tests. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a JavaScript file with the Node that runs the tests. Does not throw for an exit code other than 0. */
export function runNode(file: string, parameters: readonly string[], where: Surroundings): Promise<Outcome> {
  return run(process.execPath, [file, ...parameters], where);
}

/** Runs a program of the PATH. Does not throw for an exit code other than 0. */
export function run(program: string, parameters: readonly string[], where: Surroundings): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      program,
      parameters,
      { cwd: where.cwd, env: { ...process.env, ...where.env }, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        if (child.exitCode === null)
          reject(new Error(`${program} did not run to its end.`, { cause: error }));
        else resolve({ exitCode: child.exitCode, stdout, stderr });
      },
    );
  });
}
