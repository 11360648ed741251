#!/usr/bin/env bash
# Describes what the documents changed since the last commit: the page for people, the changeset, and two outputs.
set -euo pipefail
folder=$1
today=${TODAY:-$(date -u +%F)}
mkdir -p "$folder"

# Where no document differs from main, there are no nights to record either.
if git diff --quiet HEAD -- specs ':!specs/history.json' ':!specs/lock.json'; then
  git restore --source HEAD --worktree -- specs/history.json
fi

npm run --silent diff -- --today "$today" --changeset --format github \
  --write "json=$folder/diff.json" --write "markdown=$folder/whole.md"
# GitHub takes bodies of 65,536 characters.
bash .github/scripts/shorten.sh 60000 "in the changeset" <"$folder/whole.md" >"$folder/body.md"

# While a proposal is open, main does not have what it contains: only what is new since then is a reason for an alarm.
cp "$folder/diff.json" "$folder/since.json"
cp "$folder/body.md" "$folder/since.md"
if [ -n "$(bash .github/scripts/own-pull-request.sh regenerate)" ]; then
  npm run --silent diff -- git:origin/regenerate --today "$today" --format json \
    --write "markdown=$folder/since-whole.md" >"$folder/since.json"
  bash .github/scripts/shorten.sh 60000 "in the pull request of the branch regenerate" \
    <"$folder/since-whole.md" >"$folder/since.md"
fi

# No text of a document reaches the outputs: one word of a list, and another one.
node --input-type=module - "$folder/diff.json" "$folder/since.json" >>"${GITHUB_OUTPUT:-/dev/stdout}" <<'SCRIPT'
import { readFileSync } from "node:fs";
const [{ bump }, { policy }] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));
if (!["major", "minor", "patch", "none"].includes(bump)) throw new Error("diff.json has no bump.");
console.log(`bump=${bump}`);
console.log(`policy=${policy.some(({ severity }) => severity !== "notice") ? "broken" : "kept"}`);
SCRIPT
