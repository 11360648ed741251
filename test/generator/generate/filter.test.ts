import { describe, expect, test } from "vitest";
import { type Found, findOperations } from "../../../generator/core/model/find-operations.js";
import { nameForeignOperations } from "../../../generator/core/names/foreign.js";
import { filterText, parseFilter, selectOperations } from "../../../generator/generate/filter.js";
import { foreignContext } from "../../../generator/generate/foreign-operations.js";
import { build, loadRoot, messageOf } from "../../support/from-text.js";

const answer = { responses: { 204: {} } };
const root = await loadRoot({
  paths: {
    "/v1/users": {
      get: { ...answer, tags: ["users", "admin"], operationId: "users/list" },
      post: { ...answer, tags: ["users"], deprecated: true },
    },
    "/v1/users/{id}": { get: { ...answer, tags: ["users"], operationId: "find_user" } },
    "/v1/users/{id}/keys": { get: { ...answer, tags: ["Keys & more"] } },
    "/v2/jobs": { get: { ...answer, "x-deprecated": true } },
  },
});
const operations = findOperations(root, "shop", () => undefined);
const names = nameForeignOperations(operations, () => undefined);

function select(filters: readonly string[], excludeDeprecated = false): ReturnType<typeof selectOperations> {
  const parsed = filters.map((text) => parseFilter(text)!);
  return selectOperations("shop.yaml", operations, names, { filters: parsed, excludeDeprecated });
}

const routes = (selected: readonly Found[]): string[] =>
  selected.map(({ method, path }) => `${method} ${path}`);

const LIST = "GET /v1/users";
const CREATE = "POST /v1/users";
const GET = "GET /v1/users/{id}";
const KEYS = "GET /v1/users/{id}/keys";
const JOBS = "GET /v2/jobs";

describe("a filter", () => {
  test.each<[string[], string[]]>([
    [[], [LIST, CREATE, GET, KEYS, JOBS]],
    [["tag=users"], [LIST, CREATE, GET]],
    [["tag=admin"], [LIST]],
    [["tag=Keys & more"], [KEYS]],
    [["tag=jobs"], [JOBS]],
    [
      ["tag=admin", "tag=jobs"],
      [LIST, JOBS],
    ],
    [["path=/v1/users"], [LIST, CREATE]],
    [["path=/v1/*"], [LIST, CREATE]],
    [["path=/v1/users/*"], [GET]],
    [["path=/v1/users/{id}"], [GET]],
    [["path=/v1/users/**"], [LIST, CREATE, GET, KEYS]],
    [["path=/v1/users/**/keys"], [KEYS]],
    [["path=/**"], [LIST, CREATE, GET, KEYS, JOBS]],
    [["path=**keys"], [KEYS]],
    [["path=/v*/jobs"], [JOBS]],
    [["operation=usersList"], [LIST]],
    [["operation=users/list"], [LIST]],
    [["operation=find_user"], [GET]],
    [["operation=GET /v2/jobs"], [JOBS]],
    [
      ["operation=createUser", "operation=findUser"],
      [CREATE, GET],
    ],
    [
      ["tag=users", "path=/v1/users"],
      [LIST, CREATE],
    ],
    [
      ["tag=users", "tag=jobs", "path=/v2/**", "path=/v1/users/*"],
      [GET, JOBS],
    ],
    [["tag=users", "operation=usersList", "path=/v1/*"], [LIST]],
  ])("%j selects %j", (filters, want) => {
    const { selected, leftOut } = select(filters);
    expect(routes(selected)).toEqual(want);
    expect(leftOut).toEqual({ byFilter: operations.length - want.length, deprecated: 0, webhooks: 0 });
  });

  test.each<[string[], string]>([
    [["tag=user"], 'has no tag "user", which --filter names. Did you mean "users"?'],
    [
      ["tag=billing"],
      'has no tag "billing", which --filter names. Expected one of "users", "admin", "Keys & more", "jobs".',
    ],
    [["operation=getUsers"], 'has no operation "getUsers", which --filter names. Did you mean'],
    [
      ["tag=users", "operation=findUsr"],
      'has no operation "findUsr", which --filter names. Did you mean "findUser"?',
    ],
    [["path=/v1/user"], 'has no path "/v1/user", which --filter names. Did you mean "/v1/users"?'],
    [["path=/v3/**"], 'has no path "/v3/**"'],
    [["path=/V1/*"], 'has no path "/V1/*"'],
    [["path=/v1"], 'has no path "/v1"'],
    [
      ["tag=admin", "path=/v2/jobs"],
      "no operation fits tag=admin and path=/v2/jobs at once. Filters of one kind add",
    ],
  ])("%j is an error that says what is there", async (filters, want) => {
    expect(await messageOf(() => select(filters))).toContain(`shop.yaml: ${want}`);
  });

  test("that fits nothing of many names ten", async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      ...operations[0]!,
      tag: `t${index}`,
      node: {},
    }));
    const wrong = { kind: "tag", value: "something else" } as const;
    const message = await messageOf(() =>
      selectOperations("shop.yaml", many, names, { filters: [wrong], excludeDeprecated: false }),
    );
    expect(message).toContain('"t9", and 2 more.');
  });
});

