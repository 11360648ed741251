import type { ConcernedItem } from "../../runtime/activity/snapshot.js";
import { AmbiguousWriteError, CloudTempleError } from "../../runtime/errors/index.js";
import type { Activity } from "../../runtime/index.js";

/** The result of a create, as its caller sees it. */
export type Report =
  /** It is there, under this id. */
  | { readonly kind: "created"; readonly id: string }
  /** It may be there; the error says where to look. */
  | { readonly kind: "ambiguous"; readonly error: AmbiguousWriteError }
  /** It was accepted, and following its activity ended without a result; the error says which one. */
  | { readonly kind: "untold"; readonly error: CloudTempleError; readonly activityId: string }
  /** It did not happen. */
  | { readonly kind: "refused"; readonly error: CloudTempleError };

/**
 * Creates and waits for the end, in one expression as most callers write it: of the handle nothing is left when
 * the wait fails, so what the error tells must do.
 *
 * @param deadline milliseconds to wait for the activity
 * @throws every error that is not an error of the package
 */
export async function reportOf(work: () => Promise<Activity<string>>, deadline: number): Promise<Report> {
  try {
    const { createdId } = await (await work()).completed({ deadline });
    return { kind: "created", id: createdId };
  } catch (error) {
    if (error instanceof AmbiguousWriteError) return { kind: "ambiguous", error };
    if (!(error instanceof CloudTempleError)) throw error;
    const { activityId } = error as { readonly activityId?: string };
    return activityId === undefined ? { kind: "refused", error } : { kind: "untold", error, activityId };
  }
}

/** An activity as the list of activities shows it. */
export interface ListedActivity {
  readonly id: string;
  readonly creationDate: string;
  readonly concernedItems: readonly ConcernedItem[];
}

/** The wait for an answer, and the second by which two clocks that agree may differ. */
const LONGEST_ATTEMPT = 60_000;
const CLOCK_TOLERANCE = 1_500;

/**
 * The objects that a create may have brought, from its error and the list of activities alone: those that the activity
 * it names is about, or any accepted while the request was under way.
 */
export function candidates(
  report: Extract<Report, { kind: "ambiguous" | "untold" }>,
  activities: readonly ListedActivity[],
): string[] {
  const found = activities.filter((activity) => {
    if (report.kind === "untold") return activity.id === report.activityId;
    const wait = Date.parse(activity.creationDate) - report.error.sentAt;
    return wait >= -CLOCK_TOLERANCE && wait <= LONGEST_ATTEMPT + CLOCK_TOLERANCE;
  });
  return found.flatMap(({ concernedItems }) => concernedItems.map(({ id }) => id));
}
