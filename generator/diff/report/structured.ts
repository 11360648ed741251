import { logJson } from "../../text/terminal.js";
import type { DocumentDiff } from "../diff.js";
import { describeChange } from "./describe-change.js";
import { describePolicy } from "./describe-policy.js";
import { plainSentence } from "./plain.js";

/** All findings as JSON, for programs; each with its sentence as `text`. */
export function renderJson({ before, after, bump, modules, changes, policy }: DocumentDiff): string {
  return `${logJson({
    before,
    after,
    bump,
    modules,
    changes: changes.map((change) => ({ ...change, text: plainSentence(describeChange(change)) })),
    policy: policy.map((finding) => ({ ...finding, text: plainSentence(describePolicy(finding)) })),
  })}\n`;
}
