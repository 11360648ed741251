import { describe, expect, test } from "vitest";
import { bothWays, generateType, text } from "../../../support/from-text.js";

describe("names of types", () => {
  test("never two the same, never that of a function or a global type", async () => {
    const warnings: string[] = [];
    const schemas = {
      Thing: { type: "object", properties: { s: { type: "string", readOnly: true } } },
      thing: { type: "string" },
      Date: { type: "string", format: "date" },
      "1st": { type: "number" },
      ThingWrite: { type: "boolean" },
      "a/b~c": { type: "string" },
      CreateThingInput: { type: "string" },
    };
    const properties = Object.fromEntries(
      Object.keys(schemas).map((name, index) => [
        `p${index}`,
        { $ref: `#/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}` },
      ]),
    );
    const members = bothWays({ type: "object", properties }, schemas);
    expect(
      await generateType("CreateThingInput2", members, { warn: (said) => warnings.push(said) }),
    ).toBe(text`
      export interface CreateThingInput2 {
        body: {
          p0?: ThingWrite2 | undefined;
          p1?: Thing2 | undefined;
          p2?: DateSchema | undefined;
          p3?: _1st | undefined;
          p4?: ThingWrite | undefined;
          p5?: ABC | undefined;
          p6?: CreateThingInput | undefined;
        };
      }
    `);
    expect(warnings).toEqual(["schema thing is called Thing2: the name Thing was taken."]);
  });
});
