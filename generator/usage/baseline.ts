import { readFileSync } from "node:fs";
import { arrayMember, isObject, type Json, member, stringMember } from "../json.js";
import { Problem } from "../problem.js";
import type { Finding } from "./finding.js";

/** What identifies a use across runs: its position in the file may change. */
type KnownUse = Pick<Finding, "file" | "module" | "scope" | "name">;

/**
 * Reads the findings of an earlier run, written with `--format json`.
 *
 * @throws Problem when the file cannot be read, or has no list of findings.
 */
export function readBaseline(path: string): readonly KnownUse[] {
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
    throw new Problem("has no list of findings.", {
      file: path,
      fix: "Expected the output of `cloudtemple check --format json`.",
    });
  }
  return findings.filter(isKnownUse);
}

function isKnownUse(value: unknown): value is KnownUse & Json {
  return (
    isObject(value) &&
    ["file", "scope", "name"].every((key) => stringMember(value, key) !== undefined) &&
    member(value, "file") !== ""
  );
}

/** Separates the findings that the baseline has, each at most as often as it has them, from those added since. */
export function splitByBaseline(
  findings: readonly Finding[],
  baseline: readonly KnownUse[],
): { readonly tolerated: readonly Finding[]; readonly added: readonly Finding[] } {
  const remaining = new Map<string, number>();
  for (const entry of baseline) remaining.set(keyOf(entry), (remaining.get(keyOf(entry)) ?? 0) + 1);
  const tolerated: Finding[] = [];
  const added: Finding[] = [];
  for (const finding of findings) {
    const count = remaining.get(keyOf(finding)) ?? 0;
    (count > 0 ? tolerated : added).push(finding);
    remaining.set(keyOf(finding), count - 1);
  }
  return { tolerated, added };
}

function keyOf({ file, module, scope, name }: KnownUse): string {
  return [file, module, scope, name].join("\u0000");
}
