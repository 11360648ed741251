import { describe, expect, test } from "vitest";
import { readLimits } from "../../../../generator/core/specs/limits.js";
import { messageOf, text } from "../../../support/from-text.js";

const read = (yaml: string): ReturnType<typeof readLimits> =>
  readLimits({ file: "specs/limits.yaml", text: yaml });

const RULES = text`
  rules:
    - {module: "*", lane: console, requests: 25, seconds: 1}
    - {module: compute, lane: compute, requests: 50, seconds: 60}
    - {module: compute, path: /v1/vcenters, lane: vmware, requests: 5, seconds: 1}
    - {module: compute, path: /v1/vcenters, method: POST, lane: vmware-create, requests: 1, seconds: 60}
    - {module: market, path: /v1/contact, lane: contact, requests: 1, seconds: 60, unmatched: Nobody knows the path.}
`;

describe("the limits of a request", () => {
  test.each([
    ["iam", "GET", "/v1/users", ["console"]],
    ["compute", "GET", "/v1/open_iaas", ["compute"]],
    ["compute", "GET", "/v1/vcenters", ["compute", "vmware"]],
    ["compute", "GET", "/v1/vcenters/{id}/hosts", ["compute", "vmware"]],
    ["compute", "GET", "/v1/vcenters_old", ["compute"]],
    ["compute", "POST", "/v1/vcenters/disks", ["compute", "vmware", "vmware-create"]],
    ["market", "POST", "/v1/other", ["console"]],
  ])("%s %s %s", (module, method, path, lanes) => {
    const limits = read(RULES).limitsFor(module, method, path);
    expect(limits.map(({ lane }) => lane)).toEqual(lanes);
  });

  test("have only the members that a caller needs", () => {
    expect(read(RULES).limitsFor("iam", "GET", "/v1/users")).toEqual([
      { lane: "console", requests: 25, seconds: 1 },
    ]);
  });

  test("are empty without a rule", () => {
    expect(read("rules: []\n").limitsFor("iam", "GET", "/v1/users")).toEqual([]);
  });
});

describe("a rule that matches nothing", () => {
  const ask = (limits: ReturnType<typeof readLimits>): void => {
    limits.limitsFor("iam", "GET", "/v1/users");
    limits.limitsFor("compute", "POST", "/v1/vcenters");
  };

  test("is valid if it is marked as unmatched", () => {
    const limits = read(RULES);
    ask(limits);
    expect(() => limits.checkUse()).not.toThrow();
  });

  test("is an error if it is not marked", async () => {
    const limits = read(RULES);
    limits.limitsFor("iam", "GET", "/v1/users");
    expect(await messageOf(() => limits.checkUse())).toBe(
      "specs/limits.yaml:3 #/rules/1: rule of lane compute matches no operation. Correct it, or state why it is kept: `unmatched: <reason>`.",
    );
  });

  test("is an error if it is marked but matches", async () => {
    const limits = read(RULES);
    ask(limits);
    limits.limitsFor("market", "POST", "/v1/contact");
    expect(await messageOf(() => limits.checkUse())).toBe(
      "specs/limits.yaml:6 #/rules/4: rule of lane contact is marked as unmatched, but it matches an operation. Remove its `unmatched`.",
    );
  });
});

test.each([
  "{module: a, lane: b, requests: 0, seconds: 1}",
  "{module: a, lane: b, requests: 1, seconds: -1}",
  "{module: a, lane: b, requests: '1', seconds: 1}",
  "{module: a, lane: b, requests: .inf, seconds: 1}",
  "{lane: b, requests: 1, seconds: 1}",
  "{module: a, requests: 1, seconds: 1}",
  "hello",
])("%s is not a rate limit", async (rule) => {
  expect(await messageOf(() => read(`rules:\n  - ${rule}\n`))).toBe(
    "specs/limits.yaml:2 #/rules/0: is not a rate limit. Expected `module`, `lane`, `requests` and `seconds`.",
  );
});

test("the fingerprint changes with a rule, and with nothing else", () => {
  const limits = read(RULES);
  expect(read(`# A comment.\n${RULES}`).fingerprint).toBe(limits.fingerprint);
  expect(read(RULES.replace("requests: 25", "requests: 24")).fingerprint).not.toBe(limits.fingerprint);
});

describe("rules above others", () => {
  const layered = (own: string | undefined): ReturnType<typeof readLimits> =>
    readLimits(own === undefined ? undefined : { file: "cloudtemple/limits.yaml", text: own }, {
      file: "below/limits.yaml",
      text: RULES,
    });
  const warningsOf = (limits: ReturnType<typeof readLimits>): string[] => {
    const warnings: string[] = [];
    limits.checkUse((warning) => warnings.push(warning));
    return warnings;
  };

  test("replace those of the same lane and operations; the rest applies too", () => {
    const limits = layered("rules:\n  - {module: compute, lane: compute, requests: 9, seconds: 1}\n");
    expect(limits.limitsFor("compute", "GET", "/v1/vcenters")).toEqual([
      { lane: "vmware", requests: 5, seconds: 1 },
      { lane: "compute", requests: 9, seconds: 1 },
    ]);
  });

  test("below that match nothing are a warning each, unless marked; of one's own they are an error", async () => {
    const limits = layered(undefined);
    limits.limitsFor("compute", "GET", "/v1/vcenters");
    limits.limitsFor("market", "POST", "/v1/contact");
    expect(warningsOf(limits)).toEqual([
      expect.stringMatching(
        /^below\/limits\.yaml: the rule of lane console for \/ of \* matches no operation/,
      ),
      expect.stringContaining("lane vmware-create for POST /v1/vcenters of compute"),
    ]);
    const own = layered("rules:\n  - {module: compute, path: /v9, lane: nine, requests: 9, seconds: 1}\n");
    expect(await messageOf(() => warningsOf(own))).toMatch(
      /^cloudtemple\/limits\.yaml:2 #\/rules\/0: rule of lane nine matches no operation/,
    );
  });
});
