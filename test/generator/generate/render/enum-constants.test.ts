import { describe, expect, it } from "vitest";
import { bothWays, generateFrom, generateSchema } from "../../../support/from-text.js";

const machine = (properties: Record<string, unknown>): Record<string, unknown> =>
  bothWays({ $ref: "#/components/schemas/Machine" }, { Machine: { type: "object", properties } });

describe("a list of values", () => {
  it("gets a constant where it has a name, beside its type", async () => {
    const document = bothWays(
      { $ref: "#/components/schemas/State" },
      {
        State: { type: "string", enum: ["on", "off"], "x-enum-descriptions": ["It runs."] },
      },
    );
    expect(await generateSchema(document)).toContain(`export type State = "on" | "off";

/** The values of {@link State}. */
export const State = {
  /** It runs. */
  On: "on",
  Off: "off",
} as const;`);
    const { files } = await generateFrom(document);
    expect(files.get("index.ts")).toContain('export * from "./schema.js";');
  });

  it("gets a name where it stands in place and has a deprecated value, and stays in place otherwise", async () => {
    const schema = await generateSchema(
      machine({
        live: { enum: ["a", "b"] },
        mode: {
          type: ["string", "null"],
          enum: ["slow", "fast", null],
          "x-enum-deprecations": { slow: true },
        },
      }),
    );
    expect(schema).toContain('live?: "a" | "b" | undefined;');
    expect(schema).toContain("mode?: MachineMode | null | undefined;");
    expect(schema).toContain(`export const MachineMode = {
  /**
   * @deprecated no removal date announced.
   */
  Slow: "slow",
  Fast: "fast",
} as const;`);
  });

  it("carries the tag of a type that is deprecated as a whole", async () => {
    const schema = await generateSchema(
      bothWays(
        { $ref: "#/components/schemas/State" },
        {
          State: { type: "string", enum: ["on", "off"], deprecated: true, "x-sunset": "2027-01-01" },
        },
      ),
    );
    expect(schema.split("@deprecated removal 2027-01-01.")).toHaveLength(3);
  });

  it("needs no constant when it is of numbers that nobody named", async () => {
    const document = bothWays(
      { $ref: "#/components/schemas/Level" },
      {
        Level: { type: "integer", enum: [1, 2] },
      },
    );
    expect(await generateSchema(document)).not.toContain("export const");
  });

  it("holds what a document says and nothing else, however odd", async () => {
    const odd = ["__proto__", "*/ evil()", "</script>", '"];', "\u202e", "`${x}`", "a\nb", "constructor"];
    const document = bothWays(
      { $ref: "#/components/schemas/State" },
      {
        State: {
          type: "string",
          enum: odd,
          "x-enum-descriptions": odd.map((text) => `It is ${text} */ @deprecated never`),
          "x-enum-varnames": odd.map(() => "x; evil()"),
        },
      },
    );
    // What is written is read back and compared with the model before it is given out.
    const schema = await generateSchema(document);
    expect(schema).toContain('["__proto__"]: "__proto__",');
    expect(schema).not.toMatch(/^ *\* @deprecated/m);
  });
});
