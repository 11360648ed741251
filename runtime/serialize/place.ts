/** The place of a value, for error messages: `path parameter "id"`. */
export type Place = string;
