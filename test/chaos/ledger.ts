import type { Simulator } from "../../generator/simulator/index.js";
import { NAME_HEADER, type Told } from "./callers.js";
import { candidates, type ListedActivity, type Report } from "./report.js";

/** Where the objects of {@link "./callers.js"} are created, and what keeps them. */
export const CREATES = { module: "compute", path: "/v1/vcenters/virtual_machines" };

/** The requests, the objects and the results seen by callers, compared. */
export interface Balance {
  /** Creates that reached the platform, repetitions of refused ones included. */
  readonly sent: number;
  /** Creates that the platform performed, with any result. */
  readonly accepted: number;
  readonly existing: number;
  /** Creates that were accepted more than once; must be 0. */
  readonly doubled: number;
  /** Objects reported as created that do not exist under that id, or exist and were reported as refused; must be 0. */
  readonly lost: number;
  readonly created: number;
  readonly ambiguous: number;
  /** Accepted, with the activity's id in the error. */
  readonly untold: number;
  readonly refused: number;
  /** Of the ambiguous and untold, those that exist … */
  readonly hidden: number;
  /** … and are found by what the error says and the list of activities. */
  readonly foundByActivity: number;
  /** … or only by the name that the caller gave them, because the activity that the error names does not name them … */
  readonly foundByName: number;
  /** … or not at all; must be 0. */
  readonly unfound: number;
}

/** Compares the callers' results with the simulator's state and log, after all activities have ended. */
export function balance(
  simulator: Simulator,
  { reports }: Told,
  activities: readonly ListedActivity[],
): Balance {
  const sent = simulator.requests.filter(
    ({ method, headers }) => method === "POST" && headers[NAME_HEADER] !== undefined,
  );
  const accepted = new Map<string, number>();
  for (const { headers, executed } of sent) {
    const name = headers[NAME_HEADER] ?? "";
    if (executed) accepted.set(name, (accepted.get(name) ?? 0) + 1);
  }
  const items = new Map(
    simulator.items(CREATES.module, CREATES.path).map(({ id, name }) => [String(id), String(name)]),
  );
  const existing = new Map<string, string[]>();
  for (const [id, name] of items) existing.set(name, [...(existing.get(name) ?? []), id]);

  const all = [...reports];
  const count = (test: (name: string, report: Report) => boolean): number =>
    all.filter(([name, report]) => test(name, report)).length;
  const isHidden = (name: string, { kind }: Report): boolean =>
    (kind === "ambiguous" || kind === "untold") && existing.has(name);
  const isFound = (name: string, report: Report): boolean =>
    (report.kind === "ambiguous" || report.kind === "untold") &&
    candidates(report, activities).some((id) => items.get(id) === name);

  const isNameless = (name: string, report: Report): boolean =>
    report.kind === "untold" &&
    !isFound(name, report) &&
    activities.some(({ id, concernedItems }) => id === report.activityId && concernedItems.length === 0);
  const hidden = count(isHidden);
  const foundByActivity = count((name, report) => isHidden(name, report) && isFound(name, report));
  const foundByName = count((name, report) => isHidden(name, report) && isNameless(name, report));

  return {
    sent: sent.length,
    accepted: [...accepted.values()].reduce((sum, times) => sum + times, 0),
    existing: count((name) => existing.has(name)),
    doubled: count((name) => (accepted.get(name) ?? 0) > 1 || (existing.get(name)?.length ?? 0) > 1),
    lost: count((name, report) => {
      if (report.kind === "created") return items.get(report.id) !== name;
      return report.kind === "refused" && accepted.has(name);
    }),
    created: count((_, { kind }) => kind === "created"),
    ambiguous: count((_, { kind }) => kind === "ambiguous"),
    untold: count((_, { kind }) => kind === "untold"),
    refused: count((_, { kind }) => kind === "refused"),
    hidden,
    foundByActivity,
    foundByName,
    unfound: hidden - foundByActivity - foundByName,
  };
}
