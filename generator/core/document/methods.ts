import { HTTP_METHODS, type HttpMethod } from "../../../runtime/method.js";

/** The methods that an operation of a document can have. `QUERY` is one of OpenAPI 3.2, which is not read yet. */
export const OPERATION_METHODS: readonly HttpMethod[] = HTTP_METHODS.filter((method) => method !== "QUERY");

/** The keys of a Path Item that hold an operation: `get`. */
export const OPERATION_KEYS: readonly string[] = OPERATION_METHODS.map((method) => method.toLowerCase());
