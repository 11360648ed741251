import { number, object, ref, string } from "../value-case.js";
import type { Kind } from "./kind.js";

const kind = { discriminator: { propertyName: "kind" } };

/** Unions that a property tells apart. */
export const unions: readonly Kind[] = [
  {
    name: "mappedUnion",
    schema: {
      oneOf: [ref("round_shape"), ref("SquareShape")],
      discriminator: { propertyName: "kind", mapping: { circle: "round_shape" } },
    },
    schemas: {
      round_shape: object({ kind: string, radius: number }),
      SquareShape: object({ kind: string, side: number }),
    },
    since: "3.0",
    isOpenObject: true,
    allowed: ['{ kind: "circle", radius: 1 }', '{ kind: "SquareShape", side: 1 }'],
    forbidden: [
      '{ kind: "circle", side: 1 }',
      '{ kind: "round_shape", radius: 1 }',
      '{ kind: "SquareShape" }',
    ],
  },
  {
    name: "objectsThatRequireAndOthers",
    schema: {
      required: ["a"],
      oneOf: [{ enum: [1, "x"] }, ref("Text9"), { type: "object", properties: { a: number, b: string } }],
    },
    schemas: { Text9: { type: "boolean" } },
    since: "3.0",
    allowed: ["1", '"x"', "true", "{ a: 1 }", '{ a: 1, b: "" }'],
    forbidden: ["2", "{}", '{ b: "" }', '{ a: "" }'],
  },
  {
    name: "baseOfChildren",
    schema: ref("Vehicle1"),
    schemas: {
      Vehicle1: { ...object({ kind: string }), ...kind },
      "land.Car": { allOf: [ref("Vehicle1"), object({ doors: number })] },
      Boat1: { allOf: [ref("Vehicle1"), object({ draught: number })] },
    },
    since: "3.0",
    isOpenObject: true,
    allowed: ['{ kind: "land.Car", doors: 1 }', '{ kind: "Boat1", draught: 1 }'],
    forbidden: ['{ kind: "Boat1", doors: 1 }', '{ kind: "LandCar", doors: 1 }', '{ kind: "land.Car" }'],
  },
  {
    name: "baseOfSwagger",
    schema: ref("Vehicle2"),
    schemas: {
      Vehicle2: { ...object({ kind: string }), discriminator: "kind" },
      Car2: { allOf: [ref("Vehicle2"), object({ doors: number })] },
    },
    since: "2.0",
    isOld: true,
    isOpenObject: true,
    allowed: ['{ kind: "Car2", doors: 1 }'],
    forbidden: ['{ kind: "Car2" }', '{ kind: "car2", doors: 1 }'],
  },
  {
    name: "wrappedBase",
    schema: { allOf: [ref("Vehicle3")], description: "One of them.", nullable: true },
    schemas: {
      Vehicle3: { ...object({ kind: string }), ...kind },
      Car3: { allOf: [ref("Vehicle3"), object({ doors: number })] },
    },
    since: "3.0",
    allowed: ['{ kind: "Car3", doors: 1 }', "null"],
    forbidden: ['{ kind: "Car3" }', '{ kind: "Vehicle3", doors: 1 }'],
  },
  {
    name: "nullableBaseOfChildren",
    schema: ref("Vehicle4"),
    schemas: {
      Vehicle4: { ...object({ kind: string, id: string }), ...kind, nullable: true },
      Car4: { allOf: [ref("Vehicle4"), object({ doors: number })] },
      Van4: { allOf: [ref("Car4"), { type: "object", properties: { load: number } }] },
    },
    since: "3.0",
    allowed: ["null", '{ kind: "Car4", id: "", doors: 1 }', '{ kind: "Van4", id: "", doors: 1, load: 1 }'],
    forbidden: ['{ kind: "Car4", doors: 1 }', '{ kind: "Car4", id: "", doors: 1, load: 1 }'],
  },
  {
    name: "childOfNullableBase",
    schema: ref("Car5"),
    schemas: {
      Vehicle5: { ...object({ kind: string, id: string }), ...kind, nullable: true },
      Car5: { allOf: [ref("Vehicle5"), object({ doors: number })] },
    },
    since: "3.0",
    isOpenObject: true,
    allowed: ['{ kind: "Car5", id: "", doors: 1 }'],
    forbidden: ["null", '{ kind: "Vehicle5", id: "", doors: 1 }', '{ kind: "Car5", doors: 1 }'],
  },
  {
    name: "booleansTellApart",
    schema: {
      anyOf: [ref("Worked"), ref("Failed1")],
      discriminator: {
        propertyName: "ok",
        mapping: { true: "Worked", false: "#/components/schemas/Failed1" },
      },
    },
    schemas: {
      Worked: object({ ok: { type: "boolean" }, result: string }),
      Failed1: object({ ok: { type: "boolean" }, why: string }),
    },
    since: "3.0",
    isOpenObject: true,
    allowed: ['{ ok: true, result: "" }', '{ ok: false, why: "" }'],
    forbidden: ['{ ok: true, why: "" }', '{ ok: "true", result: "" }'],
  },
  {
    name: "numbersTellApart",
    schema: {
      oneOf: [ref("FirstVersion"), ref("SecondVersion")],
      discriminator: { propertyName: "v", mapping: { "1": "FirstVersion", "2": "SecondVersion" } },
    },
    schemas: {
      FirstVersion: object({ v: { type: "integer" }, a: string }),
      SecondVersion: object({ v: ref("VersionNumber"), b: string }),
      VersionNumber: { type: "integer", enum: [1, 2] },
    },
    since: "3.0",
    isOpenObject: true,
    allowed: ['{ v: 1, a: "" }', '{ v: 2, b: "" }'],
    forbidden: ['{ v: 2, a: "" }', '{ v: "1", a: "" }'],
  },
  {
    name: "ownValuesTellApart",
    schema: { oneOf: [ref("PlainText1"), ref("RichText1")], ...kind },
    schemas: {
      PlainText1: object({ kind: { type: "string", enum: ["plain"] }, text: string }),
      RichText1: object({ kind: { type: "string", enum: ["rich", "html"] }, html: string }),
    },
    since: "3.0",
    isOpenObject: true,
    allowed: ['{ kind: "plain", text: "" }', '{ kind: "html", html: "" }'],
    forbidden: ['{ kind: "PlainText1", text: "" }', '{ kind: "plain", html: "" }'],
  },
];
