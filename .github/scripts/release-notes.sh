#!/usr/bin/env bash
# Prints the page of a release: its entries of the changelog, and what changed in the API since the release before.
set -euo pipefail
version=$1

print_notes() {
  awk -v heading="## $version" '$0 == heading { found = 1; next } found && /^## / { exit } found { print }' CHANGELOG.md
  previous=$(git describe --tags --abbrev=0 --match 'v[0-9]*' --exclude "v$version" 2>/dev/null || true)
  if [ -n "$previous" ]; then
    printf '\n## What changed in the API since %s\n\n' "$previous"
    npm run --silent diff -- "git:$previous" HEAD --format markdown
  fi
}

# GitHub takes pages of 125,000 characters.
print_notes | bash .github/scripts/shorten.sh 120000 "in CHANGELOG.md and in what \`npm run diff\` prints"
