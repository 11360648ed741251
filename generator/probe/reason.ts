import type { Finding } from "./finding.js";

/** What differs, in half a sentence. Names and types only. */
export function sentenceOf({ kind, name, expected, found }: Omit<Finding, "pointer">): string {
  switch (kind) {
    case "unknownField":
      return name === undefined
        ? `a member whose name looks like data (${found}) is not in the document`
        : `field \`${name}\` (${found}) is not in the document`;
    case "missingField":
      return `field \`${name ?? ""}\` is required by the document but missing`;
    case "wrongType":
      return `${found} instead of ${expected}`;
    case "undescribedBody":
      return `an answer (${found}) that the document does not describe`;
    case "unexpectedNull":
      return `null instead of ${expected}`;
    case "unknownEnumValue":
      return "a value that the list in the document does not have";
    case "wrongFormat":
      return `a text that is not a valid ${expected}`;
    case "outOfBounds":
      return `a value that \`${name ?? ""}\` of the document does not allow`;
    case "wrapped":
      return `the content is in \`${name ?? ""}\` of an envelope that the document does not have`;
    case "unwrapped":
      return `the content is not in \`${name ?? ""}\` of the envelope in the document`;
    case "wrongStatus":
      return `status ${found}; the document has ${expected}`;
    case "wrongContentType":
      return `content type ${found} instead of ${expected}`;
    case "emptyBody":
      return `no body instead of ${expected}`;
    case "unexpectedBody":
      return "a body where the document has none";
  }
}

/** Why an action of an overlay is there. */
export function reasonFor(finding: Finding, labels: readonly string[]): string {
  const [first = "", ...others] = labels;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  const sentence = sentenceOf(finding);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}. Source: answers to ${first}${more}, seen by probe.`;
}
