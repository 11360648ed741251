#!/usr/bin/env bash
# Opens an issue for what a person has to look at, or adds a comment to the one that is open.
set -euo pipefail
folder=$1
title="The nightly job needs attention"
note="$folder/alarm.md"

mkdir -p "$folder"
{
  if [ "${PULL:-}" = failure ]; then
    echo "Not all documents could be pulled, twice in a row."
    echo
  fi
  if [ "${GENERATED:-}" = failure ]; then
    echo "The code could not be generated."
    echo
  fi
  if [ "${CHECKED:-}" = failure ]; then
    echo "The generated code did not pass its checks."
    echo
  fi
  if [ "${JOB:-success}" != success ]; then
    echo "The job did not come to its end: $JOB."
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

# Whoever reads this repository may open an issue with this title: only one of the job itself is continued.
number=$(
  gh issue list --state open --limit 100 --search "in:title \"$title\"" --json number,title,author |
    TITLE=$title node --eval '
      const issues = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
      const own = issues.find(({ title, author }) => title === process.env.TITLE && author.is_bot === true);
      if (own !== undefined) console.log(own.number);
    '
)
if [ -z "$number" ]; then
  gh issue create --title "$title" --body-file "$note"
else
  gh issue comment "$number" --body-file "$note"
fi
