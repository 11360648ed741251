import { object, type Pair, pair, query } from "./pair.js";

/** A bound as oasdiff names it, the schema that has it, and two values of it, of which the first allows less. */
interface Bound {
  readonly name: string;
  readonly keyword: string;
  readonly schema: object;
  readonly narrow: number;
  readonly wide: number;
  /** `decreased` or `increased`: what allows less. */
  readonly narrowing: "decreased" | "increased";
}

const text = { type: "string" };
const number = { type: "number" };
const list = { type: "array", items: text };
const map = { type: "object", additionalProperties: text };

const BOUNDS: readonly Bound[] = [
  { name: "max", keyword: "maximum", schema: number, narrow: 5, wide: 9, narrowing: "decreased" },
  { name: "min", keyword: "minimum", schema: number, narrow: 9, wide: 5, narrowing: "increased" },
  {
    name: "exclusive-max",
    keyword: "exclusiveMaximum",
    schema: number,
    narrow: 5,
    wide: 9,
    narrowing: "decreased",
  },
  {
    name: "exclusive-min",
    keyword: "exclusiveMinimum",
    schema: number,
    narrow: 9,
    wide: 5,
    narrowing: "increased",
  },
  { name: "max-length", keyword: "maxLength", schema: text, narrow: 5, wide: 9, narrowing: "decreased" },
  { name: "min-length", keyword: "minLength", schema: text, narrow: 9, wide: 5, narrowing: "increased" },
  { name: "max-items", keyword: "maxItems", schema: list, narrow: 5, wide: 9, narrowing: "decreased" },
  { name: "min-items", keyword: "minItems", schema: list, narrow: 9, wide: 5, narrowing: "increased" },
  {
    name: "max-properties",
    keyword: "maxProperties",
    schema: map,
    narrow: 5,
    wide: 9,
    narrowing: "decreased",
  },
  {
    name: "min-properties",
    keyword: "minProperties",
    schema: map,
    narrow: 9,
    wide: 5,
    narrowing: "increased",
  },
];

const NO_TYPE = "No type holds this bound: code that reads compiles and runs as before.";

/** Each bound in a parameter, in a field that is sent and in one that is read: made narrower, wider, set and removed. */
export const BOUND_PAIRS: readonly Pair[] = BOUNDS.flatMap(
  ({ name, keyword, schema, narrow, wide, narrowing }) => {
    const widening = narrowing === "decreased" ? "increased" : "decreased";
    const [strict, loose, none] = [{ ...schema, [keyword]: narrow }, { ...schema, [keyword]: wide }, schema];
    const sent = (value: object): { body: object } => ({ body: object({ p: value }) });
    const read = (value: object): { answer: object } => ({ answer: object({ p: value }) });
    const asked = (value: object): { operation: object } => ({ operation: query(value) });
    return [
      pair(`request-parameter-${name}-${narrowing}`, "error", asked(loose), asked(strict), "major"),
      pair(`request-parameter-${name}-${widening}`, "info", asked(strict), asked(loose), "minor"),
      pair(`request-parameter-${name}-set`, "error", asked(none), asked(strict), "major"),
      pair(`request-parameter-${name}-unset`, "info", asked(strict), asked(none), "minor"),
      pair(`request-property-${name}-${narrowing}`, "error", sent(loose), sent(strict), "major"),
      pair(`request-property-${name}-${widening}`, "info", sent(strict), sent(loose), "minor"),
      pair(`request-property-${name}-set`, "error", sent(none), sent(strict), "major"),
      pair(`request-property-${name}-unset`, "info", sent(strict), sent(none), "minor"),
      pair(`response-property-${name}-${narrowing}`, "info", read(loose), read(strict), "minor"),
      pair(`response-property-${name}-${widening}`, "error", read(strict), read(loose), "minor", NO_TYPE),
      pair(`response-property-${name}-set`, "info", read(none), read(strict), "minor"),
      pair(`response-property-${name}-unset`, "error", read(strict), read(none), "minor", NO_TYPE),
    ];
  },
);
