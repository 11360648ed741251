import type { Redactor } from "../redact.js";

/** What an error keeps of the headers of an answer. */
export interface AnswerFacts {
  readonly requestId: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** Headers that name a request in the logs of the server, the most specific first. */
const REQUEST_IDS = ["x-request-id", "x-correlation-id", "traceparent"];
/** Headers that help to find a fault and have no secret: no cookie, no address with a query, no challenge. */
const SHOWN = [
  ...REQUEST_IDS,
  ...[
    "content-length",
    "content-type",
    "date",
    "retry-after",
    "server",
    "via",
    "allow",
    "deprecation",
    "sunset",
  ],
];
/** Characters of a header that are kept. */
const MAX_LENGTH = 256;

/** The headers of an answer that an error may show, without secrets. */
export function answerFacts(headers: Headers, redactor: Redactor): AnswerFacts {
  const shown: Record<string, string> = {};
  for (const name of SHOWN) {
    const value = headers.get(name);
    if (value !== null) shown[name] = redactor.text(value).slice(0, MAX_LENGTH);
  }
  const name = REQUEST_IDS.find((candidate) => (shown[candidate] ?? "") !== "");
  return { requestId: name === undefined ? undefined : shown[name], headers: shown };
}
