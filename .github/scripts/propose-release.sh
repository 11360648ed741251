#!/usr/bin/env bash
# Proposes the version that version.sh wrote, in one pull request. Needs VERSION.
set -euo pipefail
branch=release
title="Release $VERSION"

git config user.name "github-actions[bot]"
git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
git switch --quiet --force-create "$branch"
git add --all .changeset CHANGELOG.md package.json package-lock.json runtime/version.ts \
  specs generated
git commit --quiet --message "$title"
gh auth setup-git
git push --quiet --force origin "$branch"
number=$(bash .github/scripts/own-pull-request.sh "$branch")
if [ -z "$number" ]; then
  gh pr create --head "$branch" --title "$title" --body "What changed is in CHANGELOG.md. Merging it publishes."
else
  gh pr edit "$number" --title "$title"
fi
