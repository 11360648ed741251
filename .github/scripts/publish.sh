#!/usr/bin/env bash
# Publishes the version on main, once: when its changesets are spent and the registry does not have it.
set -euo pipefail

if ls .changeset/*.md >/dev/null 2>&1; then
  echo "There are changesets left: the next release is not decided yet."
  exit 0
fi
name=$(node --print 'require("./package.json").name')
version=$(node --print 'require("./package.json").version')
if [ "$(npm view "$name@$version" version 2>/dev/null || true)" = "$version" ]; then
  echo "$name $version is published already."
  exit 0
fi
npm publish --provenance --access public
