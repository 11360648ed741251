import type { Bump } from "../../../../generator/diff/bump.js";
import type { Editable } from "../states.js";

/** One edit of the small document, the version that follows, and every change it amounts to. */
export interface Edit {
  readonly title: string;
  readonly bump: Bump;
  readonly edit: (document: Editable) => void;
  readonly changes: readonly string[];
}

/** `e` for edit: a table of sixty reads better with a short word at the start of each line. */
export const e = (
  title: string,
  bump: Bump,
  edit: (document: Editable) => unknown,
  ...changes: string[]
): Edit => ({ title, bump, edit: (document) => void edit(document), changes });

export const put = (target: Editable | undefined, values: Record<string, unknown>): void =>
  void Object.assign(target!, values);
export const drop = (target: Editable | undefined, key: string): void =>
  void Reflect.deleteProperty(target!, key);
export const types = (document: Editable): Editable => document["components"]!["schemas"]!;
export const fields = (document: Editable, type = "Thing"): Editable => types(document)[type]!["properties"]!;
export const list = (document: Editable): Editable => document["paths"]!["/v1/things"]!["get"]!;
export const create = (document: Editable): Editable => document["paths"]!["/v1/things"]!["post"]!;
export const body = (operation: Editable): Editable =>
  operation["requestBody"]!["content"]!["application/json"]!;
export const answer = (operation: Editable): Editable =>
  operation["responses"]!["200"]!["content"]!["application/json"]!;
export const item = (document: Editable): Editable => document["paths"]!["/v1/things/{id}"]!;
export const parameter = (document: Editable, index: number): Editable =>
  list(document)["parameters"]![index]!;
export const push = (target: Editable | undefined, value: unknown): void =>
  void (target as unknown as unknown[]).push(value);
export const string = { type: "string" };
