#!/usr/bin/env bash
# Turns the changesets on main into the next version and its changelog. Has no token: it runs what the registry serves.
set -euo pipefail

if ! ls .changeset/*.md >/dev/null 2>&1; then
  echo "No changeset: nothing to release."
  exit 0
fi
npx changeset version
version=$(node --print 'require("./package.json").version')
# The lock names the version too; nothing else in it has to be resolved again.
npm version "$version" --allow-same-version --no-git-tag-version >/dev/null
sed -i "s/VERSION = \"[^\"]*\"/VERSION = \"$version\"/" runtime/version.ts
# Dates that examples leave to their reader lie ahead of the release.
month=$(date --utc --date "${TODAY:-today}" +%Y-%m-01)
until=$(date --utc --date "$month +3 months -1 day" +%F)
before=$(date --utc --date "$month +3 months" +%Y-%m)
sed -i -E "s/(cloudtemple-allow .* until )[0-9-]+/\1$until/; s/(failRemovedBefore: \")[0-9-]+/\1$before/" generator/usage/GUIDE.md
# Tombstones stay for one release: which of them are due depends on the version.
npm run --silent generate -- --quiet
echo "version=$version" >>"${GITHUB_OUTPUT:-/dev/stdout}"
