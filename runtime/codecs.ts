/**
 * What descriptors of operations are made of (`Operation`): the functions that encode and decode what is sent, one for each
 * form, so that a bundle has those alone that its operations need, and the contents that most operations share. Generated code
 * imports them; so does a program that writes descriptors of its own.
 */
export { withKeys } from "./auth/schemes.js";
export { possibleActivity, startedActivity } from "./codec/activity.js";
export { anyContent, jsonOrText, toAny } from "./codec/any.js";
export { binary } from "./codec/binary.js";
export { eventObjects, jsonEventObjects } from "./codec/event-objects.js";
export { events } from "./codec/events.js";
export { toForm } from "./codec/form.js";
export { JSON_ANSWER, JSON_BODY, json, toJson } from "./codec/json.js";
export { jsonLines, toJsonLines } from "./codec/json-lines.js";
export { jsonSequence, toJsonSequence } from "./codec/json-sequence.js";
export { toMultipart } from "./codec/multipart.js";
export { NO_CONTENT } from "./codec/no-content.js";
export { raw } from "./codec/raw.js";
export { text } from "./codec/text.js";
export { serializeCookies } from "./serialize/cookie-parameters.js";
export { serializeHeaders } from "./serialize/header-parameters.js";
export { serializeServer } from "./serialize/server.js";
export { serializeStyledPath } from "./serialize/styled-path.js";
export { serializeStyledQuery } from "./serialize/styled-query.js";
