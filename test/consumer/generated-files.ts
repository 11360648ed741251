import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { repository } from "./installed.js";

/** What these tests read of a line of `generated/operations.json`. */
export interface OperationLine {
  readonly module: string;
  readonly name: string;
  readonly method: string;
  readonly path: string;
}

/** What these tests read of a line of `generated/deprecations.json`. */
export interface DeprecationLine {
  readonly module: string;
  readonly scope: "operation" | "parameter" | "requestField" | "responseField" | "enumValue";
  readonly name: string;
  /** Of a value: the names of its constant, and of its member there. */
  readonly types?: readonly string[];
  readonly member?: string;
  /** What stands behind the `@deprecated` tag. */
  readonly text: string;
}

export async function readOperations(): Promise<readonly OperationLine[]> {
  return JSON.parse(await readGenerated("operations.json")) as OperationLine[];
}

export async function readDeprecations(): Promise<readonly DeprecationLine[]> {
  return JSON.parse(await readGenerated("deprecations.json")) as DeprecationLine[];
}

function readGenerated(name: string): Promise<string> {
  return readFile(join(repository, "generated", name), "utf8");
}
