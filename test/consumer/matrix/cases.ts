/** One way to use something deprecated, as a file of a user's project. */
export interface MatrixCase {
  readonly name: string;
  readonly code: string;
  /**
   * Whether a tool should say something at the place of use. `no` where nothing is used: an import alone, a spread of
   * the whole object, a comment that no compiler attaches, and what only looks alike.
   */
  readonly isUse: boolean;
}

/** The number of a case is that of the matrix of the study this tool was designed from. */
export const cases: readonly MatrixCase[] = [
  {
    name: "01 fn call",
    isUse: true,
    code: 'import { getVms } from "sdk";\nawait getVms();',
  },
  {
    name: "02 fn passed as value",
    isUse: true,
    code: 'import { getVms } from "sdk";\nexport const f = [getVms];',
  },
  {
    name: "03 import only (unused)",
    isUse: false,
    code: 'import { getVms } from "sdk";\nexport {};',
  },
  {
    name: "04 const arrow fn call",
    isUse: true,
    code: 'import { getVmsConst } from "sdk";\nawait getVmsConst();',
  },
  {
    name: "05 overload (deprecated one)",
    isUse: true,
    code: 'import { read } from "sdk";\nawait read({ vmId: "1" });',
  },
  {
    name: "05b overload (other one; must be silent)",
    isUse: false,
    code: 'import { read } from "sdk";\nawait read({ virtualMachineId: "1" });',
  },
  {
    name: "06 method in const object",
    isUse: true,
    code: 'import { vms } from "sdk";\nawait vms.getAll();',
  },
  {
    name: "07 fn-valued prop in const object",
    isUse: true,
    code: 'import { vms } from "sdk";\nawait vms.getAllProp();',
  },
  {
    name: "07b prop: typeof otherFn (non-deprecated)",
    isUse: true,
    code: 'import { vms } from "sdk";\nawait vms.getVms();',
  },
  {
    name: "08 namespace import call",
    isUse: true,
    code: 'import * as sdk from "sdk";\nawait sdk.getVms();',
  },
  {
    name: "09 class method",
    isUse: true,
    code: 'import { Client } from "sdk";\nawait new Client().getVms();',
  },
  {
    name: "09b class getter",
    isUse: true,
    code: 'import { Client } from "sdk";\nconsole.log(new Client().old);',
  },
  {
    name: "10 field: property access",
    isUse: true,
    code: 'import { listVirtualMachines } from "sdk";\nconst v = (await listVirtualMachines())[0]!;\nconsole.log(v.operatingSystemName);',
  },
  {
    name: "11 field: optional chaining",
    isUse: true,
    code: 'import { listVirtualMachines } from "sdk";\nconst v = (await listVirtualMachines())[0];\nconsole.log(v?.operatingSystemName);',
  },
  {
    name: "12 field: destructuring {a}",
    isUse: true,
    code: 'import { listVirtualMachines } from "sdk";\nconst v = (await listVirtualMachines())[0]!;\nconst { operatingSystemName } = v;\nexport const o = [operatingSystemName];',
  },
  {
    name: "13 field: destructuring {a: b}",
    isUse: true,
    code: 'import { listVirtualMachines } from "sdk";\nconst v = (await listVirtualMachines())[0]!;\nconst { operatingSystemName: os } = v;\nexport const o = [os];',
  },
  {
    name: "14 field: parameter destructuring",
    isUse: true,
    code: 'import type { VM } from "sdk";\nexport const f = ({ operatingSystemName: n }: VM) => n;',
  },
  {
    name: "15 field: nested destructuring",
    isUse: true,
    code: 'import type { VM } from "sdk";\nexport const f = ({ operatingSystem: { legacyFamily: n } }: VM) => n;',
  },
  {
    name: "15b field: assignment destructuring",
    isUse: true,
    code: 'import type { VM } from "sdk";\nexport const f = (v: VM) => { let n = ""; ({ operatingSystemName: n } = v); return n; };',
  },
  {
    name: "16 field: v['lit']",
    isUse: true,
    code: 'import type { VM } from "sdk";\nexport const f = (v: VM) => v["operatingSystemName"];',
  },
  {
    name: "17 field: v[constKey]",
    isUse: true,
    code: 'import type { VM } from "sdk";\nconst k = "operatingSystemName";\nexport const f = (v: VM) => v[k];',
  },
  {
    name: "18 field: spread {...v}",
    isUse: false,
    code: 'import type { VM } from "sdk";\nexport const f = (v: VM) => { const w = { ...v }; return w; };',
  },
  {
    name: "18b field: spread then access",
    isUse: true,
    code: 'import type { VM } from "sdk";\nexport const f = (v: VM) => { const w = { ...v }; return w.operatingSystemName; };',
  },
  {
    name: "18c field: rest {id, ...r} then access",
    isUse: true,
    code: 'import type { VM } from "sdk";\nexport const f = (v: VM) => { const { id, ...r } = v; return [id, r.operatingSystemName]; };',
  },
  {
    name: "19 field: through .map callback",
    isUse: true,
    code: 'import { listVirtualMachines } from "sdk";\nexport const x = (await listVirtualMachines()).map(v => v.operatingSystemName);',
  },
  {
    name: "20 field: through Partial/Omit/Pick",
    isUse: true,
    code: 'import type { VM } from "sdk";\nexport const f = (v: Partial<VM>) => v.operatingSystemName;',
  },
  {
    name: "20b field: through Omit<>",
    isUse: true,
    code: 'import type { VM } from "sdk";\nexport const f = (v: Omit<VM,"id">) => v.operatingSystemName;',
  },
  {
    name: "21 field: 'in' operator",
    isUse: true,
    code: 'import type { VM } from "sdk";\nexport const f = (v: VM) => "operatingSystemName" in v;',
  },
  {
    name: "22 type: VM['field']",
    isUse: true,
    code: 'import type { VM } from "sdk";\nexport type T = VM["operatingSystemName"];',
  },
  {
    name: "23 type: Pick<VM,'field'>",
    isUse: true,
    code: 'import type { VM } from "sdk";\nexport type T = Pick<VM, "operatingSystemName">;',
  },
  {
    name: "24 request field: inline literal",
    isUse: true,
    code: 'import { createVm } from "sdk";\nawait createVm({ body: { name: "a", oldDatastore: "x" } });',
  },
  {
    name: "25 request field: shorthand",
    isUse: true,
    code: 'import { createVm } from "sdk";\nconst oldDatastore = "x";\nawait createVm({ body: { name: "a", oldDatastore } });',
  },
  {
    name: "26 request field: typed const",
    isUse: true,
    code: 'import type { components } from "sdk";\nexport const b: components["schemas"]["CreateVM"] = { name: "a", oldDatastore: "x" };',
  },
  {
    name: "27 request field: untyped const passed",
    isUse: true,
    code: 'import { createVm } from "sdk";\nconst b = { name: "a", oldDatastore: "x" };\nawait createVm({ body: b });',
  },
  {
    name: "28 request field: assignment",
    isUse: true,
    code: 'import type { components } from "sdk";\nexport const f = (b: components["schemas"]["CreateVM"]) => { b.oldDatastore = "x"; };',
  },
  {
    name: "29 query param in literal",
    isUse: true,
    code: 'import { listVirtualMachines } from "sdk";\nawait listVirtualMachines({ query: { oldFilter: "x" } });',
  },
  {
    name: "30 type alias",
    isUse: true,
    code: 'import type { OldAlias } from "sdk";\nexport type T = OldAlias[];',
  },
  {
    name: "31 interface",
    isUse: true,
    code: 'import type { OldIface } from "sdk";\nexport const f = (x: OldIface) => x.id;',
  },
  {
    name: "32 components['schemas']['OldVM']",
    isUse: true,
    code: 'import type { components } from "sdk";\nexport type T = components["schemas"]["OldVM"];',
  },
  {
    name: "33 enum-like const object",
    isUse: true,
    code: 'import { Power, setPowerC } from "sdk";\nsetPowerC(Power.Suspended);',
  },
  {
    name: "34 union literal 'suspended' (jsdoc on member)",
    isUse: true,
    code: 'import { setPower } from "sdk";\nsetPower("suspended");',
  },
  {
    name: "34b literal for deprecated const-obj value",
    isUse: true,
    code: 'import { setPowerC } from "sdk";\nsetPowerC("suspended");',
  },
  {
    name: "35 TS enum member",
    isUse: true,
    code: 'import { PowerE } from "sdk";\nexport const x = [PowerE.Suspended];',
  },
  {
    name: "36 re-export in consumer",
    isUse: true,
    code: 'export { getVms } from "sdk";',
  },
  {
    name: "37 use via consumer's named re-export",
    isUse: true,
    code: 'import { getVms } from "./_reexport.js";\nawait getVms();',
  },
  {
    name: "38 use via consumer's export *",
    isUse: true,
    code: 'import { getVms } from "./_star.js";\nawait getVms();',
  },
  {
    name: "39 deprecated export specifier (alias)",
    isUse: true,
    code: 'import { plainDeprecated } from "sdk";\nawait plainDeprecated();',
  },
  {
    name: "39b same fn by good name",
    isUse: false,
    code: 'import { plain } from "sdk";\nawait plain();',
  },
  {
    name: "40 default export",
    isUse: true,
    code: 'import def from "sdk";\ndef();',
  },
  {
    name: "41 await import() destructured",
    isUse: true,
    code: 'const { getVms } = await import("sdk");\nawait getVms();',
  },
  {
    name: "42 await import() member",
    isUse: true,
    code: 'const m = await import("sdk");\nawait m.getVms();',
  },
  {
    name: "43 typeof fn type query",
    isUse: true,
    code: 'import type { getVms } from "sdk";\nexport type R = Awaited<ReturnType<typeof getVms>>;',
  },
  {
    name: "44 JSX component",
    isUse: true,
    code: 'import { OldWidget } from "sdk";\nexport const e = <OldWidget id="1" />;',
  },
  {
    name: "45 JSX attribute",
    isUse: true,
    code: 'import { Widget } from "sdk";\nexport const e = <Widget id="1" vmName="x" />;',
  },
  {
    name: "46 JSX expr {v.field}",
    isUse: true,
    code: 'import type { VM } from "sdk";\nexport const E = (p: { v: VM }) => <b>{p.v.operatingSystemName}</b>;',
  },
  {
    name: "47 union: prop deprecated in 1 member",
    isUse: true,
    code: 'import type { Ev } from "sdk";\nexport const f = (e: Ev) => e.payload;',
  },
  {
    name: "50 fetch GET('/v1/vms') stock openapi-fetch",
    isUse: true,
    code: 'import createClient from "openapi-fetch";\nimport type { paths } from "sdk";\nconst c = createClient<paths>();\nexport const r = await c.GET("/v1/vms");',
  },
  {
    name: "51 fetch data field access",
    isUse: true,
    code: 'import createClient from "openapi-fetch";\nimport type { paths } from "sdk";\nconst c = createClient<paths>();\nconst { data } = await c.GET("/v1/virtual_machines");\nexport const x = data?.[0]?.operatingSystemName;',
  },
  {
    name: "52 fetch query param literal",
    isUse: true,
    code: 'import createClient from "openapi-fetch";\nimport type { paths } from "sdk";\nconst c = createClient<paths>();\nawait c.GET("/v1/virtual_machines", { params: { query: { oldFilter: "x" } } });',
  },
  {
    name: "53 fetch request body field",
    isUse: true,
    code: 'import createClient from "openapi-fetch";\nimport type { paths } from "sdk";\nconst c = createClient<paths>();\nawait c.POST("/v1/virtual_machines", { body: { name: "a", oldDatastore: "x" } });',
  },
  {
    name: "54 path-based client c['/v1/vms'].GET()",
    isUse: true,
    code: 'import { createPathBasedClient } from "openapi-fetch";\nimport type { paths } from "sdk";\nconst c = createPathBasedClient<paths>();\nexport const r = await c["/v1/vms"].GET();',
  },
  {
    name: "55 TRICK A: generated deprecated overloads per path",
    isUse: true,
    code: 'import { c } from "./_trick.js";\nawait c.A.GET("/v1/vms");',
  },
  {
    name: "55b TRICK A: good path",
    isUse: false,
    code: 'import { c } from "./_trick.js";\nawait c.A.GET("/v1/virtual_machines");',
  },
  {
    name: "56 TRICK B: overload on DeprecatedPath union (1 generic sig)",
    isUse: true,
    code: 'import { c } from "./_trick.js";\nawait c.B.GET("/v1/vms");',
  },
  {
    name: "56b TRICK B: good path",
    isUse: false,
    code: 'import { c } from "./_trick.js";\nawait c.B.GET("/v1/virtual_machines");',
  },
  {
    name: "57 TRICK C: path const object P.vms (deprecated prop)",
    isUse: true,
    code: 'import { c, P } from "./_trick.js";\nawait c.B2.GET(P.getVms);',
  },
  {
    name: "58 TRICK D: path-based client, @deprecated on path key",
    isUse: true,
    code: 'import { c } from "./_trick.js";\nawait c.D["/v1/vms"].GET();',
  },
  {
    name: "59 TRICK E: path-keyed map, @deprecated on inner method",
    isUse: true,
    code: 'import { c } from "./_trick.js";\nawait c.E["/v1/vms"].GET();',
  },
  {
    name: "61 SAME-LINE jsdoc `{ /** @deprecated */ a(): void; }`",
    isUse: false,
    code: 'import { sameLine } from "./_trick.js";\nsameLine.a();',
  },
  {
    name: "62 stock createPathBasedClient, @deprecated on path KEY",
    isUse: true,
    code: 'import { createPathBasedClient } from "openapi-fetch";\nimport type { D } from "./_trick2.js";\nconst c = createPathBasedClient<D>();\nexport const r = await c["/v1/vms"].GET();',
  },
  {
    name: "63 TRICK F: openapi-fetch createClient cast to generated overloads",
    isUse: true,
    code: 'import { c } from "./_trick2.js";\nconst r = await c.GET("/v1/vms");\nexport const id: string | undefined = r.data?.[0]?.id;',
  },
  {
    name: "63b TRICK F: good path",
    isUse: false,
    code: 'import { c } from "./_trick2.js";\nconst r = await c.GET("/v1/virtual_machines", { params: { query: { filter: "a" } } });\nexport const id: string | undefined = r.data?.[0]?.id;',
  },
  {
    name: "60 const path variable then TRICK B",
    isUse: true,
    code: 'import { c } from "./_trick.js";\nconst p = "/v1/vms";\nawait c.B.GET(p);',
  },
];
