#!/usr/bin/env bash
# Opens an issue for what a person must look at, or adds to the one that is open.
set -euo pipefail
folder=$1
title="The nightly job needs a look"
note="$folder/alarm.md"

mkdir -p "$folder"
{
  if [ "${PULL:-}" = failure ]; then
    echo "The documents could not all be pulled, twice in a row."
    echo
  fi
  if [ "${POLICY:-}" = broken ]; then
    echo "The platform broke its own deprecation policy:"
    echo
    cat "$folder/since.md"
    echo
  fi
  echo "The run: $RUN_URL"
} >"$note"

number=$(gh issue list --state open --search "in:title \"$title\"" --json number --jq '.[0].number // empty')
if [ -z "$number" ]; then
  gh issue create --title "$title" --body-file "$note"
else
  gh issue comment "$number" --body-file "$note"
fi
