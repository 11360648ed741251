import { fields, put, types } from "./edits/edit.js";
import { type Editable, editShop, ruledLinesOf } from "./states.js";

const string = { type: "string" };
const base = { name: string, size: { type: "number" } };

/** Schemas that both states have, to refer to. */
export const NAMED = {
  First: { type: "object", required: ["name"], properties: { ...base, first: string } },
  Second: { type: "object", required: ["name"], properties: { ...base, second: string } },
  Other: { type: "object", properties: { other: string } },
};

/** What {@link NAMED.First} and {@link NAMED.Second} have in common. */
export const SHARED = { type: "object", required: ["name"], properties: base };

export const ref = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

/** The changes that are found when the schema of a field changes, where it is only sent and where it is only read. */
export async function changesOf(
  before: unknown,
  after: unknown,
): Promise<{ readonly sent: string[]; readonly read: string[] }> {
  const set = (document: Editable, schema: unknown): void => {
    put(fields(document, "ThingInput"), { x: schema });
    put(fields(document, "Circle"), { x: schema });
  };
  const found = await editShop((document) => set(document, after), {
    prepare(document) {
      set(document, before);
      put(types(document), NAMED);
    },
  });
  const lines = ruledLinesOf(found).map((line) => line.replace(/ @ .*/, ""));
  const of = (owner: string): string[] =>
    lines.filter((line) => line.includes(owner)).map((line) => line.replace(`${owner}.x`, "x"));
  return { sent: of("ThingInput"), read: of("Circle") };
}
