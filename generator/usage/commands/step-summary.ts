import { appendFileSync } from "node:fs";
import { Problem } from "../../problem.js";

/**
 * Appends Markdown to the summary of the step where GitHub Actions runs the command, which names the file in
 * `GITHUB_STEP_SUMMARY`; does nothing elsewhere.
 *
 * @throws Problem when the file cannot be written
 */
export function appendStepSummary(markdown: string, environment: NodeJS.ProcessEnv = process.env): void {
  const file = environment["GITHUB_STEP_SUMMARY"];
  if (file === undefined || file === "") return;
  try {
    appendFileSync(file, `${markdown}\n`);
  } catch (error) {
    throw new Problem(`could not be written (${error instanceof Error ? error.message : String(error)}).`, {
      file,
      fix: "It is what GITHUB_STEP_SUMMARY names: unset it, or make the file writable.",
    });
  }
}
