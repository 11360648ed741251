import { BOUND_PAIRS } from "./constraints.js";
import { OPERATION_PAIRS } from "./operations.js";
import type { Pair } from "./pair.js";
import { PARAMETER_PAIRS } from "./parameters.js";
import { REQUEST_BODY_PAIRS } from "./request-bodies.js";
import { REQUEST_FIELD_PAIRS } from "./request-fields.js";
import { RESPONSE_BODY_PAIRS } from "./response-bodies.js";
import { RESPONSE_FIELD_PAIRS } from "./response-fields.js";

/** Pairs by the rules of oasdiff: the bounds of values in one table, everything else written out. */
export const PAIRS: readonly Pair[] = [
  ...OPERATION_PAIRS,
  ...PARAMETER_PAIRS,
  ...REQUEST_BODY_PAIRS,
  ...REQUEST_FIELD_PAIRS,
  ...RESPONSE_BODY_PAIRS,
  ...RESPONSE_FIELD_PAIRS,
  ...BOUND_PAIRS,
];
