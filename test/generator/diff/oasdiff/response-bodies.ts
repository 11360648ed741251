import { integer, type Pair, pair, ref, string } from "./pair.js";
import { A, answers, B, content, oneOf, schemas, withHeader } from "./parts.js";

/** Pairs about responses as a whole: statuses, media types, bodies. */
export const RESPONSE_BODY_PAIRS: readonly Pair[] = [
  pair(
    "response-success-status-added",
    "info",
    { operation: answers("200") },
    { operation: answers("200", "201") },
    "patch",
  ),
  pair(
    "response-success-status-removed",
    "error",
    { operation: answers("200", "201") },
    { operation: answers("200") },
    "patch",
    "The answer has one type, and it is the same.",
  ),
  pair(
    "response-non-success-status-added",
    "info",
    { operation: answers("200") },
    { operation: answers("200", "409") },
    "minor",
    "The package exports the type of the error.",
  ),
  pair(
    "response-non-success-status-removed",
    "info",
    { operation: answers("200", "409") },
    { operation: answers("200") },
    "major",
    "The package no longer exports the type of the error.",
  ),
  pair(
    "response-media-type-added",
    "info",
    { operation: { responses: { 200: { description: "x", ...content("application/json") } } } },
    {
      operation: {
        responses: { 200: { description: "x", ...content("application/json", "application/xml") } },
      },
    },
    "major",
    "The result is of either type, and callers may choose one.",
  ),
  pair(
    "response-media-type-removed",
    "error",
    {
      operation: {
        responses: { 200: { description: "x", ...content("application/json", "application/xml") } },
      },
    },
    { operation: { responses: { 200: { description: "x", ...content("application/json") } } } },
    "major",
    "Callers can no longer choose the type that was removed.",
  ),
  pair("response-body-type-changed", "error", { answer: string }, { answer: integer }, "major"),
  pair(
    "response-body-became-nullable",
    "error",
    { answer: string },
    { answer: { type: ["string", "null"] } },
    "major",
  ),
  pair(
    "response-body-became-not-nullable",
    "info",
    { answer: { type: ["string", "null"] } },
    { answer: string },
    "major",
    "The name of the type with null disappears.",
  ),
  pair(
    "response-body-one-of-added",
    "error",
    { answer: oneOf("A", "B"), schemas },
    { answer: oneOf("A", "B", "C"), schemas },
    "major",
  ),
  pair(
    "response-body-any-of-added",
    "error",
    { answer: { anyOf: [ref("A"), ref("B")] }, schemas },
    { answer: { anyOf: [ref("A"), ref("B"), ref("C")] }, schemas },
    "major",
  ),
  pair(
    "response-body-all-of-removed",
    "error",
    { answer: { allOf: [ref("A"), ref("B")] }, schemas },
    { answer: { allOf: [ref("A")] }, schemas },
    "major",
  ),
  pair(
    "response-body-all-of-added",
    "info",
    { answer: { allOf: [ref("A"), ref("B")] }, schemas },
    { answer: { allOf: [ref("A"), ref("B"), ref("C")] }, schemas },
    "minor",
  ),
  pair(
    "response-body-discriminator-mapping-changed",
    "error",
    {
      answer: { ...oneOf("A", "B"), discriminator: { propertyName: "k", mapping: { a: "A", b: "B" } } },
      schemas,
    },
    {
      answer: { ...oneOf("A", "B"), discriminator: { propertyName: "k", mapping: { a: "B", b: "A" } } },
      schemas,
    },
    "major",
  ),
  pair(
    "response-body-discriminator-mapping-deleted",
    "error",
    {
      answer: {
        ...oneOf("A", "B"),
        discriminator: { propertyName: "k", mapping: { a: "A", x: "A", b: "B" } },
      },
      schemas,
    },
    {
      answer: { ...oneOf("A", "B"), discriminator: { propertyName: "k", mapping: { a: "A", b: "B" } } },
      schemas,
    },
    "major",
  ),
  pair(
    "optional-response-header-removed",
    "info",
    { operation: withHeader({ "X-A": { schema: string } }) },
    { operation: withHeader({}) },
    "none",
    "Headers of answers have no types yet.",
  ),
  pair(
    "api-schema-removed",
    "info",
    { answer: ref("A"), schemas: { A, B } },
    { answer: ref("A"), schemas: { A } },
    "none",
    "No operation leads to it, so that no type of it is generated.",
  ),
];
