// Generated from specs/activity.yaml. Do not edit: run `npm run generate`.
export {
  getActivity,
  listActivities,
  listArchivedActivities,
  listRecentActivities,
} from "./activities.js";
export type {
  ActivityConcernedItem,
  ActivityDetails,
  ActivityState,
  GetActivityInput,
  PaginateActivities,
} from "./schema.js";
