#!/usr/bin/env bash
# Turns the changesets on main into one pull request with the next version and its changelog.
set -euo pipefail
branch=release

if ! ls .changeset/*.md >/dev/null 2>&1; then
  echo "No changeset: nothing to release."
  exit 0
fi
npx --yes @changesets/cli@2.31.1 version
version=$(node --print 'require("./package.json").version')
# The lock names the version too; nothing else in it has to be looked up anew.
npm version "$version" --allow-same-version --no-git-tag-version >/dev/null
sed -i "s/VERSION = \"[^\"]*\"/VERSION = \"$version\"/" runtime/version.ts
# Tombstones stand for one release: which of them are due depends on the version.
npm run --silent generate -- --quiet
title="Release $version"

git config user.name "github-actions[bot]"
git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
git switch --quiet --force-create "$branch"
git add --all .changeset CHANGELOG.md package.json package-lock.json runtime/version.ts \
  specs generated
git commit --quiet --message "$title"
gh auth setup-git
git push --quiet --force origin "$branch"
number=$(gh pr list --head "$branch" --state open --json number --jq '.[0].number // empty')
if [ -z "$number" ]; then
  gh pr create --head "$branch" --title "$title" --body "What changed is in CHANGELOG.md. Merging it publishes."
else
  gh pr edit "$number" --title "$title"
fi
