import { readFileSync } from "node:fs";
import { arrayMember, isObject, type Json, member, stringMember } from "../json.js";
import { Problem } from "../problem.js";
import type { Finding } from "./finding.js";

/** What makes two findings of two runs the same use: its place may move within a file. */
type Known = Pick<Finding, "file" | "module" | "scope" | "name">;

/**
 * Reads the findings of an earlier run, written with `--format json`.
 *
 * @throws Problem when the file cannot be read or holds something else.
 */
export function readBaseline(path: string): readonly Known[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new Problem(`could not be read (${error instanceof Error ? error.message : String(error)}).`, {
      file: path,
      fix: "Write it with `cloudtemple check --format json > FILE`.",
    });
  }
  const findings: Json[] | undefined = arrayMember(content, "findings");
  if (findings === undefined) {
    throw new Problem("holds no findings.", {
      file: path,
      fix: "Expected what `cloudtemple check --format json` prints.",
    });
  }
  return findings.filter(isKnown);
}

function isKnown(value: unknown): value is Known & Json {
  return (
    isObject(value) &&
    ["file", "scope", "name"].every((key) => stringMember(value, key) !== undefined) &&
    member(value, "file") !== ""
  );
}

/** Parts findings into those that the baseline has, as often as it has them, and the others. */
export function splitByBaseline(
  findings: readonly Finding[],
  baseline: readonly Known[],
): { readonly known: readonly Finding[]; readonly fresh: readonly Finding[] } {
  const left = new Map<string, number>();
  for (const entry of baseline) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + 1);
  const known: Finding[] = [];
  const fresh: Finding[] = [];
  for (const finding of findings) {
    const count = left.get(keyOf(finding)) ?? 0;
    (count > 0 ? known : fresh).push(finding);
    left.set(keyOf(finding), count - 1);
  }
  return { known, fresh };
}

function keyOf({ file, module, scope, name }: Known): string {
  return [file, module, scope, name].join("\u0000");
}
