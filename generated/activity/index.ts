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
  DocumentedErrors,
  GetActivityErrors,
  GetActivityInput,
  ListActivitiesErrors,
  ListArchivedActivitiesErrors,
  ListRecentActivitiesErrors,
  PaginateActivities,
  TooManyRequestsError,
} from "./schema.js";
