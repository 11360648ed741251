import { arrayMember, type JsonObject, objectMember } from "../../../generator/json.js";
import { valueAt } from "../../../generator/json-pointer.js";
import type { DifferenceKind } from "../../../generator/probe/finding.js";

/** One way in which the platform's answers differ from `specs/`, and what is to be said of it. */
export interface KnownDifference {
  readonly what: string;
  readonly module: string;
  /** Changes the document that the platform answers by. */
  readonly edit: (document: JsonObject) => void;
  readonly kind: DifferenceKind;
  /** In the document of `specs/`. */
  readonly pointer: string;
  readonly name?: string;
  /** Beginning of the first JSONPath that the correction is aimed at. */
  readonly target: string;
}

/** What stands at a JSON pointer; a test that names none is wrong. */
function at(document: JsonObject, pointer: string): JsonObject {
  const found = valueAt(document, pointer);
  if (typeof found !== "object" || found === null || Array.isArray(found))
    throw new Error(`Nothing at ${pointer}.`);
  return found;
}

function schema(name: string): string {
  return `/components/schemas/${name}`;
}

function property(name: string, member: string): string {
  return `${schema(name)}/properties/${member}`;
}

function answer(path: string, status = "200"): string {
  return `/paths/${path.replaceAll("/", "~1")}/get/responses/${status}`;
}

function body(path: string): string {
  return `${answer(path)}/content/application~1json/schema`;
}

/** Puts a schema where another was. */
function put(pointer: string, replacement: JsonObject): (document: JsonObject) => void {
  return (document) => {
    const target = at(document, pointer);
    for (const key of Object.keys(target)) Reflect.deleteProperty(target, key);
    Object.assign(target, structuredClone(replacement));
  };
}

function move(object: JsonObject, from: string, to: string): void {
  object[to] = object[from] ?? null;
  Reflect.deleteProperty(object, from);
}

