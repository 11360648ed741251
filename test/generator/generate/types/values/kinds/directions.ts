import { object, ref, string } from "../value-case.js";
import type { Kind } from "./kind.js";

const readOnly = { ...string, readOnly: true };
const writeOnly = { ...string, writeOnly: true };

interface Ways extends Omit<Kind, "allowed" | "forbidden" | "direction"> {
  readonly read: Pick<Kind, "allowed" | "forbidden">;
  readonly write: Pick<Kind, "allowed" | "forbidden">;
}

const WAYS: readonly Ways[] = [
  {
    name: "decidedByServer",
    schema: object({ id: readOnly, name: string }),
    since: "2.0",
    read: { allowed: ['{ id: "", name: "" }'], forbidden: ['{ name: "" }'] },
    write: { allowed: ['{ name: "" }'], forbidden: ['{ id: "", name: "" }'] },
  },
  {
    name: "secret",
    schema: object({ secret: writeOnly, name: string }),
    since: "3.0",
    read: { allowed: ['{ name: "" }'], forbidden: ['{ secret: "", name: "" }'] },
    write: { allowed: ['{ secret: "", name: "" }'], forbidden: ['{ name: "" }'] },
  },
  {
    name: "decidedBehindReference",
    schema: object({
      id: ref("GivenId"),
      own: { allOf: [ref("GivenId")], description: "Its own." },
      name: string,
    }),
    schemas: { GivenId: readOnly },
    since: "2.0",
    read: { allowed: ['{ id: "", own: "", name: "" }'], forbidden: ['{ name: "" }'] },
    write: { allowed: ['{ name: "" }'], forbidden: ['{ id: "", name: "" }', '{ own: "", name: "" }'] },
  },
  {
    name: "decidedByAPart",
    schema: { allOf: [ref("PlainRow"), { type: "object", properties: { id: { readOnly: true } } }] },
    schemas: { PlainRow: object({ id: string, name: string }) },
    since: "2.0",
    read: { allowed: ['{ id: "", name: "" }'], forbidden: ['{ name: "" }'] },
    write: { allowed: ['{ name: "" }'], forbidden: ['{ id: "", name: "" }'] },
  },
  {
    name: "decidedBesideReference",
    schema: { ...ref("PlainRow2"), properties: { id: { readOnly: true } } },
    schemas: { PlainRow2: object({ id: string, name: string }) },
    read: { allowed: ['{ id: "", name: "" }'], forbidden: ['{ name: "" }'] },
    write: { allowed: ['{ name: "" }'], forbidden: ['{ id: "", name: "" }'] },
  },
  {
    name: "decidedInAlternatives",
    schema: { oneOf: [object({ id: readOnly, a: string }), object({ id: readOnly, b: string })] },
    since: "3.0",
    read: { allowed: ['{ id: "", a: "" }'], forbidden: ['{ a: "" }'] },
    write: { allowed: ['{ a: "" }', '{ b: "" }'], forbidden: ['{ id: "", a: "" }'] },
  },
  {
    name: "decidedInChild",
    schema: ref("Animal1"),
    schemas: {
      Animal1: {
        ...object({ kind: string }),
        discriminator: { propertyName: "kind", mapping: { dog: "Dog1" } },
      },
      Dog1: { allOf: [ref("Animal1"), object({ chip: readOnly, secret: writeOnly })] },
    },
    since: "3.0",
    read: {
      allowed: ['{ kind: "dog", chip: "" }'],
      forbidden: ['{ kind: "dog" }', '{ kind: "dog", chip: "", secret: "" }'],
    },
    write: {
      allowed: ['{ kind: "dog", secret: "" }'],
      forbidden: ['{ kind: "dog" }', '{ kind: "dog", chip: "", secret: "" }'],
    },
  },
  {
    name: "decidedByThen",
    schema: {
      ...object({ k: string }),
      if: { properties: { k: { const: "x" } } },
      then: { properties: { id: readOnly, secret: writeOnly } },
    },
    read: { allowed: ['{ k: "" }', '{ k: "x", id: "" }'], forbidden: ['{ k: "x", secret: "" }'] },
    write: { allowed: ['{ k: "" }', '{ k: "x", secret: "" }'], forbidden: ['{ k: "x", id: "" }'] },
  },
  {
    name: "decidedNullable",
    schema: object({ id: { ...ref("GivenId2"), nullable: true }, name: string }, ["id"]),
    schemas: { GivenId2: readOnly },
    since: "3.0",
    read: { allowed: ['{ id: null, name: "" }', '{ name: "" }'], forbidden: ['{ id: 1, name: "" }'] },
    write: { allowed: ['{ name: "" }'], forbidden: ['{ id: "", name: "" }'] },
  },
];

/** What is not sent, and what is not received: a kind for each direction. */
export const directions: readonly Kind[] = WAYS.flatMap(({ read, write, name, ...kind }): Kind[] => [
  { ...kind, name: `${name}Read`, direction: "read", ...read },
  { ...kind, name: `${name}Write`, direction: "write", ...write },
]);
