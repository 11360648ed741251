import { expect, test } from "vitest";
import { findLookups } from "../../../../generator/core/model/lookup.js";
import { buildModel } from "../../../support/from-text.js";

type Route = Parameters<typeof findLookups>[0][number];

const route = (text: string, more: Partial<Route> = {}): Route => {
  const [method = "", path = ""] = text.split(" ");
  return {
    method: method,
    path,
    name: text,
    created: [],
    isSafe: false,
    deprecation: undefined,
    ...more,
  };
};

const READS = ["/v1/jobs", "/v1/jobs/{id}", "/v1/jobs/{jobId}/tasks", "/v1/old"].map((path) =>
  route(`GET ${path}`, path === "/v1/old" ? { deprecation: {} as Route["deprecation"] } : {}),
);

test.each<[string, string | undefined, Partial<Route>?]>([
  ["POST /v1/jobs", "GET /v1/jobs"],
  ["POST /v1/jobs", "GET /v1/jobs", { created: ["result"] }],
  ["PATCH /v1/jobs/{job}", "GET /v1/jobs/{id}"],
  ["DELETE /v1/jobs/{id}", "GET /v1/jobs/{id}"],
  ["POST /v1/jobs/{id}/tasks", "GET /v1/jobs/{jobId}/tasks"],
  ["DELETE /v1/jobs/{id}/tasks/{task}", "GET /v1/jobs/{jobId}/tasks"],
  ["POST /v1/jobs/{id}/start", "GET /v1/jobs/{id}"],
  ["POST /v1/jobs/{id}/start/again", "GET /v1/jobs/{id}"],
  ["POST /v1/jobs/{id}/copy", "GET /v1/jobs", { created: ["result"] }],
  ["PATCH /v1/jobs/power", "GET /v1/jobs"],
  ["POST /v1/jobs/of/kind", undefined],
  ["POST /v1/others", undefined],
  ["POST /v1/old", undefined],
  ["POST /v1/jobs", undefined, { isSafe: true }],
  ["HEAD /v1/jobs", undefined],
])("%s is looked for with %s (%j)", (text, want, more) => {
  const write = route(text, more);
  expect(findLookups([...READS, write]).get(write)).toBe(want);
});

test("a built operation has the name of the function", async () => {
  const done = { responses: { 204: { description: "Done." } } };
  const { operations } = await buildModel({ paths: { "/v1/jobs": { get: done, post: done } } });
  expect(operations.map(({ name, lookup }) => [name, lookup])).toEqual([
    ["listJobs", undefined],
    ["createJob", "listJobs"],
  ]);
});
