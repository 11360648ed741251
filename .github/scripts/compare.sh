#!/usr/bin/env bash
# Decides what is proposed: what the documents changed, and what the generated code alone shows. Needs BUMP, of describe.sh.
set -euo pipefail
folder=$1
level="$BUMP"
output=${GITHUB_OUTPUT:-/dev/stdout}

git add --intent-to-add generated
if git diff --quiet HEAD -- generated; then
  echo "generated=same" >>"$output"
else
  echo "generated=different" >>"$output"
  if [ "$level" = none ]; then
    level="patch"
    name=$(node --print 'require("./package.json").name')
    hash=$(git diff HEAD -- generated | sha256sum | cut -c 1-10)
    {
      echo "No change of the documents explains it, but the generated code differs. Read these files before merging:"
      echo
      git diff --no-renames --name-status HEAD -- generated | awk '{ printf "- `%s` (%s)\n", $2, $1 }'
    } >"$folder/body.md"
    {
      printf -- '---\n"%s": patch\n---\n\n' "$name"
      echo "Follow the API documents: the generated code changed."
    } >".changeset/api-$hash.md"
  fi
fi
echo "bump=$level" >>"$output"
