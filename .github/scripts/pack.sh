#!/usr/bin/env bash
# Packs the version on main, with its bill of materials and its notes, unless it is decided or released elsewhere.
set -euo pipefail
folder=$1
output=${GITHUB_OUTPUT:-/dev/stdout}
mkdir -p "$folder"

if ls .changeset/*.md >/dev/null 2>&1; then
  echo "There are changesets left: the next release is not decided yet."
  exit 0
fi
name=$(node --print 'require("./package.json").name')
version=$(node --print 'require("./package.json").version')
publish=true
if [ "$(npm view "$name@$version" version 2>/dev/null || true)" = "$version" ]; then publish=false; fi
release=true
if git rev-parse --verify --quiet "refs/tags/v$version" >/dev/null; then release=false; fi
if [ "$publish$release" = falsefalse ]; then
  echo "$name $version is released already."
  exit 0
fi
npm pack --pack-destination "$folder" >/dev/null
npm sbom --package-lock-only --omit dev --sbom-type library --sbom-format cyclonedx >"$folder/sbom.cdx.json"
bash .github/scripts/release-notes.sh "$version" >"$folder/notes.md"
{
  echo "version=$version"
  echo "publish=$publish"
  echo "release=$release"
} >>"$output"
