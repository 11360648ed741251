import type { Fault } from "./fault.js";
import type { ActivityTrouble } from "./platform.js";

/** How a fault changes the activity that a write starts; empty for the other faults. */
export function troubleOf(fault: Fault | undefined): ActivityTrouble {
  switch (fault?.kind) {
    case "missing-location":
      return { withoutLocation: true };
    case "activity-404":
      return { timing: { unknownPolls: fault.polls } };
    case "activity-gone":
      return { timing: { goneAfterPolls: fault.afterPolls } };
    case "activity-stuck":
      return { timing: { stuck: fault.state ?? "running" } };
    case "activity-failed":
      return { reason: fault.reason };
    case "activity-without-id":
      return { withoutId: true };
    case "activity-states":
      return { states: fault.states };
    default:
      return {};
  }
}
