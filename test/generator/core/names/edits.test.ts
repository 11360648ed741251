import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  appendNames,
  keyOf,
  type Names,
  nameOperations,
  type Unnamed,
} from "../../../../generator/core/names/registry.js";
import { Problem } from "../../../../generator/problem.js";
import { build } from "../../../support/from-text.js";

/** What a new document may do to the operations of the one before. */
type Edit =
  | { readonly kind: "add"; readonly operation: Unnamed }
  | { readonly kind: "remove" | "setId" | "renamePlaceholders"; readonly at: number; readonly word: string }
  | { readonly kind: "reorder"; readonly by: number };

const METHODS = ["GET", "POST", "PATCH", "DELETE"];
const WORDS = ["jobs", "job", "sites", "power", "run", "status", "virtual_machines"];

const operations = fc
  .record({
    method: fc.constantFrom(...METHODS),
    version: fc.constantFrom("v1", "v2"),
    segments: fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.constant("{id}")), {
      minLength: 1,
      maxLength: 3,
    }),
    operationId: fc.option(fc.constantFrom("listJobs", "list_jobs", "runJob", "getStatus", "9"), {
      nil: undefined,
    }),
  })
  .map(({ method, version, segments, operationId }): Unnamed => {
    return { module: "shop", method, path: `/${version}/${segments.join("/")}`, operationId };
  });

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant("add" as const), operation: operations }),
  fc.record({
    kind: fc.constantFrom("remove" as const, "setId" as const, "renamePlaceholders" as const),
    at: fc.nat(20),
    word: fc.constantFrom("listJobs", "jobId", "other", "run"),
  }),
  fc.record({ kind: fc.constant("reorder" as const), by: fc.nat(20) }),
);

function applied(document: readonly Unnamed[], edit: Edit): readonly Unnamed[] {
  if (edit.kind === "add") {
    return document.some((other) => keyOf(other) === keyOf(edit.operation))
      ? document
      : [...document, edit.operation];
  }
  if (edit.kind === "reorder") return [...document.slice(edit.by), ...document.slice(0, edit.by)].reverse();
  return document.flatMap((operation, index) => {
    if (index !== edit.at) return [operation];
    if (edit.kind === "remove") return [];
    if (edit.kind === "setId") return [{ ...operation, operationId: edit.word }];
    return [{ ...operation, path: operation.path.replaceAll(/\{\w+\}/g, `{${edit.word}}`) }];
  });
}

/** Names of a document, after a maintainer has added the lines that collisions ask for. */
function settle(document: readonly Unnamed[], names: Names): { named: Map<Unnamed, string>; names: Names } {
  let added = names;
  for (let attempt = 0; ; attempt++) {
    try {
      return { named: nameOperations(document, added), names: added };
    } catch (error) {
      const key =
        error instanceof Problem
          ? /of them: ("[^"]+"): "aNameOfYourChoice"/.exec(error.message)?.[1]
          : undefined;
      if (key === undefined || attempt > document.length) throw error;
      const line = JSON.parse(key) as string;
      // A name that is there already is never asked to change.
      expect(names).not.toHaveProperty([line]);
      added = { ...added, [line]: `chosen${Object.keys(added).length}` };
    }
  }
}

test("a name that is in names.json never changes, whatever a later document has", () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 25 }), (steps) => {
      let document: readonly Unnamed[] = [];
      let names: Names = {};
      for (const step of steps) {
        document = applied(document, step);
        const settled = settle(document, names);
        const after = appendNames(settled.names, settled.named) as Names;
        expect(after).toMatchObject(names);
        for (const operation of document) {
          const before = names[keyOf(operation)];
          if (before !== undefined) expect(settled.named.get(operation)).toBe(before);
        }
        expect(new Set(settled.named.values()).size).toBe(document.length);
        names = after;
      }
    }),
    { numRuns: 300, seed: 20260123 },
  );
});

describe("through a whole document", () => {
  const route = (path: string, ids: string[] = []): object => {
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: "path",
      required: true,
    }));
    const [get, remove] = ids;
    return {
      [path]: {
        parameters,
        get: { ...(get === undefined ? {} : { operationId: get }), responses: {} },
        delete: { ...(remove === undefined ? {} : { operationId: remove }), responses: {} },
      },
    };
  };
  const first = { ...route("/v1/jobs/{id}"), ...route("/v1/jobs/{id}/sites/{siteId}") };
  const wanted = {
    "shop DELETE /v1/jobs/{}": "deleteJob",
    "shop DELETE /v1/jobs/{}/sites/{}": "deleteJobSite",
    "shop GET /v1/jobs/{}": "getJob",
    "shop GET /v1/jobs/{}/sites/{}": "getJobSite",
  };

  test.each<[string, object]>([
    ["the same", first],
    ["reordered", { ...route("/v1/jobs/{id}/sites/{siteId}"), ...route("/v1/jobs/{id}") }],
    ["placeholders renamed", { ...route("/v1/jobs/{jobId}"), ...route("/v1/jobs/{job}/sites/{site}") }],
    [
      "operationIds added",
      {
        ...route("/v1/jobs/{id}", ["getJobSite", "x"]),
        ...route("/v1/jobs/{id}/sites/{siteId}", ["getJob", "y"]),
      },
    ],
    ["operations added", { ...first, ...route("/v1/job/{id}", ["a", "b"]), ...route("/v2/jobs/{id}") }],
    ["operations removed", route("/v1/jobs/{id}")],
    ["everything removed", {}],
  ])("%s", async (_, paths) => {
    const { names } = await build({ paths: first });
    expect(names).toEqual(wanted);
    const later = await build({ paths }, { names });
    expect(later.names).toMatchObject(wanted);
    for (const { method, path, name } of later.module.operations) {
      const key = keyOf({ module: "shop", method, path });
      expect(name).toBe(later.names[key]);
      if (Object.hasOwn(wanted, key)) expect(name).toBe(wanted[key as keyof typeof wanted]);
    }
  });
});