export const KNOWN: readonly KnownDifference[] = [
  {
    what: "a field is new",
    module: "vm_instances",
    edit: (d) =>
      Object.assign(at(d, `${schema("AvailabilityZone")}/properties`), { zoneCode: { type: "string" } }),
    kind: "unknownField",
    pointer: schema("AvailabilityZone"),
    name: "zoneCode",
    target: "$.components.schemas.AvailabilityZone",
  },
  {
    what: "a list of objects is new",
    module: "vm_instances",
    edit: (d) =>
      Object.assign(at(d, `${schema("Disk")}/properties`), {
        mirrors: {
          type: "array",
          items: {
            type: "object",
            properties: { ratio: { type: "number" }, target: { type: "string", format: "uuid" } },
          },
        },
      }),
    kind: "unknownField",
    pointer: schema("Disk"),
    name: "mirrors",
    target: "$.components.schemas.Disk",
  },
  {
    what: "a field deep inside is new",
    module: "compute",
    edit: (d) =>
      Object.assign(at(d, `${schema("hostMemoryMetrics")}/properties`), {
        reservedBytes: { type: "integer" },
      }),
    kind: "unknownField",
    pointer: schema("hostMemoryMetrics"),
    name: "reservedBytes",
    target: "$.components.schemas.hostMemoryMetrics",
  },
  {
    what: "a map from ids is new",
    module: "vpc",
    edit: (d) =>
      Object.assign(at(d, `${schema("Vpc")}/properties`), {
        byOwner: { enum: [{ "4f3c1c1e-5b1d-4f7a-9d50-6f1de0a61b11": { place: "Rue du Coffre 5" } }] },
      }),
    kind: "unknownField",
    pointer: schema("Vpc"),
    name: "byOwner",
    target: "$.components.schemas.Vpc",
  },
  {
    what: "a required field is gone",
    module: "vm_instances",
    edit: (d) => {
      const list = at(d, schema("VirtualMachineList"));
      delete objectMember(list, "properties")?.["total"];
      list["required"] = (arrayMember(list, "required") ?? []).filter((name) => name !== "total");
    },
    kind: "missingField",
    pointer: schema("VirtualMachineList"),
    name: "total",
    target: "$.components.schemas.VirtualMachineList.required[?(@ == 'total')]",
  },
  {
    what: "a number became a text",
    module: "vm_instances",
    edit: put(property("VirtualMachine", "vcpu"), { type: "string" }),
    kind: "wrongType",
    pointer: property("VirtualMachine", "vcpu"),
    target: "$.components.schemas.VirtualMachine.properties.vcpu",
  },
  {
    what: "a text that may be null became a number",
    module: "vm_instances",
    edit: put(property("BackupPolicy", "scheduleCron"), { type: "number", nullable: true }),
    kind: "wrongType",
    pointer: property("BackupPolicy", "scheduleCron"),
    target: "$.components.schemas.BackupPolicy.properties.scheduleCron",
  },
  {
    what: "a flag became a text",
    module: "vm_instances",
    edit: put(property("AvailabilityZone", "isEnabled"), { type: "string" }),
    kind: "wrongType",
    pointer: property("AvailabilityZone", "isEnabled"),
    target: "$.components.schemas.AvailabilityZone.properties.isEnabled",
  },
  {
    what: "a list became one object",
    module: "vm_instances",
    edit: put(property("AvailabilityZone", "compatibleFamilies"), {
      $ref: "#/components/schemas/NamedReference",
    }),
    kind: "wrongType",
    pointer: property("AvailabilityZone", "compatibleFamilies"),
    target: "$.components.schemas.AvailabilityZone.properties.compatibleFamilies",
  },
  {
    what: "an object that is referred to became a text",
    module: "compute",
    edit: put(property("datastore", "machineManager"), { type: "string" }),
    kind: "wrongType",
    pointer: property("datastore", "machineManager"),
    target: "$.components.schemas.datastore.properties.machineManager",
  },
  {
    what: "a number may be null",
    module: "vpc",
    edit: (d) => Object.assign(at(d, property("PrivateNetwork", "vlanId")), { nullable: true }),
    kind: "unexpectedNull",
    pointer: property("PrivateNetwork", "vlanId"),
    target: "$.components.schemas.PrivateNetwork.properties.vlanId",
  },
  {
    what: "an object that is referred to may be null",
    module: "vpc",
    edit: (d) => Object.assign(at(d, property("PrivateNetwork", "vpc")), { nullable: true }),
    kind: "unexpectedNull",
    pointer: property("PrivateNetwork", "vpc"),
    target: "$.components.schemas.PrivateNetwork.properties.vpc",
  },
  {
    what: "an enumeration has a value more",
    module: "llmaas",
    edit: put(property("Model", "object"), { type: "string", enum: ["alias"] }),
    kind: "unknownEnumValue",
    pointer: property("Model", "object"),
    name: "enum",
    target: "$.components.schemas.Model.properties.object.enum",
  },
  {
    what: "a moment became a day",
    module: "vm_instances",
    edit: put(property("VirtualMachine", "createdAt"), { type: "string", format: "date" }),
    kind: "wrongFormat",
    pointer: property("VirtualMachine", "createdAt"),
    name: "date-time",
    target: "$.components.schemas.VirtualMachine.properties.createdAt",
  },
  {
    what: "a list is paged",
    module: "vm_instances",
    edit: (d) =>
      put(body("/v1/regions"), {
        type: "object",
        required: ["items", "total"],
        properties: { items: structuredClone(at(d, body("/v1/regions"))), total: { type: "integer" } },
      })(d),
    kind: "wrapped",
    pointer: body("/v1/regions"),
    name: "items",
    target: "$.paths['/v1/regions'].get.responses['200'].content['application/json'].schema.*",
  },
  {
    what: "a list lost its envelope",
    module: "housing",
    edit: put(body("/v1/racks"), { type: "array", items: { $ref: "#/components/schemas/Rack" } }),
    kind: "unwrapped",
    pointer: body("/v1/racks"),
    name: "items",
    target: "$.paths['/v1/racks'].get.responses['200'].content['application/json'].schema.*",
  },
  {
    what: "an object is wrapped once more",
    module: "backup",
    edit: put(body("/v1/spp/metrics/coverage"), {
      type: "object",
      properties: { data: { $ref: "#/components/schemas/MetricsCoverage" } },
    }),
    kind: "wrapped",
    pointer: body("/v1/spp/metrics/coverage"),
    name: "data",
    target: "$.paths['/v1/spp/metrics/coverage'].get.responses['200'].content['application/json'].schema.*",
  },
  {
    what: "a status is another",
    module: "vm_instances",
    edit: (d) => {
      const responses = at(d, "/paths/~1v1~1quotas/get/responses");
      delete responses["206"];
      move(responses, "200", "203");
    },
    kind: "wrongStatus",
    pointer: "/paths/~1v1~1quotas/get/responses",
    name: "203",
    target: "$.paths['/v1/quotas'].get",
  },
  {
    what: "a path is gone",
    module: "vm_instances",
    edit: (d) => move(at(d, "/paths"), "/v1/storage_types", "/v1/storage_kinds"),
    kind: "wrongStatus",
    pointer: "/paths/~1v1~1storage_types/get/responses",
    name: "404",
    target: "$.paths['/v1/storage_types'].get",
  },
  {
    what: "a content type is another",
    module: "storage",
    edit: (d) => {
      at(d, answer("/object/v1/namespaces"))["content"] = { "text/csv": { schema: { type: "string" } } };
    },
    kind: "wrongContentType",
    pointer: `${answer("/object/v1/namespaces")}/content`,
    name: "text/csv",
    target: "$.paths['/object/v1/namespaces'].get.responses['200'].content",
  },
  {
    what: "a body is empty",
    module: "backup",
    edit: (d) => {
      delete at(d, answer("/v1/spp/metrics/plateform"))["content"];
    },
    kind: "emptyBody",
    pointer: answer("/v1/spp/metrics/plateform"),
    target: "$.paths['/v1/spp/metrics/plateform'].get.responses['200'].content",
  },
  {
    what: "an answer that nothing is known of has a shape",
    module: "backup",
    edit: put(body("/v1/reports"), {
      type: "object",
      properties: { generatedAt: { type: "string", format: "date-time" }, failures: { type: "integer" } },
    }),
    kind: "undescribedBody",
    pointer: body("/v1/reports"),
    target: "$.paths['/v1/reports'].get.responses['200'].content['application/json'].schema",
  },
];
