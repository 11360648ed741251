/**
 * Whether a benchmark only shows that it still runs, as `test/bench/trial.test.ts` has it do with each of them: its set-up and
 * all its steps, with the smallest numbers and without peers, which would have to be installed. Its figures say nothing then.
 */
export const IS_TRIAL: boolean = process.env["CLOUDTEMPLE_BENCH"] === "trial";

/** What a benchmark is to do, or in a trial the least of it. */
export function unlessTrial<T>(usual: T, least: T): T {
  return IS_TRIAL ? least : usual;
}
