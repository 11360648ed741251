import type { Fault } from "./fault.js";

/** What a member of a rule in a file must be. */
export interface Member {
  /** In the words of a message, after "Expected". */
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
  readonly isRequired?: true;
}

const isText = (value: unknown): boolean => typeof value === "string";
const isNumber = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value) && value >= 0;
const isRecord = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const TEXT: Member = { expected: "a text", accepts: isText };
export const OBJECT: Member = { expected: "an object", accepts: isRecord };
export const COUNT: Member = {
  expected: "a whole number from 0",
  accepts: (value) => isNumber(value) && Number.isInteger(value),
};
export const CHANCE: Member = {
  expected: "a number from 0 to 1",
  accepts: (value) => isNumber(value) && value <= 1,
};
const FLAG: Member = { expected: "true or false", accepts: (value) => typeof value === "boolean" };
const MILLISECONDS: Member = { expected: "a number of milliseconds from 0", accepts: isNumber };
// Those that a response can have.
const STATUS: Member = {
  expected: "an HTTP status from 200 to 599",
  accepts: (value) => isNumber(value) && Number.isInteger(value) && value >= 200 && value <= 599,
};
const HEADERS: Member = {
  expected: "an object whose values are texts",
  accepts: (value) => isRecord(value) && Object.values(value).every(isText),
};
const RETRY_AFTER: Member = {
  expected: "a number of seconds, or an HTTP date",
  accepts: (value) => isNumber(value) || isText(value),
};
const STATE: Member = {
  expected: '"waiting" or "running"',
  accepts: (value) => value === "waiting" || value === "running",
};
const STATES: Member = {
  expected: "a list of objects",
  accepts: (value) => Array.isArray(value) && value.every(isRecord),
};

type Required = Member & { readonly isRequired: true };
type MembersOf<Kind extends Fault> = {
  readonly [Name in Exclude<keyof Kind, "kind">]-?: object extends Pick<Kind, Name> ? Member : Required;
};

const required = (member: Member): Required => ({ ...member, isRequired: true });

/** The members of each kind of fault beside `kind`; the compiler finds one that is missing here. */
export const FAULTS: {
  readonly [Kind in Fault["kind"]]: MembersOf<Extract<Fault, { readonly kind: Kind }>>;
} = {
  unreachable: { code: TEXT, opaque: FLAG },
  "reset-before": { opaque: FLAG },
  "reset-after": { opaque: FLAG },
  hang: { after: FLAG },
  "slow-headers": { milliseconds: required(MILLISECONDS) },
  "slow-body": { milliseconds: required(MILLISECONDS) },
  "truncated-body": {},
  status: { status: required(STATUS), after: FLAG },
  "429": { retryAfter: RETRY_AFTER, body: FLAG },
  html: { status: STATUS, after: FLAG },
  "empty-body": {},
  "expired-token": {},
  redirect: { location: required(TEXT), status: STATUS },
  headers: { headers: required(HEADERS) },
  response: { status: required(STATUS), headers: HEADERS, body: TEXT, after: FLAG },
  "partial-list": {},
  "same-page": {},
  "missing-location": {},
  "activity-404": { polls: required(COUNT) },
  "activity-gone": { afterPolls: required(COUNT) },
  "activity-stuck": { state: STATE },
  "activity-failed": { reason: required(TEXT) },
  "activity-without-id": {},
  "activity-states": { states: required(STATES) },
};