test("what is deprecated is left out, and counted apart", () => {
  const all = select([], true);
  expect(routes(all.selected)).toEqual([LIST, GET, KEYS]);
  expect(all.leftOut).toEqual({ byFilter: 0, deprecated: 2, webhooks: 0 });
  const some = select(["tag=users"], true);
  expect(routes(some.selected)).toEqual([LIST, GET]);
  expect(some.leftOut).toEqual({ byFilter: 2, deprecated: 1, webhooks: 0 });
});

test.each(["tag=a", "path=/a=b", "operation=a b"])("%s is a filter", (text) => {
  expect(filterText(parseFilter(text)!)).toBe(text);
});

test.each(["", "tag", "tag=", "=a", "tags=a", "Tag=a", "users"])("%j is not a filter", (text) => {
  expect(parseFilter(text)).toBeUndefined();
});

describe("webhooks", () => {
  const withHooks = {
    paths: {
      "/v1/users": {
        get: {
          ...answer,
          operationId: "listUsers",
          tags: ["users"],
          callbacks: {
            told: {
              "{$request.query.url}": {
                post: { responses: {}, requestBody: { content: json("Told") } },
                put: { responses: {}, requestBody: { content: json("Replaced") }, deprecated: true },
              },
            },
          },
        },
      },
    },
    webhooks: {
      paid: {
        post: {
          responses: {},
          operationId: "onPaid",
          tags: ["users"],
          requestBody: { content: json("Paid") },
        },
      },
      sold: { post: { responses: {}, deprecated: true, requestBody: { content: json("Sold") } } },
    },
    components: { schemas: { Told: {}, Replaced: {}, Paid: {}, Sold: {} } },
  };

  async function generated(filters: readonly string[], excludeDeprecated = false): Promise<string[]> {
    const selection = { filters: filters.map((text) => parseFilter(text)!), excludeDeprecated };
    const given = { spec: "shop.yaml", names: undefined, selection, register: {}, files: {} };
    const { context, leftOut } = await foreignContext(given);
    const { module } = await build(withHooks, { names: undefined, basePath: undefined, foreign: context });
    return [...module.incoming.map(({ key }) => key), `${leftOut().webhooks} left out`];
  }

  const CALLBACKS = ["POST listUsers.told", "PUT listUsers.told"];
  test.each<[string[], boolean, string[]]>([
    [[], false, ["paid", "sold", ...CALLBACKS, "0 left out"]],
    [["tag=users"], false, ["paid", ...CALLBACKS, "1 left out"]],
    [["path=/v1/**"], false, [...CALLBACKS, "2 left out"]],
    [["operation=onPaid"], false, ["paid", "1 left out"]],
    [["operation=sold"], false, ["sold", "1 left out"]],
    [["operation=sold", "operation=listUsers"], false, ["sold", ...CALLBACKS, "1 left out"]],
    [[], true, ["paid", "POST listUsers.told", "1 left out"]],
  ])("of %j, deprecated ones left out: %j", async (filters, excludeDeprecated, want) => {
    expect(await generated(filters, excludeDeprecated)).toEqual(want);
  });

  test("are named where a filter fits nothing", async () => {
    expect(await messageOf(() => generated(["operation=onpaid"]))).toContain('Did you mean "onPaid"?');
  });
});

function json(name: string): object {
  return { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } };
}
