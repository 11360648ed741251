import type { Finding } from "../finding.js";

/** The id of a deprecated thing to services that list findings by rule: `deprecated/backup/operation/listJobs`. */
export function ruleId({ module, scope, name }: Pick<Finding, "module" | "scope" | "name">): string {
  return `deprecated/${module}/${scope}/${name.replaceAll(/\s+/g, "/")}`;
}
