import { expect, test } from "vitest";
import { activityIdOf } from "../../../runtime/activity/location.js";

const UUID = "56cca2d8-0000-4000-8000-000000000000";

test.each([
  [UUID, UUID],
  [` ${UUID} `, UUID],
  [`/activity/v1/activities/${UUID}`, UUID],
  ["/activity/v1/activities/act-1/", "act-1"],
  [`https://api.test/api/activity/v1/activities/${UUID}?x=1#y`, UUID],
  [`"${UUID}"`, UUID],
  [`${UUID}, ${UUID}`, UUID],
  [`"${UUID}", /activity/v1/activities/${UUID}`, UUID],
  [`${UUID}, another`, undefined],
  [`${UUID},`, undefined],
  ['""', undefined],
  [`"${UUID}`, undefined],
  ["", undefined],
  ["/", undefined],
  ["not an id", undefined],
  [null, undefined],
])("%j names %j", (location, id) => {
  expect(activityIdOf(location)).toBe(id);
});
