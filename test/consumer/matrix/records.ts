/** Rows of `deprecations.json` for what no comment in `sdk.d.ts` can tell: routes, and values of enumerations. */
export const records: readonly object[] = [
  {
    module: "sdk",
    scope: "operation",
    name: "getVms",
    method: "GET",
    path: "/v1/vms",
    replacement: { kind: "operation", name: "listVirtualMachines" },
    text: "since 2026-01-23, removal 2026-04-23. Use listVirtualMachines.",
  },
  { ...enumValue("PowerState"), text: "since 2026-01-23, removal 2026-04-23. Use paused." },
  { ...enumValue("Power"), text: "since 2026-01-23, removal 2026-04-23. Use Paused." },
].map((row) => ({ since: "2026-01-23", removal: "2026-04-23", confidence: "high", note: null, ...row }));

function enumValue(type: string): object {
  return {
    module: "sdk",
    scope: "enumValue",
    name: `${type}.suspended`,
    types: [type],
    value: "suspended",
    replacement: { kind: "field", name: "paused" },
  };
}
