import type { ActivityFollower } from "../client.js";
import { createActivity } from "./follow.js";

/**
 * Follows an activity of which the program does not know the function that started it:
 * `client.activity(saved, anyActivity)`.
 */
export const anyActivity: ActivityFollower = { follow: createActivity };
