#!/usr/bin/env bash
# Says what changed since the last commit: the page for people, the changeset, and two outputs for the workflow.
set -euo pipefail
folder=$1
today=${TODAY:-$(date -u +%F)}
mkdir -p "$folder"

npm run --silent diff -- --today "$today" --format json >"$folder/diff.json"
npm run --silent diff -- --today "$today" --format markdown --changeset >"$folder/whole.md"
# GitHub takes bodies of 65,536 characters; what is cut off is in the changeset.
awk '{ size += length($0) + 1 } size > 60000 { print "\n… and more, in the changeset."; exit } { print }' \
  "$folder/whole.md" >"$folder/body.md"
npm run --silent diff -- --today "$today" --format github

# Nothing of the documents reaches the outputs: one word of a list, and another one.
node --input-type=module - "$folder/diff.json" >>"${GITHUB_OUTPUT:-/dev/stdout}" <<'SCRIPT'
import { readFileSync } from "node:fs";
const { bump, policy } = JSON.parse(readFileSync(process.argv[2], "utf8"));
if (!["major", "minor", "patch", "none"].includes(bump)) throw new Error("diff.json has no bump.");
console.log(`bump=${bump}`);
console.log(`policy=${policy.some(({ severity }) => severity !== "notice") ? "broken" : "kept"}`);
SCRIPT
